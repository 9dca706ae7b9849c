import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, IkKijk, KijkersDto, ROUTE } from '@keukentafel/contract';
import { KijkerService } from '@keukentafel/server';
import { Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';

@ApiTags('casus')
@Controller(`${API}/${ROUTE.casussen}/:id/${ROUTE.kijkersMij}`)
export class KijkerController {
  constructor(private readonly kijkers: KijkerService) {}

  @Put()
  @Mag('casus.lezen')
  @Doc({ summary: 'Zeggen dat ik naar een casus kijk, en zien wie er nog meer kijkt', body: IkKijk, response: KijkersDto })
  kijk(@Param('id', IdPipe) id: string, @Body() invoer: IkKijk): Promise<KijkersDto> {
    return this.kijkers.kijk(id, invoer);
  }

  @Delete()
  @HttpCode(204)
  @Mag('casus.lezen')
  @Doc({ summary: 'Zeggen dat ik niet meer kijk' })
  vertrek(@Param('id', IdPipe) id: string): Promise<void> {
    return this.kijkers.vertrek(id);
  }
}
