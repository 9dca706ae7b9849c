import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, GekozenActies, HulpvraagDto, NieuweActies, ROUTE, SluitHulpvraag } from '@keukentafel/contract';
import { HulpvraagService } from '@keukentafel/server';
import { Aanmaken, Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';
import { IfMatch } from '../platform/if-match';

@ApiTags('hulpvraag')
@Controller(API)
export class HulpvraagController {
  constructor(private readonly hulpvragen: HulpvraagService) {}

  @Post(`${ROUTE.casussen}/:id/${ROUTE.acties}`)
  @Mag('casus.wijzigen')
  @Aanmaken(ROUTE.acties)
  @Doc({ summary: 'Acties kiezen bij hulpvragen', body: NieuweActies, response: GekozenActies, status: 201, idempotent: true })
  kiesActies(@Param('id', IdPipe) casusId: string, @Body() invoer: NieuweActies): Promise<GekozenActies> {
    return this.hulpvragen.kiesActies(casusId, invoer);
  }

  @Patch(`${ROUTE.hulpvragen}/:id`)
  @Mag('casus.wijzigen')
  @Doc({ summary: 'Een hulpvraag sluiten', body: SluitHulpvraag, response: HulpvraagDto, ifMatch: true })
  sluit(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() invoer: SluitHulpvraag): Promise<HulpvraagDto> {
    return this.hulpvragen.sluit(id, version, invoer);
  }
}
