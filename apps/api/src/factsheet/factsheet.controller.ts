import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, FactsheetDto, FactsheetQuery, ROUTE } from '@keukentafel/contract';
import { FactsheetService } from '@keukentafel/server';
import { Mag } from '../platform/access';
import { Doc } from '../platform/doc';

@ApiTags('factsheet')
@Controller(`${API}/${ROUTE.factsheets}`)
export class FactsheetController {
  constructor(private readonly factsheets: FactsheetService) {}

  @Get()
  @Mag('factsheet.lezen', 'verantwoording')
  @Doc({ summary: 'De cijfers van mijn wijkteams over een periode', query: FactsheetQuery, response: FactsheetDto })
  lees(@Query() query: FactsheetQuery): Promise<FactsheetDto> {
    return this.factsheets.lees(query);
  }
}
