import { AANMELDINGEN, type Datum } from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { connectionFor } from '../platform/config/connection';
import { type Settings } from '../platform/config/settings';
import { Database } from '../platform/database/database';
import { type OutboxSoort } from '../platform/outbox/outbox';
import { openDienst, openGemeente } from '../platform/tenancy/opening';

/** How far a rebuild is: days counted, of how many. */
export interface RebuildStep {
  readonly geteld: number;
  readonly totaal: number;
}

/** Nothing was counted for a minute: no worker is running. What was asked stays asked. */
export class RebuildStalledError extends Error {
  override readonly name = 'RebuildStalledError';

  constructor() {
    super('no worker is counting; the days that are left are counted as soon as one runs');
  }
}

/** Days asked at once; between two batches the aanmeldingen of today get their turn. */
const BATCH = 200;
const POLL_MS = 200;
const PATIENCE_MS = 60_000;

const SOORT: OutboxSoort = 'factsheet.tellen';

const GEMEENTEN = { name: 'tellen.gemeenten', text: `select gemeente_id from gemeente order by gemeente_id` };
const DAYS = {
  name: 'tellen.dagen',
  text: `
    select ontvangen_dag::text as dag from aanmelding where gemeente_id = $1
    union select dag::text from telling where gemeente_id = $1 and figuur = $2
    order by dag`,
};
// A day that is still waiting to be counted is not asked twice: what an interrupted rebuild asked is taken over.
const ASK = {
  name: 'tellen.vragen',
  text: `
    insert into outbox (gemeente_id, id, soort, gegevens)
    select $1, t.id, $2, jsonb_build_object('dag', t.dag) from unnest($3::uuid[], $4::text[]) as t(id, dag)
    where not exists (
      select 1 from outbox o where o.gemeente_id = $1 and o.soort = $2 and o.afgehandeld_op is null and o.gegevens ->> 'dag' = t.dag)`,
};
const LEFT = {
  name: 'tellen.over',
  text: `select count(*)::integer as over from outbox where gemeente_id = $1 and soort = $2 and afgehandeld_op is null`,
};

/**
 * Has every day that has aanmeldingen, or was ever counted, counted afresh by the workers, and waits until it is. May be interrupted and
 * started again.
 * @throws RebuildStalledError when no worker counts.
 */
export async function requestFactsheetRebuild(settings: Settings, onStep: (step: RebuildStep) => void = () => undefined): Promise<RebuildStep> {
  const [dienst, cijfers] = await Promise.all([connect(settings, 'dienst'), connect(settings, 'cijfers')]);
  try {
    const work = await findWork(dienst, cijfers);
    const totaal = work.reduce((sum, { days }) => sum + days.length, 0);
    let geteld = 0;
    for (const { gemeenteId, days } of work) {
      for (let at = 0; at < days.length; at += BATCH) {
        const batch = days.slice(at, at + BATCH);
        await dienst.run(openDienst(), () => dienst.affect(ASK, [gemeenteId, SOORT, batch.map(() => uuidv7()), batch]));
        const before = geteld;
        await untilCounted(dienst, gemeenteId, (left) => onStep({ geteld: before + Math.max(0, batch.length - left), totaal }));
        geteld += batch.length;
      }
    }
    return { geteld, totaal };
  } finally {
    await Promise.all([dienst.close(), cijfers.close()]);
  }
}

const connect = (settings: Settings, role: 'dienst' | 'cijfers'): Promise<Database> =>
  Database.connect({ url: connectionFor(settings, role), applicationName: 'keukentafel-tellen', poolMax: 1 });

async function findWork(dienst: Database, cijfers: Database): Promise<{ gemeenteId: string; days: Datum[] }[]> {
  const gemeenten = await dienst.run(openDienst(), () => dienst.query<{ gemeente_id: string }>(GEMEENTEN));
  const work = [];
  for (const { gemeente_id: gemeenteId } of gemeenten) {
    const rows = await cijfers.run(openGemeente(gemeenteId), () => cijfers.query<{ dag: Datum }>(DAYS, [gemeenteId, AANMELDINGEN.key]));
    work.push({ gemeenteId, days: rows.map((row) => row.dag) });
  }
  return work;
}

async function untilCounted(dienst: Database, gemeenteId: string, onLeft: (left: number) => void): Promise<void> {
  let [least, since] = [Infinity, Date.now()];
  for (;;) {
    const [row] = await dienst.run(openDienst(), () => dienst.query<{ over: number }>(LEFT, [gemeenteId, SOORT]));
    const left = row?.over ?? 0;
    if (left < least) {
      [least, since] = [left, Date.now()];
      onLeft(left);
    }
    if (left === 0) return;
    if (Date.now() - since > PATIENCE_MS) throw new RebuildStalledError();
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
