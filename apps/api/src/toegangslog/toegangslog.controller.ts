import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, ROUTE, ToegangslogPage, ToegangslogQuery } from '@keukentafel/contract';
import { ToegangslogService } from '@keukentafel/server';
import { Mag } from '../platform/access';
import { Doc } from '../platform/doc';

@ApiTags('toegangslog')
@Controller(`${API}/${ROUTE.toegangslog}`)
export class ToegangslogController {
  constructor(private readonly toegangslog: ToegangslogService) {}

  @Get()
  @Mag('toegangslog.lezen', 'toezicht')
  @Doc({ summary: 'Wie heeft wat gezien of gewijzigd', query: ToegangslogQuery, response: ToegangslogPage })
  lijst(@Query() query: ToegangslogQuery): Promise<ToegangslogPage> {
    return this.toegangslog.lijst(query);
  }
}
