import { v7 as uuidv7 } from 'uuid';
import { connectionFor } from '../platform/config/connection';
import { type Settings } from '../platform/config/settings';
import { Database } from '../platform/database/database';
import { type OutboxSoort } from '../platform/outbox/outbox';
import { openDienst, openGemeente } from '../platform/tenancy/opening';

/** How far a rebuild is: casussen counted, of how many. */
export interface RebuildStep {
  readonly geteld: number;
  readonly totaal: number;
}

/** Nothing was counted for a minute: no worker is running. What was asked stays asked. */
export class RebuildStalledError extends Error {
  override readonly name = 'RebuildStalledError';

  constructor() {
    super('no worker is counting; the casussen that are left are counted as soon as one runs');
  }
}

const POLL_MS = 200;
const PATIENCE_MS = 60_000;

const SOORT: OutboxSoort = 'factsheet.tellen';

const GEMEENTEN = { name: 'tellen.gemeenten', text: `select gemeente_id from gemeente order by gemeente_id` };
const CASUSSEN = { name: 'tellen.aantal', text: `select count(*)::integer as aantal from casus where gemeente_id = $1` };
// What an interrupted rebuild still has to do is not asked again.
const ASK = {
  name: 'tellen.vragen',
  text: `
    insert into outbox (gemeente_id, id, soort, gegevens)
    select $1, $2, $3, '{"alles": true}' where not exists (
      select 1 from outbox o where o.gemeente_id = $1 and o.soort = $3 and o.afgehandeld_op is null and (o.gegevens ? 'alles' or o.gegevens ? 'vanCasus'))`,
};
/** Questions that are left, and whether the one that asks for the others is among them. */
const LEFT = {
  name: 'tellen.over',
  text: `
    select count(*)::integer as over, coalesce(bool_or(gegevens ? 'alles'), false) as alles,
      (select count(*)::integer from outbox d where d.gemeente_id = $1 and d.soort = $2 and d.gegevens ? 'vanCasus' and d.afgehandeld_op >= $3) as klaar
    from outbox where gemeente_id = $1 and soort = $2 and afgehandeld_op is null`,
};

/**
 * Has every casus of every gemeente counted afresh by the workers, and waits until it is. May be interrupted and started again: then it goes
 * on with what was left.
 * @throws RebuildStalledError when no worker counts.
 */
export async function requestFactsheetRebuild(settings: Settings, onStep: (step: RebuildStep) => void = () => undefined): Promise<RebuildStep> {
  const [dienst, cijfers] = await Promise.all([connect(settings, 'dienst'), connect(settings, 'cijfers')]);
  try {
    const work = await findWork(dienst, cijfers);
    const totaal = work.reduce((sum, { aantal }) => sum + aantal, 0);
    let geteld = 0;
    for (const { gemeenteId, aantal } of work) {
      const since = new Date();
      await dienst.run(openDienst(), () => dienst.affect(ASK, [gemeenteId, uuidv7(), SOORT]));
      await untilCounted(dienst, gemeenteId, since, (share) => onStep({ geteld: geteld + Math.floor(share * aantal), totaal }));
      geteld += aantal;
    }
    onStep({ geteld, totaal });
    return { geteld, totaal };
  } finally {
    await Promise.all([dienst.close(), cijfers.close()]);
  }
}

const connect = (settings: Settings, role: 'dienst' | 'cijfers'): Promise<Database> =>
  Database.connect({ url: connectionFor(settings, role), applicationName: 'keukentafel-tellen', poolMax: 1 });

async function findWork(dienst: Database, cijfers: Database): Promise<{ gemeenteId: string; aantal: number }[]> {
  const gemeenten = await dienst.run(openDienst(), () => dienst.query<{ gemeente_id: string }>(GEMEENTEN));
  const work = [];
  for (const { gemeente_id: gemeenteId } of gemeenten) {
    const [row] = await cijfers.run(openGemeente(gemeenteId), () => cijfers.query<{ aantal: number }>(CASUSSEN, [gemeenteId]));
    work.push({ gemeenteId, aantal: row?.aantal ?? 0 });
  }
  return work;
}

interface Left {
  readonly over: number;
  readonly alles: boolean;
  readonly klaar: number;
}

async function untilCounted(dienst: Database, gemeenteId: string, since: Date, onShare: (share: number) => void): Promise<void> {
  let [stand, at] = ['', Date.now()];
  for (;;) {
    const [row] = await dienst.run(openDienst(), () => dienst.query<Left>(LEFT, [gemeenteId, SOORT, since]));
    const { over, alles, klaar } = row ?? { over: 0, alles: false, klaar: 0 };
    if (over === 0) return;
    if (stand !== `${over} ${alles} ${klaar}`) {
      [stand, at] = [`${over} ${alles} ${klaar}`, Date.now()];
      if (!alles) onShare(klaar / (klaar + over));
    }
    if (Date.now() - at > PATIENCE_MS) throw new RebuildStalledError();
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
