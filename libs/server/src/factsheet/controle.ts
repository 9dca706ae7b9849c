import { v7 as uuidv7 } from 'uuid';
import { type Database } from '../platform/database/database';
import { openDienst, openGemeente } from '../platform/tenancy/opening';
import { STEEKPROEF, VERGELIJK_CASUSSEN, VERGELIJK_MAANDEN } from './feit.sql';
import { BEURT, FEESTDAGEN } from './tellen';

/** What the check of one gemeente found: casussen looked at, and what was counted otherwise than it should be. */
export interface Controle {
  readonly gemeenteId: string;
  readonly aantal: number;
  readonly verschillen: number;
}

/** Casussen of one gemeente that are counted again to compare. */
const STEEKPROEF_CASUSSEN = 200;

const GEMEENTEN = { name: 'controle.gemeenten', text: `select gemeente_id from gemeente order by gemeente_id` };
const GEDAAN = { name: 'controle.gedaan', text: `select 1 from controle where gemeente_id = $1 and gecontroleerd_op > now() - interval '20 hours' limit 1` };
const SCHRIJF = { name: 'controle.schrijf', text: `insert into controle (gemeente_id, id, aantal, verschillen) values ($1, $2, $3, $4)` };
const OPNIEUW = {
  name: 'controle.opnieuw',
  text: `insert into outbox (gemeente_id, id, soort, gegevens) values ($1, $2, 'factsheet.tellen', '{"alles": true}')`,
};

/** Checks every gemeente that was not checked in the last twenty hours; answers what was found. May run in several workers at once. */
export async function controleerAlles(dienst: Database, cijfers: Database): Promise<Controle[]> {
  const gemeenten = await dienst.run(openDienst(), () => dienst.query<{ gemeente_id: string }>(GEMEENTEN));
  const gevonden: Controle[] = [];
  for (const { gemeente_id: gemeenteId } of gemeenten) {
    const controle = await cijfers.run(openGemeente(gemeenteId), () => controleer(cijfers, gemeenteId));
    if (controle) gevonden.push(controle);
  }
  return gevonden;
}

/** Counts a sample afresh and compares. What is wrong is written down, where people see it, and the whole gemeente is counted again. */
async function controleer(db: Database, gemeenteId: string): Promise<Controle | null> {
  await db.query(BEURT, [gemeenteId]);
  if ((await db.query(GEDAAN, [gemeenteId])).length > 0) return null;
  const casussen = (await db.query<{ id: string }>(STEEKPROEF, [gemeenteId, STEEKPROEF_CASUSSEN])).map(({ id }) => id);
  if (casussen.length === 0) return null;
  const [feiten] = await db.query<{ verschillen: number }>(VERGELIJK_CASUSSEN, [gemeenteId, casussen, FEESTDAGEN]);
  const [maanden] = await db.query<{ verschillen: number }>(VERGELIJK_MAANDEN, [gemeenteId]);
  const controle = { gemeenteId, aantal: casussen.length, verschillen: (feiten?.verschillen ?? 0) + (maanden?.verschillen ?? 0) };
  await db.affect(SCHRIJF, [gemeenteId, uuidv7(), controle.aantal, controle.verschillen]);
  if (controle.verschillen > 0) await db.affect(OPNIEUW, [gemeenteId, uuidv7()]);
  return controle;
}
