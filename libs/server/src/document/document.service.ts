import { Injectable } from '@nestjs/common';
import { notFound, type DocumentDto, type FactsheetQuery } from '@keukentafel/contract';
import { DOCUMENT_BEWAARUREN, documentStatus, type DocumentSoort, type DocumentStatus } from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { FactsheetService } from '../factsheet/factsheet.service';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { addToOutbox } from '../platform/outbox/outbox';
import { type Wie } from '../platform/tenancy/opening';
import { PublicatieService } from '../publicatie/publicatie.service';
import { BESTAND, STAND, VRAAG } from './document.sql';

interface StandRow extends Pick<DocumentDto, 'id' | 'soort' | 'voortgang' | 'bestandsnaam'> {
  readonly status: Exclude<DocumentStatus, 'mislukt'>;
  readonly aangevraagd_op: Date;
}

/** A finished document. */
export interface DocumentBestand {
  readonly naam: string;
  readonly inhoud: Buffer;
}

/** PDFs for whoever asks: the counts are read here, with their rights; the worker only lays them out. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly db: Database, private readonly clock: Clock, private readonly factsheets: FactsheetService, private readonly publicaties: PublicatieService,
  ) {}

  /** Asks for a factsheet as a PDF. @throws what {@link FactsheetService.lees} throws */
  async vanFactsheet(query: FactsheetQuery): Promise<DocumentDto> {
    const factsheet = await this.factsheets.lees(query);
    return this.vraag('factsheet', factsheet);
  }

  /** Asks for a publicatie as a PDF, with what is hidden hidden. @throws ProblemError `niet-gevonden` */
  async vanPublicatie(id: string): Promise<DocumentDto> {
    return this.vraag('publicatie', await this.publicaties.lees(id));
  }

  /** How far a document is. @throws ProblemError `niet-gevonden` when I did not ask for it, or more than a day ago. */
  async lees(id: string): Promise<DocumentDto> {
    const [row] = await this.db.query<StandRow>(STAND, [this.db.context<Wie>().gemeenteId, id]);
    if (!row) throw notFound();
    const { aangevraagd_op: aangevraagdOp, ...stand } = row;
    return { ...stand, status: documentStatus(row.status, aangevraagdOp, this.clock.now()) };
  }

  /** The finished document. @throws ProblemError `niet-gevonden`, also while it is being made. */
  async bestand(id: string): Promise<DocumentBestand> {
    const [row] = await this.db.query<{ bestandsnaam: string; bestand: Buffer }>(BESTAND, [this.db.context<Wie>().gemeenteId, id]);
    if (!row) throw notFound();
    return { naam: row.bestandsnaam, inhoud: row.bestand };
  }

  private async vraag(soort: DocumentSoort, inhoud: { readonly van: string; readonly tot: string }): Promise<DocumentDto> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    const id = uuidv7();
    const bestandsnaam = `${soort}-${inhoud.van}-${inhoud.tot}.pdf`;
    await this.db.affect(VRAAG, [gemeenteId, id, soort, medewerkerId, this.clock.now(), JSON.stringify(inhoud), bestandsnaam, DOCUMENT_BEWAARUREN]);
    await addToOutbox(this.db, 'document.gevraagd', { documentId: id, medewerkerId });
    return { id, soort, status: 'wacht', voortgang: 0, bestandsnaam };
  }
}
