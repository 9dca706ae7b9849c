import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type Gebeurtenis } from '@keukentafel/contract';
import { connectionFor, type Logger, type Settings } from '@keukentafel/server';
import { Client } from 'pg';
import { LOGGER, SETTINGS } from '../platform/tokens';

/** What the worker says over NOTIFY. */
export interface Melding {
  readonly gemeenteId: string;
  readonly gebeurtenis: Gebeurtenis;
}

/** Called for each melding; `null` means: something may have been missed, fetch everything again. */
export type Ontvanger = (melding: Melding | null) => void;

const RETRY_MS = 1000;

/** One LISTEN connection per program, fanned out to every open stream. */
@Injectable()
export class Luisteraar implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly ontvangers = new Set<Ontvanger>();
  private client: Client | undefined;
  private closed = false;
  private luistert = false;

  constructor(@Inject(SETTINGS) private readonly settings: Settings, @Inject(LOGGER) private readonly logger: Logger) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  /** True while nothing that is said can be missed. */
  get hoort(): boolean {
    return this.luistert;
  }

  /** Receives from now on; returns the way to stop. */
  luister(ontvanger: Ontvanger): () => void {
    this.ontvangers.add(ontvanger);
    return () => this.ontvangers.delete(ontvanger);
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: connectionFor(this.settings, 'app'), application_name: 'keukentafel-live', keepAlive: true });
    client.on('notification', ({ payload }) => this.vertel(JSON.parse(payload ?? 'null') as Melding | null));
    client.on('error', (err) => {
      this.luistert = false;
      this.logger.warn({ err }, 'live connection broke');
    });
    client.on('end', () => {
      this.luistert = false;
      this.retry();
    });
    this.client = client;
    try {
      await client.connect();
      await client.query('listen gebeurtenis');
      this.luistert = true;
      this.vertel(null);
    } catch (err) {
      this.logger.warn({ err }, 'live connection failed');
      await client.end().catch(() => undefined);
    }
  }

  private retry(): void {
    if (!this.closed) setTimeout(() => void this.connect(), RETRY_MS).unref();
  }

  private vertel(melding: Melding | null): void {
    for (const ontvanger of this.ontvangers) ontvanger(melding);
  }
}
