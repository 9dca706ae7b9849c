import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, CasusDto, NieuweAfsluiting, NieuweHeropening, ROUTE } from '@keukentafel/contract';
import { AfsluitingService } from '@keukentafel/server';
import { Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';
import { IfMatch } from '../platform/if-match';

@ApiTags('casus')
@Controller(`${API}/${ROUTE.casussen}/:id`)
export class AfsluitingController {
  constructor(private readonly afsluitingen: AfsluitingService) {}

  @Post(ROUTE.afsluiting)
  @HttpCode(200)
  @Mag('casus.wijzigen')
  @Doc({ summary: 'Een casus afsluiten, met wat er nog open is', body: NieuweAfsluiting, response: CasusDto, ifMatch: true })
  sluitAf(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() invoer: NieuweAfsluiting): Promise<CasusDto> {
    return this.afsluitingen.sluitAf(id, version, invoer);
  }

  @Post(ROUTE.heropening)
  @HttpCode(200)
  @Mag('casus.wijzigen')
  @Doc({ summary: 'Een afgesloten casus heropenen', body: NieuweHeropening, response: CasusDto, ifMatch: true })
  heropen(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() invoer: NieuweHeropening): Promise<CasusDto> {
    return this.afsluitingen.heropen(id, version, invoer);
  }
}
