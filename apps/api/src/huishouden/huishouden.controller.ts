import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, InwonerDossier, NieuwLid, ROUTE, WijzigLid } from '@keukentafel/contract';
import { HuishoudenService } from '@keukentafel/server';
import { Aanmaken, Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';
import { IfMatch } from '../platform/if-match';

@ApiTags('huishouden')
@Controller(API)
export class HuishoudenController {
  constructor(private readonly huishoudens: HuishoudenService) {}

  @Post(`${ROUTE.inwoners}/:id/${ROUTE.leden}`)
  @Mag('casus.wijzigen')
  @Aanmaken(ROUTE.inwoners)
  @Doc({ summary: 'Iemand woont bij deze inwoner', body: NieuwLid, response: InwonerDossier, status: 201, idempotent: true })
  voegToe(@Param('id', IdPipe) id: string, @Body() invoer: NieuwLid): Promise<InwonerDossier> {
    return this.huishoudens.voegToe(id, invoer);
  }

  @Patch(`${ROUTE.leden}/:id`)
  @HttpCode(204)
  @Mag('casus.wijzigen')
  @Doc({ summary: 'Een andere rol in het huishouden, of niet langer lid', body: WijzigLid, ifMatch: true })
  wijzig(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() invoer: WijzigLid): Promise<void> {
    return this.huishoudens.wijzig(id, version, invoer);
  }
}
