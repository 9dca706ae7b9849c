import type { Leefgebied } from '@keukentafel/domain';
import { IconBottle, IconBriefcase, IconCoinEuro, IconHeartbeat, IconHome, IconMessages, IconShieldHalf, IconUsersGroup, type Icon } from '@tabler/icons-react';
import type { CSSProperties } from 'react';

/** The look of one leefgebied. */
export interface LeefgebiedStijl {
  readonly icon: Icon;
  /** Hue in degrees; the tints for light and dark are derived from it in Leefgebied.module.css. */
  readonly tint: number;
}

/** The one palette: choices, labels, and later the wheel, the bars and the timeline all take it from here. */
export const PALET: Readonly<Record<Leefgebied, LeefgebiedStijl>> = {
  financien: { icon: IconCoinEuro, tint: 48 },
  gezinsrelaties: { icon: IconUsersGroup, tint: 332 },
  gezondheid: { icon: IconHeartbeat, tint: 145 },
  huisvesting: { icon: IconHome, tint: 212 },
  participatie: { icon: IconBriefcase, tint: 276 },
  'sociaal-netwerk': { icon: IconMessages, tint: 184 },
  veiligheid: { icon: IconShieldHalf, tint: 244 },
  verslaving: { icon: IconBottle, tint: 20 },
};

/** The palette's colour as a style for an element with a class of Leefgebied.module.css. */
export const tintStyle = (code: Leefgebied): CSSProperties => ({ '--tint': PALET[code].tint }) as CSSProperties;
