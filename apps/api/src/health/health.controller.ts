import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProblemError } from '@keukentafel/contract';
import { Database, openDienst } from '@keukentafel/server';
import { Openbaar } from '../platform/access';
import { Doc } from '../platform/doc';
import { Lifecycle } from '../platform/lifecycle';

@ApiTags('health')
@Controller('api/health')
export class HealthController {
  constructor(private readonly db: Database, private readonly lifecycle: Lifecycle) {}

  @Get('live')
  @Openbaar()
  @Doc({ summary: 'Het programma loopt' })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Openbaar()
  @Doc({ summary: 'Het programma kan aanvragen aan: de database antwoordt en het stopt niet' })
  async ready(): Promise<{ status: 'ok' }> {
    if (this.lifecycle.stopping) throw new ProblemError('te-druk');
    await this.db.run(openDienst(), () => Promise.resolve()).catch(() => {
      throw new ProblemError('te-druk');
    });
    return { status: 'ok' };
  }
}
