import { type DynamicModule, Module } from '@nestjs/common';
import { type Logger, type Settings } from '@keukentafel/server';
import { Connections } from './connections';
import { EffectRunner } from './effect-runner';
import { Rounds } from './rounds';
import { LOGGER, SETTINGS } from './tokens';

/** The worker. Stopping goes in two steps: first the runner and the rounds finish what they do, then the connections close. */
@Module({})
export class WorkerModule {
  static with(settings: Settings, logger: Logger): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: LOGGER, useValue: logger },
        { provide: Connections, useFactory: () => Connections.open(settings, logger) },
        EffectRunner,
        Rounds,
      ],
    };
  }
}
