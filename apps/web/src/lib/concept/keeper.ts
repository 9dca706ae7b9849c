import { isProblem } from '../http';
import { bewaarConcept, haalConcept, verwijderConcept, type Aanleiding, type ConceptNaam } from './api';

const WAIT_MS = 800;
const RETRY_MS = 10_000;

/** How a concept stands: nothing special, given back to the form, not kept at the moment, or newer somewhere else. */
export type ConceptStaat =
  | { readonly soort: 'gewoon' }
  | { readonly soort: 'hersteld'; readonly van: string }
  | { readonly soort: 'niet-bewaard' }
  | { readonly soort: 'elders'; readonly van: string; readonly inhoud: string };

/** What the keeper needs from the form. */
export interface ConceptVorm {
  /** What is typed now, written down; null when there is nothing to keep. */
  readonly lees: () => string | null;
  /** Puts kept text back into the form. */
  readonly zet: (inhoud: string) => void;
  readonly toon: (staat: ConceptStaat) => void;
}

/**
 * Keeps one form on the server, one request at a time, each based on the version the one before it gave. When another tab or device kept
 * newer text it waits, and goes on after someone chose.
 */
export class ConceptKeeper {
  private version = 0;
  private kept: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();
  private busy = false;
  private failing = false;
  private waiting = true;
  private removed = false;

  constructor(private readonly naam: ConceptNaam, private readonly vorm: ConceptVorm) {}

  /** Looks for what was kept. Text that was typed before the answer came is not thrown away: both are offered. */
  begin(signal: AbortSignal): void {
    this.running = this.restore(signal);
  }

  /** Something was typed: keep it in a moment. */
  changed(): void {
    if (!this.waiting && !this.timer) this.timer = setTimeout(() => this.flush(), WAIT_MS);
  }

  /** Keep it now, also when the page is being closed. */
  flush(aanleiding: Aanleiding = 'typen'): void {
    this.clearTimer();
    const inhoud = this.vorm.lees();
    if (this.waiting || this.busy || (inhoud === this.kept && !this.failing)) return;
    this.start(inhoud, aanleiding);
  }

  /** Keeps it before the form is closed. False: it could not be kept, or it waits for a choice, and would be lost. */
  async close(): Promise<boolean> {
    await this.running;
    if (!this.waiting && this.vorm.lees() !== this.kept) {
      this.clearTimer();
      this.start(this.vorm.lees(), 'sluiten');
      await this.running;
    }
    return this.vorm.lees() === this.kept;
  }

  /** The form was saved, or begun again: nothing is kept any more. */
  async remove(): Promise<void> {
    this.removed = true;
    this.waiting = true;
    await this.running;
    this.clearTimer();
    if (this.version > 0) await verwijderConcept(this.naam, this.version).catch(() => undefined);
    this.version = 0;
    this.kept = null;
  }

  /** Goes on keeping after {@link remove} or a choice. */
  resume(): void {
    this.removed = false;
    this.waiting = false;
    this.vorm.toon({ soort: 'gewoon' });
    this.changed();
  }

  private start(inhoud: string | null, aanleiding: Aanleiding): void {
    this.busy = true;
    this.running = this.keep(inhoud, aanleiding).finally(() => { this.busy = false; });
  }

  private async restore(signal: AbortSignal): Promise<void> {
    const concept = await haalConcept(this.naam, signal).catch(() => null);
    if (signal.aborted) return;
    this.version = concept?.version ?? 0;
    if (this.removed) return;
    this.waiting = false;
    if (!concept) return this.changed();
    this.kept = concept.inhoud;
    const mine = this.vorm.lees();
    if (mine !== null) return this.offer(concept.inhoud, concept.gewijzigdOp);
    this.vorm.zet(concept.inhoud);
    this.vorm.toon({ soort: 'hersteld', van: concept.gewijzigdOp });
  }

  private async keep(inhoud: string | null, aanleiding: Aanleiding): Promise<void> {
    try {
      if (inhoud !== null) ({ version: this.version } = await bewaarConcept(this.naam, this.version, inhoud, aanleiding));
      else if (this.version > 0) this.version = await verwijderConcept(this.naam, this.version).then(() => 0);
      if (this.failing) this.vorm.toon({ soort: 'gewoon' });
      this.failing = false;
      this.kept = inhoud;
      // After `busy` is over, so that the next round is not turned away.
      if (this.vorm.lees() !== inhoud) setTimeout(() => this.changed());
    } catch (error) {
      await this.refused(error);
    }
  }

  private async refused(error: unknown): Promise<void> {
    if (isProblem(error, 'versie-verouderd') || isProblem(error, 'niet-gevonden')) {
      const newer = await haalConcept(this.naam).catch(() => null);
      this.version = newer?.version ?? 0;
      this.kept = newer?.inhoud ?? null;
      // Saved or removed somewhere else: what is typed here begins anew.
      return newer ? this.offer(newer.inhoud, newer.gewijzigdOp) : void setTimeout(() => this.changed());
    }
    this.failing = true;
    this.vorm.toon({ soort: 'niet-bewaard' });
    this.timer ??= setTimeout(() => this.flush(), RETRY_MS);
  }

  private offer(inhoud: string, van: string): void {
    if (this.vorm.lees() === inhoud) return;
    this.waiting = true;
    this.vorm.toon({ soort: 'elders', van, inhoud });
  }

  private clearTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
