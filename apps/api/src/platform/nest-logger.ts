import { type LoggerService } from '@nestjs/common';
import { type Logger } from '@keukentafel/server';

/** Lets the framework write to our log; its start-up chatter only at debug level. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug({ message: String(message) }, 'framework');
  }

  warn(message: unknown): void {
    this.logger.warn({ message: String(message) }, 'framework');
  }

  error(message: unknown): void {
    this.logger.error({ err: message }, 'framework');
  }
}
