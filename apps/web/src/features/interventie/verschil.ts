import type { MedewerkerKort } from '@keukentafel/contract';
import type { VerschilVeld } from '../../components/verschil';
import type { Lijsten } from '../../lib/lijst/use-lijst';
import { datumTekst } from '../../lib/tijd/tekst';
import type { InterventieVorm } from './vorm';

const dag = (datum: string | null | undefined): string => (datum ? datumTekst(datum) : '');
const score = (getal: number | null): string => (getal === null ? '–' : String(getal));

/** The fields of an interventie with their names and values as people read them, in the order of the screen. */
export const verschilVelden = (medewerkers: readonly MedewerkerKort[], lijst: Lijsten): readonly VerschilVeld<InterventieVorm>[] => [
  { veld: 'soort', naam: 'Soort', tekst: ({ soort }) => lijst('interventiesoort').naamVan(soort) },
  { veld: 'uitvoerderId', naam: 'Uitvoerder', tekst: ({ uitvoerderId }) => (uitvoerderId ? (medewerkers.find(({ id }) => id === uitvoerderId)?.naam ?? 'Een collega') : 'Nog niemand') },
  { veld: 'wachtlijstOp', naam: 'Op de wachtlijst sinds', tekst: ({ wachtlijstOp }) => dag(wachtlijstOp) },
  { veld: 'gestartOp', naam: 'Gestart op', tekst: ({ gestartOp }) => dag(gestartOp) },
  { veld: 'afgeslotenOp', naam: 'Afgesloten op', tekst: ({ afgeslotenOp }) => dag(afgeslotenOp) },
  { veld: 'resultaat', naam: 'Resultaat', tekst: ({ resultaat }) => (resultaat ? lijst('resultaat').naamVan(resultaat) : '') },
  { veld: 'reden', naam: 'Toelichting', tekst: ({ reden }) => reden ?? '' },
  { veld: 'doelen', naam: 'Doelen', tekst: ({ doelen }) => doelen.map(({ omschrijving, scoreBegin, scoreEind }) => `${omschrijving}, van ${score(scoreBegin)} naar ${score(scoreEind)}`).join('\n') },
];
