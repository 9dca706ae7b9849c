import type { Recht } from '@keukentafel/domain';
import { IconAddressBook, IconChartBar, IconClipboardList, IconEye, IconFileCheck, IconFilePlus, IconListCheck, IconListDetails, IconMap2, type Icon } from '@tabler/icons-react';

/** A screen someone can go to from anywhere. */
export interface Scherm {
  readonly pad: string;
  readonly naam: string;
  readonly recht: Recht;
  readonly icon: Icon;
  /** Other words people type to find it. */
  readonly ookWel: string;
}

/** Every screen of the navigation, in its order; the first one somebody may see is where they start. */
export const SCHERMEN: readonly Scherm[] = [
  { pad: '/mijn-werk', naam: 'Mijn werk', recht: 'werk.lezen', icon: IconClipboardList, ookWel: 'nieuwe aanmeldingen lijst oppakken' },
  { pad: '/werkvoorraad', naam: 'Werkvoorraad', recht: 'werk.lezen', icon: IconListCheck, ookWel: 'casussen wachtlijst wijkteam export excel crisis' },
  { pad: '/aanmeldingen/nieuw', naam: 'Nieuwe aanmelding', recht: 'aanmelding.registreren', icon: IconFilePlus, ookWel: 'registreren intake telefoon inwoner' },
  { pad: '/factsheet', naam: 'Factsheet', recht: 'factsheet.lezen', icon: IconChartBar, ookWel: 'cijfers wijk wijkteam periode' },
  { pad: '/publicaties', naam: 'Publicaties', recht: 'publicatie.lezen', icon: IconFileCheck, ookWel: 'gepubliceerd jaarverslag factsheet cijfers' },
  { pad: '/medewerkers', naam: 'Medewerkers', recht: 'medewerker.beheren', icon: IconAddressBook, ookWel: 'rollen account collega beheer' },
  { pad: '/beheer/lijsten', naam: 'Lijsten', recht: 'lijst.beheren', icon: IconListDetails, ookWel: 'werksoorten kanalen verwijzers resultaten leefgebieden normen bewaartermijnen beheer' },
  { pad: '/beheer/wijken', naam: 'Wijken', recht: 'inrichting.beheren', icon: IconMap2, ookWel: 'wijkteam postcodes inlezen import cbs beheer' },
  { pad: '/toegangslog', naam: 'Toegangslog', recht: 'toegangslog.lezen', icon: IconEye, ookWel: 'wie heeft wat gezien privacy' },
];

/** The screens someone with these rechten may see. */
export const schermenVoor = (rechten: readonly Recht[]): readonly Scherm[] => SCHERMEN.filter((scherm) => rechten.includes(scherm.recht));

/** Where someone starts; without any screen of their own they read that nothing is shared yet. */
export const startPad = (rechten: readonly Recht[]): string => schermenVoor(rechten)[0]?.pad ?? '/gedeeld';
