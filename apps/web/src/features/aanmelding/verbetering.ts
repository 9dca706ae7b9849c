import type { AanmeldingDto, WijzigAanmelding } from '@keukentafel/contract';
import { KANAAL, LEEFGEBIED, URGENTIE, naamOf } from '@keukentafel/domain';

/** The part of an aanmelding that may be corrected. */
export type Verbeterbaar = Required<WijzigAanmelding>;
/** One field of it. */
export type VerbeterVeld = keyof Verbeterbaar;

/** The correctable fields with their names, in the order of the screen. */
export const VELDEN: readonly (readonly [VerbeterVeld, string])[] = [
  ['vraag', 'Vraag'],
  ['leefgebieden', 'Leefgebieden'],
  ['kanaal', 'Kanaal'],
  ['urgentie', 'Urgentie'],
  ['veiligheid', 'Zorgen over veiligheid'],
];

/** Only what may be corrected. */
export const verbeterbaar = ({ vraag, leefgebieden, kanaal, urgentie, veiligheid }: AanmeldingDto): Verbeterbaar => ({ vraag, leefgebieden, kanaal, urgentie, veiligheid });

const same = (een: unknown, ander: unknown): boolean => JSON.stringify(een) === JSON.stringify(ander);

/** The fields in which two versions differ. */
export const verschillen = (een: Verbeterbaar, ander: Verbeterbaar): VerbeterVeld[] =>
  VELDEN.map(([veld]) => veld).filter((veld) => !same(een[veld], ander[veld]));

/** Only what differs from the version it was based on: a correction never touches what someone else may be changing. */
export const wijzigingVan = (van: Verbeterbaar, naar: Verbeterbaar): WijzigAanmelding =>
  Object.fromEntries(verschillen(van, naar).map((veld) => [veld, naar[veld]]));

/** A value as people read it. */
export function waardeTekst(versie: Verbeterbaar, veld: VerbeterVeld): string {
  switch (veld) {
    case 'vraag':
      return versie.vraag;
    case 'leefgebieden':
      return versie.leefgebieden.map((code) => naamOf(LEEFGEBIED, code)).join(', ') || 'Geen';
    case 'kanaal':
      return naamOf(KANAAL, versie.kanaal);
    case 'urgentie':
      return naamOf(URGENTIE, versie.urgentie);
    case 'veiligheid':
      return versie.veiligheid ? 'Ja' : 'Nee';
  }
}
