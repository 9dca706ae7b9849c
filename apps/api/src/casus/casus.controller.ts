import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, CasusDto, ROUTE, WijzigCasus } from '@keukentafel/contract';
import { CasusService } from '@keukentafel/server';
import { Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';
import { IfMatch } from '../platform/if-match';

@ApiTags('casus')
@Controller(`${API}/${ROUTE.casussen}`)
export class CasusController {
  constructor(private readonly casussen: CasusService) {}

  @Get(':id')
  @Mag('casus.lezen')
  @Doc({ summary: 'Een casus in zijn geheel', response: CasusDto })
  lees(@Param('id', IdPipe) id: string): Promise<CasusDto> {
    return this.casussen.lees(id);
  }

  @Patch(':id')
  @Mag('casus.wijzigen')
  @Doc({ summary: 'De regiehouder van een casus kiezen', body: WijzigCasus, response: CasusDto, ifMatch: true })
  wijzig(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() invoer: WijzigCasus): Promise<CasusDto> {
    return this.casussen.wijzig(id, version, invoer);
  }
}
