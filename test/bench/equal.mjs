import { deepStrictEqual } from 'node:assert';
import { askOnce } from './client.mjs';

const COUNT = `
  select (select count(*) from inwoner)::int as inwoner, (select count(*) from inwoner_sleutel)::int as sleutel, (select count(*) from herkenningssleutel)::int as herkenning, (select count(*) from casus)::int as casus,
    (select count(*) from aanmelding)::int as aanmelding, (select count(*) from toegangslog)::int as log, (select count(*) from outbox)::int as outbox,
    (select count(*) from idempotentie)::int as idempotentie`;


/** The rows one request adds, per table. */
async function rowsOf(admin, url, request) {
  const before = (await admin.query(COUNT)).rows[0];
  const answer = await askOnce(url, request);
  const after = (await admin.query(COUNT)).rows[0];
  return { status: answer.status, body: JSON.parse(answer.body), rows: Object.fromEntries(Object.keys(after).map((table) => [table, after[table] - before[table]])) };
}

/** The newest row of a table, without what differs between any two requests. */
async function newest(admin, table, order, differ) {
  const { rows } = await admin.query(`select * from ${table} order by ${order} desc limit 1`);
  return Object.fromEntries(Object.entries(rows[0]).filter(([column]) => !differ.includes(column)));
}

/**
 * Holds twin against ours before anything is measured: the same answer to the same question, and the same rows left behind.
 * @throws AssertionError with the difference.
 */
export async function checkEqual(admin, { ours, twin }, { writing, readings, sessie }) {
  for (const { next } of readings) {
    const read = next(sessie);
    const [ourRead, twinRead] = [await rowsOf(admin, ours, read), await rowsOf(admin, twin, read)];
    deepStrictEqual(twinRead, ourRead);
  }
  const seen = [];
  for (const url of [ours, twin]) {
    const request = writing.next(sessie);
    const { status, body, rows } = await rowsOf(admin, url, request);
    seen.push({
      status, rows, fields: Object.keys(body).sort(),
      inwoner: await newest(admin, 'inwoner', 'id', ['id', 'achternaam', 'geboortedatum', 'postcode', 'huisnummer', 'telefoon', 'created_at']),
      aanmelding: await newest(admin, 'aanmelding', 'id', ['id', 'inwoner_id', 'casus_id', 'ontvangen_op', 'created_at', 'postcode', 'wijk_id', 'wijkteam_id']),
      log: await newest(admin, 'toegangslog', 'tijdstip', ['id', 'tijdstip', 'object_id', 'inwoner_id', 'correlatie_id']),
      again: (await rowsOf(admin, url, request)).rows,
    });
  }
  deepStrictEqual(seen[1], seen[0]);
}
