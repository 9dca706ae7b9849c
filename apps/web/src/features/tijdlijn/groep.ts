import { TIJDLIJN_SOORT, type TijdlijnGroep, type TijdlijnSoort } from '@keukentafel/domain';
import { IconCompass, IconInbox, IconMessageCircle, IconRoute, IconTargetArrow, IconUser, type Icon } from '@tabler/icons-react';

/** The sign of each group. */
export const GROEP_ICOON: Readonly<Record<TijdlijnGroep, Icon>> = {
  aanmelding: IconInbox,
  verkenning: IconCompass,
  interventie: IconTargetArrow,
  contact: IconMessageCircle,
  casus: IconRoute,
  persoon: IconUser,
};

/** The group of a soort. */
export const groepVan = (soort: TijdlijnSoort): TijdlijnGroep => TIJDLIJN_SOORT.find(({ code }) => code === soort)?.groep ?? 'casus';
