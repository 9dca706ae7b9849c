import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  createWorker, type Logger, OUTBOX_QUEUE, type OutboxJob, type QueuedJob, runEffect, type Settings, withCorrelation, type WorkRunner,
} from '@keukentafel/server';
import { CONCURRENCY, Connections } from './connections';
import { EFFECTS } from './effects';
import { LOGGER, SETTINGS } from './tokens';

/** Takes jobs from the queue and runs the effect of the outbox row each names. */
@Injectable()
export class EffectRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private runner?: WorkRunner;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
    @Inject(Connections) private readonly connections: Connections,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.runner = await createWorker<OutboxJob>(
      this.settings,
      OUTBOX_QUEUE,
      { concurrency: CONCURRENCY, run: (job) => withCorrelation(job.data.correlatieId ?? job.data.id, () => this.run(job)) },
      (err) => this.log.warn({ err }, 'wachtrij.verbinding-weg'),
    );
  }

  /** Takes no more jobs and waits for those that run. */
  async onModuleDestroy(): Promise<void> {
    await this.runner?.close();
  }

  private async run({ name: soort, data }: QueuedJob<OutboxJob>): Promise<void> {
    const { gemeenteId, id: outboxId } = data;
    const began = performance.now();
    try {
      const uitkomst = await runEffect(this.connections.cijfers, EFFECTS, data);
      this.log.info({ gemeenteId, outboxId, soort, uitkomst, ms: Math.round(performance.now() - began) }, 'effect.klaar');
    } catch (err) {
      this.log.error({ err, gemeenteId, outboxId, soort, ms: Math.round(performance.now() - began) }, 'effect.mislukt');
      throw err;
    }
  }
}
