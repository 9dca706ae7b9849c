import { type FactsheetDto, type Gebeurtenis, type PublicatieDto } from '@keukentafel/contract';
import { v7 as uuidv7 } from 'uuid';
import { type Database } from '../platform/database/database';
import { currentCorrelation } from '../platform/log/logger';
import { type OutboxGegevens } from '../platform/outbox/outbox';
import { BEGIN, INHOUD, KLAAR, VERDER } from './document.sql';
import { factsheetOpmaak } from './opmaak/factsheet';
import { publicatieOpmaak } from './opmaak/publicatie';
import { maakPdf } from './pdf/pdf';

type Vraag = OutboxGegevens['document.gevraagd'];
type Gevraagd = { readonly soort: 'factsheet'; readonly inhoud: FactsheetDto } | { readonly soort: 'publicatie'; readonly inhoud: PublicatieDto };

const gewijzigd = ({ documentId, medewerkerId }: Vraag): readonly Gebeurtenis[] => [{ soort: 'document.gewijzigd', documentId, medewerkerId }];

/**
 * Takes up a document, in the running transaction (role `cijfers`), and asks for the rest in another: who waits sees that it has begun.
 * One that is gone by then is nobody's any more.
 */
export async function beginDocument(db: Database, vraag: Vraag): Promise<readonly Gebeurtenis[]> {
  const { gemeenteId } = db.context<{ gemeenteId: string }>();
  if ((await db.affect(BEGIN, [gemeenteId, vraag.documentId])) === 0) return [];
  await db.affect(VERDER, [gemeenteId, uuidv7(), vraag.documentId, vraag.medewerkerId, currentCorrelation() ?? null]);
  return gewijzigd(vraag);
}

/** Lays out a document that was taken up, in the running transaction (role `cijfers`), and leaves the file. */
export async function maakDocument(db: Database, vraag: Vraag): Promise<readonly Gebeurtenis[]> {
  const { gemeenteId } = db.context<{ gemeenteId: string }>();
  const [gevraagd] = await db.query<Gevraagd>(INHOUD, [gemeenteId, vraag.documentId]);
  if (!gevraagd) return [];
  const opmaak = gevraagd.soort === 'factsheet' ? factsheetOpmaak(gevraagd.inhoud) : publicatieOpmaak(gevraagd.inhoud);
  await db.affect(KLAAR, [gemeenteId, vraag.documentId, await maakPdf(opmaak)]);
  return gewijzigd(vraag);
}
