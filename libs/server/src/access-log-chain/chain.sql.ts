import { instantSql, SEALED_SQL } from './canon';

const NOT_CHAINED = `
  not exists (select 1 from toegangslog_keten k where k.gemeente_id = l.gemeente_id and k.log_tijdstip = l.tijdstip and k.log_id = l.id)`;

// now() is when the statement came in, so never later than its snapshot.
export const OBSERVE = {
  name: 'keten.waarnemen',
  text: `
    select pg_snapshot_xmin(s)::text as xmin, pg_snapshot_xmax(s)::text as xmax, extract(epoch from now())::float8 * 1000 as at
    from pg_current_snapshot() s`,
};

/** Gemeenten with lines to chain between two times; without a first time from an hour before the line that was chained last. */
export const FIND_WORK = {
  name: 'keten.werk',
  text: `
    select g.gemeente_id, v.van::text as van
    from gemeente g
    cross join lateral (
      select coalesce(
        $1::timestamptz,
        (select k.log_tijdstip - interval '1 hour' from toegangslog_keten k where k.gemeente_id = g.gemeente_id order by k.volgnummer desc limit 1),
        '-infinity') as van
    ) v
    where exists (
      select 1 from toegangslog l where l.gemeente_id = g.gemeente_id and l.tijdstip >= v.van and l.tijdstip < $2::timestamptz and ${NOT_CHAINED})`,
};

/** One at a time per gemeente, over all workers, until the transaction ends. */
export const TURN = {
  name: 'keten.beurt',
  text: `select pg_try_advisory_xact_lock(hashtext('toegangslog_keten'), hashtext($1)) as mine, ${instantSql('clock_timestamp()')} as nu`,
};

/** The last link, and the link with number $2 when it is another. */
export const HEADS = {
  name: 'keten.koppen',
  text: `
    (select volgnummer::float8 as volgnummer, hash from toegangslog_keten where gemeente_id = $1 order by toegangslog_keten.volgnummer desc limit 1)
    union
    (select volgnummer::float8, hash from toegangslog_keten where gemeente_id = $1 and toegangslog_keten.volgnummer = $2)
    order by volgnummer desc`,
};

/** Lines that are not chained yet, after a line and before a time, in order. */
export const UNCHAINED = {
  name: 'keten.regels',
  text: `
    select ${SEALED_SQL} from toegangslog l
    where l.gemeente_id = $1 and (l.tijdstip, l.id) > ($2::timestamptz, $3::uuid) and l.tijdstip < $4::timestamptz and ${NOT_CHAINED}
    order by l.tijdstip, l.id limit $5`,
};

export const ADD_LINKS = {
  name: 'keten.schrijven',
  text: `
    insert into toegangslog_keten (gemeente_id, geketend_op, volgnummer, log_tijdstip, log_id, hash)
    select $1, $2::timestamptz, t.* from unnest($3::bigint[], $4::timestamptz[], $5::uuid[], $6::bytea[]) t`,
};

/** Links after a number, each with its line when that is still there. */
export const LINKS = {
  name: 'keten.schakels',
  text: `
    select k.volgnummer::float8 as volgnummer, ${instantSql('k.geketend_op')} as geketend_op, ${instantSql('k.log_tijdstip')} as log_tijdstip,
      k.log_id, k.hash, ${SEALED_SQL}
    from toegangslog_keten k
    left join toegangslog l on l.gemeente_id = k.gemeente_id and l.tijdstip = k.log_tijdstip and l.id = k.log_id
    where k.gemeente_id = $1 and k.volgnummer > $2 and k.volgnummer <= $3
    order by k.volgnummer limit $4`,
};

/** Every gemeente with a chain and the number of its last link, found by hopping through the index. */
export const CHAINS = {
  name: 'keten.ketens',
  text: `
    with recursive g as (
      (select gemeente_id from toegangslog_keten order by gemeente_id limit 1)
      union all
      select (select k.gemeente_id from toegangslog_keten k where k.gemeente_id > g.gemeente_id order by k.gemeente_id limit 1)
      from g where g.gemeente_id is not null
    )
    select gemeente_id, (select max(volgnummer)::float8 from toegangslog_keten k where k.gemeente_id = g.gemeente_id) as laatste
    from g where gemeente_id is not null`,
};

/** Lines older than a minute that are in no chain, per gemeente. */
export const LOOSE = {
  name: 'keten.los',
  text: `
    select l.gemeente_id, l.id, ${instantSql('l.tijdstip')} as tijdstip
    from toegangslog l
    where l.tijdstip < now() - interval '1 minute' and ${NOT_CHAINED}
    order by l.gemeente_id, l.tijdstip limit $1`,
};
