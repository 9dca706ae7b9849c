import { createHmac } from 'node:crypto';

/**
 * Every column of the access log, in the order in which it is sealed. A column that is added later comes at the end, and is sealed only
 * when it has a value: what was sealed before it existed stays valid.
 */
export const SEALED_COLUMNS = [
  'gemeente_id', 'tijdstip', 'id', 'gebeurtenis', 'gelukt', 'medewerker_id', 'organisatie_id', 'rollen', 'sessie_id', 'adres', 'object_soort',
  'object_id', 'inwoner_id', 'grond', 'correlatie_id',
] as const;

/** One log row as text, so that nothing is lost on the way (a JavaScript Date has no microseconds). */
export type SealedRow = Readonly<Record<(typeof SEALED_COLUMNS)[number], string | null>>;

/** SQL that writes an instant as text that means the same on every server. */
export const instantSql = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** SQL that selects a log row (alias `l`) as a {@link SealedRow}. */
export const SEALED_SQL = SEALED_COLUMNS.map((column) => `${column === 'tijdstip' ? instantSql('l.tijdstip') : `l.${column}::text`} as ${column}`).join(', ');

/** What the first link of a chain follows. */
export const BEGINNING = Buffer.alloc(32);

// Length before value: no two rows are written the same way.
const field = (value: string | null): string => (value === null ? '-;' : `${Buffer.byteLength(value)}:${value};`);

/**
 * The hash of one link: HMAC-SHA-256 over the previous hash, the link's own number and time, and every column of the row. Whoever cannot
 * read the key cannot make one.
 */
export function linkHash(key: Buffer, previous: Buffer, volgnummer: number, geketendOp: string, row: SealedRow): Buffer {
  const hmac = createHmac('sha256', key).update(previous).update(field(String(volgnummer)) + field(geketendOp));
  return hmac.update(SEALED_COLUMNS.map((column) => field(row[column])).join('')).digest();
}
