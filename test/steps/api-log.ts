import { HEADER } from '@keukentafel/contract';
import { randomUUID } from 'node:crypto';
import { type Pool } from 'pg';
import { type Response, type Test } from 'supertest';

/** A line of the access log, as far as it says who did what to whom and why. */
export interface Logregel {
  readonly gebeurtenis: string;
  readonly object_soort: string;
  readonly object_id: string | null;
  readonly inwoner_id: string | null;
  readonly grond: string | null;
  readonly medewerker_id: string;
}

/** Sends a request and resolves with its answer and the lines it left in the access log. */
export async function withLog(admin: Pool, test: Test): Promise<{ response: Response; lines: Logregel[] }> {
  const correlatieId = randomUUID();
  const response = await test.set(HEADER.correlatieId, correlatieId);
  const { rows } = await admin.query<Logregel>(
    `select gebeurtenis, object_soort, object_id, inwoner_id, grond, medewerker_id from toegangslog where correlatie_id = $1 order by gebeurtenis desc, object_id`,
    [correlatieId],
  );
  return { response, lines: rows };
}

/** Makes writing the access log of one gemeente fail; returns the way to repair it. */
export async function breakLog(admin: Pool, gemeenteId: string): Promise<() => Promise<void>> {
  await admin.query(`
    create or replace function public.kapot_log() returns trigger language plpgsql as $$ begin raise exception 'the log is broken'; end $$;
    create or replace trigger kapot_log before insert on toegangslog for each row when (new.gemeente_id = '${gemeenteId}') execute function public.kapot_log();`);
  return async () => {
    await admin.query('drop trigger if exists kapot_log on toegangslog; drop function if exists public.kapot_log()');
  };
}
