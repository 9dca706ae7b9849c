import { type Database } from '../platform/database/database';
import { ALLE_MAANDEN, GETELD, TEL_CASUSSEN, TEL_MAANDEN } from './feit.sql';
import { BEURT, FEESTDAGEN, type Maand } from './tellen';

/** Casussen that are counted in one statement: the planner looks at many at once as it should, and there is progress to tell. */
const PER_KEER = 1500;

const GEVRAAGD = {
  name: 'tel-gemeente.gevraagd',
  text: `select 1 from outbox where gemeente_id = $1 and soort = 'factsheet.tellen' and afgehandeld_op is null and gegevens ? 'alles' limit 1`,
};
const CASUSSEN = { name: 'tel-gemeente.casussen', text: `select id from casus where gemeente_id = $1 order by id` };
const KLAAR = {
  name: 'tel-gemeente.klaar',
  text: `update outbox set afgehandeld_op = now() where gemeente_id = $1 and soort = 'factsheet.tellen' and afgehandeld_op is null`,
};

/**
 * Counts a whole gemeente in the running transaction (role `cijfers`), when somebody asked for it: what the workers would do piece by piece,
 * for whoever has just filled an empty gemeente and waits for it.
 */
export async function telGemeente(db: Database, onStep: (step: { readonly geteld: number; readonly totaal: number }) => void): Promise<void> {
  const { gemeenteId } = db.context<{ gemeenteId: string }>();
  await db.query(BEURT, [gemeenteId]);
  if ((await db.query(GEVRAAGD, [gemeenteId])).length === 0) return;
  const casussen = (await db.query<{ id: string }>(CASUSSEN, [gemeenteId])).map(({ id }) => id);
  for (let geteld = 0; geteld < casussen.length; geteld += PER_KEER) {
    onStep({ geteld, totaal: casussen.length });
    await db.query(TEL_CASUSSEN, [gemeenteId, casussen.slice(geteld, geteld + PER_KEER), FEESTDAGEN]);
  }
  onStep({ geteld: casussen.length, totaal: casussen.length });
  const alle = await db.query<Maand>(ALLE_MAANDEN, [gemeenteId]);
  const maanden = [gemeenteId, alle.map(({ figuur }) => figuur), alle.map(({ maand }) => maand)];
  await db.affect(TEL_MAANDEN, maanden);
  await db.affect(GETELD, maanden);
  await db.affect(KLAAR, [gemeenteId]);
}
