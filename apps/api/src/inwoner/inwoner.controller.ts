import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, BekendenDto, BekendenVraag, InwonerDossier, InwonerQuery, InwonerRegel, ROUTE, WijzigInwoner } from '@keukentafel/contract';
import { BekendenService, InwonerService, PersoonService } from '@keukentafel/server';
import { Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';
import { IfMatch } from '../platform/if-match';

@ApiTags('inwoner')
@Controller(`${API}/${ROUTE.inwoners}`)
export class InwonerController {
  constructor(private readonly inwoners: InwonerService, private readonly bekenden: BekendenService, private readonly personen: PersoonService) {}

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

  @Get(':id')
  @Mag('inwoner.zoeken')
  @Doc({ summary: 'Een inwoner met huishouden, koppelingen en casussen', response: InwonerDossier })
  lees(@Param('id', IdPipe) id: string): Promise<InwonerDossier> {
    return this.personen.lees(id);
  }

  @Patch(':id')
  @Mag('casus.wijzigen')
  @Doc({ summary: 'De gegevens van een inwoner verbeteren', body: WijzigInwoner, response: InwonerDossier, ifMatch: true })
  wijzig(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() invoer: WijzigInwoner): Promise<InwonerDossier> {
    return this.personen.wijzig(id, version, invoer);
  }
}
