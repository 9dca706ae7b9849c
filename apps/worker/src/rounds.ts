import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ChainKeeper, cleanUp, controleerAlles, keyFor, type Logger, openDienst, outboxStand, Relay, type Settings } from '@keukentafel/server';
import { Connections } from './connections';
import { repeat, type Repeating } from './repeat';
import { LOGGER, SETTINGS } from './tokens';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * What every worker does by itself, round after round: the relay, the access-log chain, the state of the outbox, clearing away.
 *
 * Plain timers, not BullMQ's schedulers: these rounds must go on when the queue is gone or was wiped (the relay is what fills it again),
 * they need no queue to be ready, and two workers doing the same round at once is settled in PostgreSQL itself, by skipped row locks and
 * advisory locks that a killed worker cannot leave behind.
 */
@Injectable()
export class Rounds implements OnApplicationBootstrap, OnModuleDestroy {
  private running: Repeating[] = [];

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
    @Inject(Connections) private readonly connections: Connections,
  ) {}

  onApplicationBootstrap(): void {
    const { dienst, queue } = this.connections;
    const relay = new Relay(dienst, queue, this.log);
    const chain = new ChainKeeper(dienst, keyFor(this.settings, 'toegangslog'), this.log);
    this.running = [
      this.every(200, 'relay.mislukt', () => relay.step()),
      this.every(SECOND, 'keten.mislukt', () => chain.round()),
      this.every(MINUTE, 'anker.mislukt', () => Promise.resolve(chain.anchor())),
      this.every(MINUTE, 'stand.mislukt', () => this.reportStand()),
      this.every(HOUR, 'opruimen.mislukt', () => this.cleanUp()),
      this.every(HOUR, 'controle.mislukt', () => this.controleer()),
    ];
  }

  /** Begins no new round and waits for those that run. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.running.map((round) => round.stop()));
  }

  private every(everyMs: number, event: string, work: () => Promise<unknown>): Repeating {
    return repeat(work, { everyMs, onError: (err) => this.log.error({ err }, event) });
  }

  private async reportStand(): Promise<void> {
    const { dienst } = this.connections;
    const stand = await dienst.run(openDienst(), () => outboxStand(dienst));
    if (stand.vastgelopen > 0) this.log.warn(stand, 'outbox.stand');
    else if (stand.open > 0) this.log.info(stand, 'outbox.stand');
  }

  private async cleanUp(): Promise<void> {
    const cleaned = await cleanUp(this.connections.dienst);
    if (cleaned) this.log.info(cleaned, 'opgeruimd');
  }

  /** Once a day for each gemeente: a sample of the figures counted afresh and compared. */
  private async controleer(): Promise<void> {
    for (const controle of await controleerAlles(this.connections.dienst, this.connections.cijfers)) {
      if (controle.verschillen > 0) this.log.error(controle, 'cijfers.verschillen');
      else this.log.info(controle, 'cijfers.gecontroleerd');
    }
  }
}
