import type { Keuze } from '../lijst/keuze';

/** What a document is made of. */
export const DOCUMENT_SOORT = [
  { code: 'factsheet', naam: 'Factsheet' },
  { code: 'publicatie', naam: 'Publicatie' },
] as const satisfies readonly Keuze[];
export type DocumentSoort = (typeof DOCUMENT_SOORT)[number]['code'];

/** How far the making of a document is. */
export const DOCUMENT_STATUS = [
  { code: 'wacht', naam: 'Wacht' },
  { code: 'bezig', naam: 'Wordt gemaakt' },
  { code: 'klaar', naam: 'Klaar' },
  { code: 'mislukt', naam: 'Niet gelukt' },
] as const satisfies readonly Keuze[];
export type DocumentStatus = (typeof DOCUMENT_STATUS)[number]['code'];

/** How long a document can be fetched after it was asked for. In hours. */
export const DOCUMENT_BEWAARUREN = 24;

/** Making one takes a second. Who waited this long is told that it failed, though it is still tried: a worker may come back. In milliseconds. */
export const DOCUMENT_GEDULD_MS = 120_000;

/** What to tell of a document: what was written down of it, until it takes too long. */
export const documentStatus = (geschreven: Exclude<DocumentStatus, 'mislukt'>, aangevraagdOp: Date, nu: Date): DocumentStatus =>
  geschreven !== 'klaar' && nu.getTime() - aangevraagdOp.getTime() > DOCUMENT_GEDULD_MS ? 'mislukt' : geschreven;
