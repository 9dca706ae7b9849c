import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, CaseloadDto, CaseloadOverdracht, CaseloadQuery, NieuweOverdracht, OverdrachtDto, ROUTE } from '@keukentafel/contract';
import { OverdrachtService } from '@keukentafel/server';
import { Aanmaken, Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';

@ApiTags('overdracht')
@Controller(API)
export class OverdrachtController {
  constructor(private readonly overdrachten: OverdrachtService) {}

  @Post(`${ROUTE.casussen}/:id/overdracht`)
  @Mag('casus.wijzigen')
  @Aanmaken(ROUTE.overdrachten)
  @Doc({ summary: 'Een casus overdragen aan een collega', body: NieuweOverdracht, response: OverdrachtDto, status: 201, idempotent: true })
  draagOver(@Param('id', IdPipe) casusId: string, @Body() invoer: NieuweOverdracht): Promise<OverdrachtDto> {
    return this.overdrachten.draagOver(casusId, invoer);
  }

  @Get(ROUTE.overdrachten)
  @Mag('casus.wijzigen')
  @Doc({ summary: 'De caseload die over te dragen is', query: CaseloadQuery, response: CaseloadDto })
  caseload(@Query() query: CaseloadQuery): Promise<CaseloadDto> {
    return this.overdrachten.caseload(query);
  }

  @Post(ROUTE.overdrachten)
  @Mag('casus.wijzigen')
  @Aanmaken(ROUTE.overdrachten)
  @Doc({ summary: 'Een caseload overdragen aan een collega', body: CaseloadOverdracht, response: OverdrachtDto, status: 201, idempotent: true })
  draagCaseloadOver(@Body() invoer: CaseloadOverdracht): Promise<OverdrachtDto> {
    return this.overdrachten.draagCaseloadOver(invoer);
  }
}
