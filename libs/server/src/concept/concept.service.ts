import { Injectable } from '@nestjs/common';
import { notFound, ProblemError, type BewaarConcept, type ConceptDto, type ConceptStand } from '@keukentafel/contract';
import { isUUID } from 'class-validator';
import { logToegang, type ToegangGebeurtenis } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { BEGIN, BEWAAR, LEES, VERWIJDER } from './concept.sql';

interface StandRow {
  readonly version: number;
  readonly gewijzigd_op: Date;
}

const NIETS: ConceptDto = { version: 0, gewijzigdOp: null, inhoud: null };

/** Concepten: what someone is typing, kept for them alone until it is saved or given up. */
@Injectable()
export class ConceptService {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  /** My concept; the read is logged. Version 0 when nothing is kept: every form asks, and most have nothing. */
  async lees(soort: string, sleutel: string): Promise<ConceptDto> {
    const [row] = await this.db.query<StandRow & { readonly inhoud: string }>(LEES, this.mijn(soort, sleutel));
    if (!row) return NIETS;
    await this.log('lezen', sleutel);
    return { inhoud: row.inhoud, ...toStand(row) };
  }

  /**
   * Keeps what was typed. Version 0 begins a concept; any other goes on with the version it was based on, so a second tab or device never
   * writes over newer text. Only the beginning is logged: what follows is the same text, a few words further.
   * @throws ProblemError `versie-verouderd` when other text was kept meanwhile, `niet-gevonden` when the concept is gone.
   */
  async bewaar(soort: string, sleutel: string, version: number, { inhoud }: BewaarConcept): Promise<ConceptStand> {
    const values = [...this.mijn(soort, sleutel), inhoud, this.clock.now()];
    const [row] = version === 0 ? await this.db.query<StandRow>(BEGIN, values) : await this.db.query<StandRow>(BEWAAR, [...values, version]);
    if (!row) throw await this.verouderd(soort, sleutel);
    if (version === 0) await this.log('aanmaken', sleutel);
    return toStand(row);
  }

  /** Removes my concept, after saving or to begin again. @throws ProblemError `versie-verouderd`, `niet-gevonden` */
  async verwijder(soort: string, sleutel: string, version: number): Promise<void> {
    const removed = await this.db.affect(VERWIJDER, [...this.mijn(soort, sleutel), version]);
    if (removed === 0) throw await this.verouderd(soort, sleutel);
    await this.log('wijzigen', sleutel);
  }

  private async verouderd(soort: string, sleutel: string): Promise<ProblemError> {
    const [row] = await this.db.query<StandRow>(LEES, this.mijn(soort, sleutel));
    return row ? new ProblemError('versie-verouderd') : notFound();
  }

  private mijn(soort: string, sleutel: string): string[] {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    return [gemeenteId, medewerkerId, soort, sleutel];
  }

  private log(gebeurtenis: ToegangGebeurtenis, sleutel: string): Promise<void> {
    return logToegang(this.db, gebeurtenis, 'concept', [{ objectId: isUUID(sleutel) ? sleutel : null, inwonerId: null }]);
  }
}

const toStand = (row: StandRow): ConceptStand => ({ version: row.version, gewijzigdOp: row.gewijzigd_op.toISOString() });
