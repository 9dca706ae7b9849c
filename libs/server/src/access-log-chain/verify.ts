import { connectionFor } from '../platform/config/connection';
import { keyFor } from '../platform/config/keys';
import { type Settings } from '../platform/config/settings';
import { Database } from '../platform/database/database';
import { openDienst } from '../platform/tenancy/opening';
import { CHAINS, LOOSE } from './chain.sql';
import { checkChain, LATE_MS } from './check-chain';
import { FaultList, type LogAnchor, type LogFault } from './fault';

/** What checking the access log found. */
export interface LogCheck {
  /** Nothing was changed, removed, inserted or reordered, as far as chain and anchors show. */
  readonly ok: boolean;
  /** Lines that were held against their link. */
  readonly checked: number;
  /** The first {@link MAX_FAULTS} faults; `faultCount` is how many there are in all. */
  readonly faults: readonly LogFault[];
  readonly faultCount: number;
  /** Lines older than a minute without a link (at most {@link MAX_LOOSE} are counted): the worker is behind or not running. */
  readonly waiting: number;
}

/** Options of {@link verifyAccessLog}. */
export interface VerifyOptions {
  /** Hashes kept outside the database: the `toegangslog.anker` lines of the structured log. */
  readonly anchors?: readonly LogAnchor[];
  /** Told how many lines were checked so far. */
  readonly onStep?: (checked: number) => void;
}

const MAX_LOOSE = 10_000;

interface LooseRow {
  readonly gemeente_id: string;
  readonly id: string;
  readonly tijdstip: string;
}

/**
 * Checks the whole access log against its chains, in batches: memory does not grow with the log. Finds every changed, removed, inserted or
 * reordered line and every changed, removed or renumbered link, except where log and chain were both cut off at the same line: what is
 * left is whole in itself. Give anchors to see that too. It does not find a line that someone with the database's own rights adds as if
 * it were new, at the time it claims.
 * @throws when the database does not answer or APP_SECRET is absent.
 */
export async function verifyAccessLog(settings: Settings, options: VerifyOptions = {}): Promise<LogCheck> {
  const key = keyFor(settings, 'toegangslog');
  const db = await Database.connect({ url: connectionFor(settings, 'dienst'), applicationName: 'keukentafel-log-verify', poolMax: 1 });
  try {
    const faults = new FaultList();
    const chains = await db.run(openDienst(), () => db.query<{ gemeente_id: string; laatste: number }>(CHAINS));
    const anchors = options.anchors ?? [];
    reportMissingChains(anchors, chains.map((chain) => chain.gemeente_id), faults);
    const newest = new Map<string, number>();
    let checked = 0;
    for (const { gemeente_id: gemeenteId, laatste } of chains) {
      const before = checked;
      const mine = anchors.filter((anchor) => anchor.gemeenteId === gemeenteId);
      const result = await checkChain(db, key, { gemeenteId, last: laatste, anchors: mine }, faults, (count) => options.onStep?.(before + count));
      checked += result.checked;
      newest.set(gemeenteId, result.newest);
    }
    const waiting = await reportLoose(db, newest, faults);
    return { ok: faults.count === 0, checked, faults: faults.first, faultCount: faults.count, waiting };
  } finally {
    await db.close();
  }
}

function reportMissingChains(anchors: readonly LogAnchor[], gemeenten: readonly string[], faults: FaultList): void {
  for (const { gemeenteId, volgnummer } of anchors) {
    if (!gemeenten.includes(gemeenteId)) faults.add({ gemeenteId, soort: 'anker-ontbreekt', volgnummer });
  }
}

/** A line without a link is waiting for one; unless lines well after it have theirs, then it was put in afterwards. */
async function reportLoose(db: Database, newest: ReadonlyMap<string, number>, faults: FaultList): Promise<number> {
  const loose = await db.run(openDienst(), () => db.query<LooseRow>(LOOSE, [MAX_LOOSE]));
  let waiting = 0;
  for (const { gemeente_id: gemeenteId, id: logId, tijdstip } of loose) {
    if (Date.parse(tijdstip) < (newest.get(gemeenteId) ?? -Infinity) - LATE_MS) faults.add({ gemeenteId, soort: 'regel-ingevoegd', logId });
    else waiting += 1;
  }
  return waiting;
}
