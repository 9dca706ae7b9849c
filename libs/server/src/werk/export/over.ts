import {
  CASUS_STATUS, naamOf, URGENTIE, WERK_SORTERING, werklijst, type Keuze,
} from '@keukentafel/domain';
import { type WerkExport } from '../werk.service';
import { klokIn } from './kolom';

/** What the file says of itself: which list, narrowed by what, when. Names of teams and colleagues are those of the rows. */
export function overDeLijst({ lijst, filter, regels, kader, op }: WerkExport): readonly (readonly [string, string])[] {
  const { naam, uitleg } = werklijst(lijst);
  const gekozen = (soorten: readonly Keuze[], code: string | undefined): string | undefined => code && naamOf(soorten, code);
  const filters: readonly (readonly [string, string | null | undefined])[] = [
    ['Wijkteam', filter.wijkteamId && (regels[0]?.wijkteam ?? 'gekozen wijkteam')],
    ['Status', gekozen(CASUS_STATUS, filter.status)],
    ['Regiehouder', filter.regiehouderId && (regels[0]?.regiehouder?.naam ?? 'gekozen collega')],
    ['Leefgebied', gekozen(kader.leefgebieden, filter.leefgebied)],
    ['Urgentie', gekozen(URGENTIE, filter.urgentie)],
    ['Werksoort', gekozen(kader.werksoorten, filter.werksoort)],
    ['Gezocht op', filter.zoek],
  ];
  const gezet = filters.filter((paar): paar is readonly [string, string] => Boolean(paar[1]));
  return [
    ['Lijst', naam],
    ['Wat staat erin', uitleg],
    ['Filter', gezet.map(([wat, waarde]) => `${wat}: ${waarde}`).join(', ') || 'geen'],
    ['Volgorde', naamOf(WERK_SORTERING, filter.sorteer ?? 'lijst')],
    ['Gemaakt op', klokIn(op).slice(0, 16)],
    ['Aantal', String(regels.length)],
  ];
}
