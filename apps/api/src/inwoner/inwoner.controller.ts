import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, InwonerQuery, InwonerRegel, ROUTE } from '@keukentafel/contract';
import { InwonerService } from '@keukentafel/server';
import { Mag } from '../platform/access';
import { Doc } from '../platform/doc';

@ApiTags('inwoner')
@Controller(`${API}/${ROUTE.inwoners}`)
export class InwonerController {
  constructor(private readonly inwoners: InwonerService) {}

  @Get()
  @Mag('inwoner.zoeken')
  @Doc({ summary: 'Inwoners zoeken op naam, geboortedatum, adres of telefoon', query: InwonerQuery, response: InwonerRegel, list: true })
  async zoek(@Query() query: InwonerQuery): Promise<{ items: InwonerRegel[] }> {
    return { items: await this.inwoners.zoek(query.zoek) };
  }
}
