import { createHmac, timingSafeEqual } from 'node:crypto';
import { isUUID } from 'class-validator';

/** What a renewal token says: which sessie, and the how-manieth token of it this is. */
export interface VernieuwToken {
  readonly gemeenteId: string;
  readonly sessieId: string;
  readonly generatie: number;
}

const seal = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64url');

const sameText = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Makes a renewal token. It is sealed with the program's key, so the database holds nothing that can be used to log in. */
export function sealToken(key: Buffer, token: VernieuwToken): string {
  const text = `${token.gemeenteId}.${token.sessieId}.${token.generatie}`;
  return `${text}.${seal(key, text)}`;
}

/** Reads a renewal token; null when it is not one of ours. */
export function openToken(key: Buffer, sealed: string): VernieuwToken | null {
  const [gemeenteId, sessieId, generatie, mac] = sealed.split('.');
  if (!gemeenteId || !sessieId || !generatie || !mac || !isUUID(gemeenteId) || !isUUID(sessieId) || !/^\d{1,9}$/.test(generatie)) return null;
  if (!sameText(mac, seal(key, `${gemeenteId}.${sessieId}.${generatie}`))) return null;
  return { gemeenteId, sessieId, generatie: Number(generatie) };
}

/** Mark of a device from which an account logged in before (OWASP device cookies); says nothing about whose it is. */
export const deviceMark = (key: Buffer, email: string): string => seal(key, `apparaat ${email.toLowerCase()}`);

/** True when the mark is that of this account. */
export const isDeviceOf = (key: Buffer, email: string, mark: string | undefined): boolean =>
  mark !== undefined && sameText(mark, deviceMark(key, email));
