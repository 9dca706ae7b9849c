import type { CasusDto, InterventieDto, LijstkeuzeDto, NieuweInterventie, WijzigInterventie } from '@keukentafel/contract';
import { daarnaVan, INTERVENTIE_BEGIN, WERKSOORT_GROEP, type HulpvraagDaarna, type InterventieStatus, type Keuze, type Resultaat } from '@keukentafel/domain';
import type { Lijsten, LijstNu } from '../../lib/lijst/use-lijst';

/** What a worker does with an interventie. */
export type Stap = 'starten' | 'afsluiten' | 'verbeteren';

/** Choices of a select, after an empty one when nothing may be chosen. */
export const opties = (lijst: readonly Keuze[], leeg?: string) => [...(leeg === undefined ? [] : [{ value: '', label: leeg }]), ...lijst.map(({ code, naam }) => ({ value: code, label: naam }))];

/** The werksoorten in their groups. */
export const perGroep = (werksoorten: readonly LijstkeuzeDto[]) =>
  WERKSOORT_GROEP.map(({ code, naam }) => ({ group: naam, items: opties(werksoorten.filter(({ groep }) => groep === code)) })).filter(({ items }) => items.length > 0);
export const BEGIN = INTERVENTIE_BEGIN;

/** The first choice where the gemeente offers it, else the first it does offer. */
const eerst = ({ waarden }: LijstNu, code: string): string => waarden.find((waarde) => waarde.code === code)?.code ?? waarden[0]?.code ?? code;

/** A new interventie of a casus: all that is open and not answered yet, and me. */
export function nieuweVorm({ hulpvragen, interventies }: CasusDto, ikId: string, lijst: Lijsten): NieuweInterventie {
  const open = hulpvragen.filter(({ geslotenOp }) => geslotenOp === null).map(({ id }) => id);
  const beantwoord = new Set(interventies.filter(({ status }) => status !== 'afgesloten').flatMap(({ hulpvraagIds }) => hulpvraagIds));
  const vrij = open.filter((id) => !beantwoord.has(id));
  return { hulpvraagIds: open.length === 1 ? open : vrij.slice(0, 1), werksoort: eerst(lijst('werksoort'), 'amw'), soort: eerst(lijst('interventiesoort'), 'procesmatig'), status: 'actief', uitvoerderId: ikId, wachtlijstOp: null, gestartOp: null, doelen: [] };
}

/** What the form of an existing interventie holds. */
export interface InterventieVorm extends Required<Omit<WijzigInterventie, 'doelen' | 'hulpvragen' | 'status'>> {
  /** Of the interventie it is based on, kept with what is typed. */
  readonly version: number;
  readonly status: InterventieStatus;
  readonly doelen: { id: string | null; omschrijving: string; scoreBegin: number | null; scoreEind: number | null }[];
  readonly hulpvragen: HulpvraagDaarna | null;
}

const NA: Readonly<Record<Stap, InterventieStatus | null>> = { starten: 'actief', afsluiten: 'afgesloten', verbeteren: null };

/** The form of a step, filled with what is known, and with today for what happens by it. */
export function vormVan(interventie: InterventieDto, stap: Stap, vandaag: string, ikId: string): InterventieVorm {
  const { version, soort, uitvoerder, wachtlijstOp, gestartOp, afgeslotenOp, resultaat, reden, doelen } = interventie;
  return {
    version, status: NA[stap] ?? interventie.status, soort, uitvoerderId: uitvoerder?.id ?? (stap === 'starten' ? ikId : null), wachtlijstOp, reden, resultaat, hulpvragen: null,
    gestartOp: gestartOp ?? (stap === 'starten' ? vandaag : null), afgeslotenOp: afgeslotenOp ?? (stap === 'afsluiten' ? vandaag : null),
    doelen: doelen.map(({ id, omschrijving, scoreBegin, scoreEind }) => ({ id, omschrijving, scoreBegin: scoreBegin ?? null, scoreEind: scoreEind ?? null })),
  };
}

const ZELF: readonly string[] = ['hulpvragen', 'version'];

/** Only what differs from the interventie it is based on; hulpvragen only while closing. */
export function wijzigingVan(interventie: InterventieDto, vorm: InterventieVorm): WijzigInterventie {
  const was = vormVan(interventie, 'verbeteren', '', '');
  const velden = Object.fromEntries(Object.entries(vorm).filter(([veld, waarde]) => !ZELF.includes(veld) && JSON.stringify(waarde) !== JSON.stringify(was[veld as keyof InterventieVorm])));
  const { doelen, ...rest } = velden as WijzigInterventie;
  const stap = vorm.status !== interventie.status && vorm.status === 'afgesloten';
  return { ...rest, ...(doelen && doelen.length > 0 ? { doelen } : {}), ...(stap && vorm.hulpvragen ? { hulpvragen: vorm.hulpvragen } : {}) };
}

/** What becomes of the hulpvragen when nobody chooses. */
export const standaardDaarna = (resultaat: Resultaat | null): HulpvraagDaarna => (resultaat ? daarnaVan(resultaat) : 'open');
