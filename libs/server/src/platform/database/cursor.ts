import { isUUID } from 'class-validator';

/** Where a page ended: the sort key of its last row. */
export interface Cursor {
  readonly tijdstip: string;
  readonly id: string;
}

/** A cursor as the opaque text that goes over the wire. */
export const encodeCursor = (cursor: Cursor): string => Buffer.from(`${cursor.tijdstip} ${cursor.id}`).toString('base64url');

/** A day PostgreSQL and JavaScript both know, with a time in UTC. */
const TIJDSTIP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}Z$/;

/** Reads a cursor back; one that cannot be read starts at the beginning, as an outdated bookmark should. */
export function decodeCursor(text: string | null | undefined): Cursor | null {
  if (!text) return null;
  const [tijdstip, id] = Buffer.from(text, 'base64url').toString().split(' ');
  return tijdstip && id && TIJDSTIP.test(tijdstip) && !Number.isNaN(Date.parse(tijdstip)) && isUUID(id) ? { tijdstip, id } : null;
}
