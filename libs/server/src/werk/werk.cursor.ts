import { type WerkSortering } from '@keukentafel/domain';
import { isUUID } from 'class-validator';
import { type WerkRow } from './werk.mapper';

/** Where a page of a list of work ended. Without a key the row is looked up. */
export interface WerkCursor {
  readonly sleutel: string | null;
  readonly rij: string;
}

const SLEUTEL = /^\d{1,30}$/;

/** The end of a page as the opaque text that goes over the wire. A name stays behind: addresses end up in logs. */
export const encodeWerkCursor = ({ sleutel, rij }: Pick<WerkRow, 'sleutel' | 'rij'>, sortering: WerkSortering): string =>
  Buffer.from(`${sortering === 'naam' ? '' : sleutel} ${rij}`).toString('base64url');

/** Reads a cursor back; one that cannot be read starts at the beginning, as an outdated bookmark should. */
export function decodeWerkCursor(text: string | null | undefined): WerkCursor | null {
  const [sleutel = '', rij = ''] = Buffer.from(text ?? '', 'base64url').toString().split(' ');
  return isUUID(rij) && (sleutel === '' || SLEUTEL.test(sleutel)) ? { sleutel: sleutel || null, rij } : null;
}
