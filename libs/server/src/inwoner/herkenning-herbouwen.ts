import { herkenningssleutels, type Kenmerken } from '@keukentafel/domain';
import { connectionFor } from '../platform/config/connection';
import { type Settings } from '../platform/config/settings';
import { Database } from '../platform/database/database';
import { openDienst, openGemeente } from '../platform/tenancy/opening';
import { GEMEENTEN, MENSEN, SLEUTELS, TEL, VERWIJDER, VOEG_TOE } from './herkenning-herbouwen.sql';

/** How far a rebuild is, in inwoners: looked at, of how many, and of how many the keys were not right. */
export interface HerbouwStap {
  readonly gekeken: number;
  readonly totaal: number;
  readonly hersteld: number;
}

/** No gemeente has the CBS code that was asked for. */
export class GemeenteOnbekendError extends Error {
  override readonly name = 'GemeenteOnbekendError';

  constructor(readonly cbsCode: string) {
    super(`no gemeente has the CBS code ${cbsCode}`);
  }
}

/** Inwoners per transaction: their rows cannot be changed while it runs, so it is short. */
const PER_KEER = 500;

interface PersoonRow extends Kenmerken {
  readonly id: string;
}

interface SleutelRow {
  readonly inwoner_id: string;
  readonly sleutel: string;
}

/**
 * Makes the herkenningssleutels right that the rules now say otherwise, of one gemeente or of all, while others work. Only what differs is
 * written, a batch per transaction: started again after an interruption, what is right already is only looked at.
 * @param cbsCode of the gemeente; without it every gemeente.
 * @throws GemeenteOnbekendError
 */
export async function herbouwHerkenning(settings: Settings, cbsCode?: string, onStep: (stap: HerbouwStap) => void = () => undefined): Promise<HerbouwStap> {
  const db = await Database.connect({ url: connectionFor(settings, 'owner'), applicationName: 'keukentafel-herkenning', poolMax: 1 });
  try {
    const gemeenten = await vindGemeenten(db, cbsCode);
    let stap: HerbouwStap = { gekeken: 0, totaal: gemeenten.reduce((som, { aantal }) => som + aantal, 0), hersteld: 0 };
    for (const { gemeenteId } of gemeenten) {
      let na: string | null = null;
      do {
        const batch: Batch = await db.run(openGemeente(gemeenteId), () => herbouwBatch(db, gemeenteId, na));
        na = batch.laatste;
        stap = { ...stap, gekeken: stap.gekeken + batch.gekeken, hersteld: stap.hersteld + batch.hersteld };
        onStep(stap);
      } while (na !== null);
    }
    return stap;
  } finally {
    await db.close();
  }
}

async function vindGemeenten(db: Database, cbsCode: string | undefined): Promise<{ gemeenteId: string; aantal: number }[]> {
  const gemeenten = await db.run(openDienst(), () => db.query<{ gemeente_id: string }>(GEMEENTEN, [cbsCode ?? null]));
  if (cbsCode !== undefined && gemeenten.length === 0) throw new GemeenteOnbekendError(cbsCode);
  const gevonden = [];
  for (const { gemeente_id: gemeenteId } of gemeenten) {
    const [row] = await db.run(openGemeente(gemeenteId), () => db.query<{ aantal: number }>(TEL, [gemeenteId]));
    gevonden.push({ gemeenteId, aantal: row?.aantal ?? 0 });
  }
  return gevonden;
}

interface Batch {
  readonly gekeken: number;
  readonly hersteld: number;
  /** Where the next batch goes on; null when there is none. */
  readonly laatste: string | null;
}

async function herbouwBatch(db: Database, gemeenteId: string, na: string | null): Promise<Batch> {
  const mensen = await db.query<PersoonRow>(MENSEN, [gemeenteId, na, PER_KEER]);
  const rows = await db.query<SleutelRow>(SLEUTELS, [gemeenteId, mensen.map(({ id }) => id)]);
  const nu = new Set(rows.map(sleutelVan));
  const straks = mensen.flatMap((persoon) => herkenningssleutels(persoon).map((sleutel): SleutelRow => ({ inwoner_id: persoon.id, sleutel })));
  const blijft = new Set(straks.map(sleutelVan));
  const weg = rows.filter((row) => !blijft.has(sleutelVan(row)));
  const erbij = straks.filter((row) => !nu.has(sleutelVan(row)));
  for (const [statement, anders] of [[VERWIJDER, weg], [VOEG_TOE, erbij]] as const) {
    if (anders.length > 0) await db.affect(statement, [gemeenteId, anders.map((row) => row.inwoner_id), anders.map(({ sleutel }) => sleutel)]);
  }
  return {
    gekeken: mensen.length, hersteld: new Set([...weg, ...erbij].map((row) => row.inwoner_id)).size, laatste: mensen.length < PER_KEER ? null : mensen.at(-1)!.id,
  };
}

const sleutelVan = ({ inwoner_id, sleutel }: SleutelRow): string => `${inwoner_id} ${sleutel}`;
