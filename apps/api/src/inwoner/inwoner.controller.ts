import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, BekendenDto, BekendenVraag, InwonerQuery, InwonerRegel, ROUTE } from '@keukentafel/contract';
import { BekendenService, InwonerService } from '@keukentafel/server';
import { Mag } from '../platform/access';
import { Doc } from '../platform/doc';

@ApiTags('inwoner')
@Controller(`${API}/${ROUTE.inwoners}`)
export class InwonerController {
  constructor(private readonly inwoners: InwonerService, private readonly bekenden: BekendenService) {}

  @Get()
  @Mag('inwoner.zoeken')
  @Doc({ summary: 'Inwoners zoeken op naam, geboortedatum, adres of telefoon', query: InwonerQuery, response: InwonerRegel, list: true })
  async zoek(@Query() query: InwonerQuery): Promise<{ items: InwonerRegel[] }> {
    return { items: await this.inwoners.zoek(query.zoek) };
  }

  // A POST that changes nothing: what is typed about someone does not belong in an address.
  @Post('bekenden')
  @HttpCode(200)
  @Mag('inwoner.zoeken')
  @Doc({ summary: 'Wie kan dit zijn? Mensen die al bekend zijn, met hoe zeker dat is en waarom', body: BekendenVraag, response: BekendenDto })
  zoekBekenden(@Body() vraag: BekendenVraag): Promise<BekendenDto> {
    return this.bekenden.zoek(vraag);
  }
}
