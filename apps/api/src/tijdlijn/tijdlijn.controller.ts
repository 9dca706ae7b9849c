import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, ROUTE, TijdlijnPage, TijdlijnQuery } from '@keukentafel/contract';
import { TijdlijnService } from '@keukentafel/server';
import { Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';

@ApiTags('casus')
@Controller(`${API}/${ROUTE.casussen}/:id/${ROUTE.tijdlijn}`)
export class TijdlijnController {
  constructor(private readonly tijdlijn: TijdlijnService) {}

  @Get()
  @Mag('casus.lezen')
  @Doc({ summary: 'Alles wat in een casus gebeurde, het nieuwste eerst', query: TijdlijnQuery, response: TijdlijnPage })
  lees(@Param('id', IdPipe) id: string, @Query() query: TijdlijnQuery): Promise<TijdlijnPage> {
    return this.tijdlijn.lees(id, query);
  }
}
