import type { MetingDto } from '@keukentafel/contract';
import { ApiError, isProblem } from '../../lib/http';
import { vormVan, zegtHetzelfde, type MetingVorm } from './vorm';

const WAIT_MS = 2_000;
const RETRY_MS = 10_000;

/** How what was typed about a leefgebied stands. */
export type MetingStaat =
  | { readonly soort: 'rust' | 'bezig' | 'bewaard' }
  | { readonly soort: 'mislukt'; readonly error: unknown }
  /** A colleague recorded something else meanwhile; null when what they recorded could not be fetched yet. */
  | { readonly soort: 'botsing'; readonly meting: MetingDto };

/** What the keeper needs from the form and the server. */
export interface BewaarderVorm {
  readonly lees: () => MetingVorm;
  /** Fills the form in. */
  readonly vul: (vorm: MetingVorm) => void;
  /** What was sent is kept: the form goes on from there, with what was typed meanwhile. */
  readonly verder: (bewaard: MetingVorm) => void;
  readonly stuur: (vorm: MetingVorm, vraagInlog: boolean) => Promise<MetingDto | null>;
  /** What holds now for this leefgebied. */
  readonly haal: () => Promise<MetingDto | null>;
  readonly toon: (staat: MetingStaat) => void;
}

/**
 * Records what is typed about a leefgebied by itself: after a pause and when someone leaves it, one request at a time. What a colleague
 * recorded meanwhile never touches what is being typed: then it waits until someone chose.
 */
export class Bewaarder {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = false;
  private staat: MetingStaat = { soort: 'rust' };

  constructor(private bewaard: MetingVorm, private readonly vorm: BewaarderVorm) {}

  /** Something was typed that is not kept and will not be by itself. */
  isOnveilig(): boolean {
    return (this.staat.soort === 'mislukt' || this.staat.soort === 'botsing') && this.isVuil();
  }

  /** Something was typed: keep it in a while. */
  changed(): void {
    clearTimeout(this.timer);
    if (this.staat.soort !== 'botsing' && this.isVuil()) this.timer = setTimeout(() => void this.flush(), WAIT_MS);
  }

  /** Keep it now. */
  async flush(vraagInlog = false): Promise<void> {
    clearTimeout(this.timer);
    if (this.busy || this.staat.soort === 'botsing' || !this.isVuil()) return;
    const vorm = this.vorm.lees();
    this.busy = true;
    this.toon({ soort: 'bezig' });
    try {
      const meting = await this.vorm.stuur(vorm, vraagInlog);
      this.bewaard = { ...vorm, vorigeId: meting?.id ?? null };
      this.vorm.verder(this.bewaard);
      this.toon({ soort: 'bewaard' });
      this.busy = false;
      this.changed();
    } catch (error) {
      this.busy = false;
      await this.geweigerd(error);
    }
  }

  /** What holds now, as the screen heard of it. */
  nieuws(meting: MetingDto | null): void {
    const gezien = this.vorm.lees().vorigeId;
    if (this.busy || !meting || meting.id === gezien || meting.id === this.bewaard.vorigeId) return;
    if (this.isVuil() && !zegtHetzelfde(vormVan(meting), this.vorm.lees())) this.bots(meting);
    else this.neemOver(meting);
  }

  /** After a collision: mine on top of theirs, or theirs. Both stay in the history. */
  kies(welke: 'mijn' | 'hun'): void {
    if (this.staat.soort !== 'botsing') return;
    const { meting } = this.staat;
    this.toon({ soort: 'rust' });
    if (welke === 'hun') return this.neemOver(meting);
    this.vorm.vul({ ...this.vorm.lees(), vorigeId: meting.id });
    void this.flush();
  }

  private isVuil(): boolean {
    return !zegtHetzelfde(this.vorm.lees(), this.bewaard);
  }

  private neemOver(meting: MetingDto): void {
    this.bewaard = vormVan(meting);
    this.vorm.verder(this.bewaard);
    this.vorm.vul(this.bewaard);
  }

  private bots(meting: MetingDto): void {
    clearTimeout(this.timer);
    this.toon({ soort: 'botsing', meting });
  }

  private async geweigerd(error: unknown): Promise<void> {
    const hun = isProblem(error, 'versie-verouderd') ? await this.vorm.haal().catch(() => null) : null;
    if (hun) return this.bots(hun);
    this.toon({ soort: 'mislukt', error });
    if (error instanceof ApiError && (error.status === 0 || error.status === 401 || error.status >= 500)) this.timer = setTimeout(() => void this.flush(), RETRY_MS);
  }

  private toon(staat: MetingStaat): void {
    this.staat = staat;
    this.vorm.toon(staat);
  }
}
