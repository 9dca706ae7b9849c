import { type NieuweAanmelding, type NieuweMeting } from '@keukentafel/contract';
import { type ActieSoort, type CasusResultaat, type ContactVorm, type InterventieSoort, type LEEFGEBIED, type Resultaat, type WERKSOORT } from '@keukentafel/domain';

/** The demo keeps to the lists every gemeente begins with. */
export type Gebied = (typeof LEEFGEBIED)[number]['code'];
export type Vak = (typeof WERKSOORT)[number]['code'];

/** An actie that is chosen for the open hulpvraag of a leefgebied. */
export interface DemoActie {
  readonly leefgebied: Gebied;
  readonly soort: ActieSoort;
  readonly toelichting: string | null;
  readonly organisatie: string | null;
}

/** An interventie that answers the open hulpvraag of a leefgebied. */
export interface DemoInterventie {
  readonly leefgebied: Gebied;
  readonly werksoort: Vak;
  readonly aanpak: InterventieSoort;
  /** True when it first waits. */
  readonly wacht: boolean;
  readonly doelen: readonly { readonly omschrijving: string; readonly begin: number; readonly eind: number }[];
}

/** What happens in a casus. */
export type Wat =
  | { readonly soort: 'aanmelding'; readonly invoer: NieuweAanmelding }
  | { readonly soort: 'verkenning'; readonly metingen: readonly NieuweMeting[]; readonly acties: readonly DemoActie[] }
  | { readonly soort: 'interventie'; readonly interventie: DemoInterventie }
  | { readonly soort: 'start' }
  | { readonly soort: 'einde'; readonly resultaat: Resultaat }
  | { readonly soort: 'contact'; readonly minuten: number; readonly vorm: ContactVorm; readonly verslag: string }
  | { readonly soort: 'afsluiting'; readonly resultaat: CasusResultaat; readonly reden: string };

/** The same with when: so many days after the aanmelding. What lies after today does not happen yet. */
export type DemoGebeurtenis = Wat & { readonly dag: number };

/** In the order of their days; on one day as they were told. */
export const opVolgorde = (gebeurtenissen: readonly DemoGebeurtenis[]): DemoGebeurtenis[] => [...gebeurtenissen].sort((a, b) => a.dag - b.dag);
