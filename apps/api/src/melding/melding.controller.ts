import { Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, MeldingPage, ROUTE } from '@keukentafel/contract';
import { MeldingService } from '@keukentafel/server';
import { Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';

@ApiTags('melding')
@Controller(`${API}/${ROUTE.meldingen}`)
export class MeldingController {
  constructor(private readonly meldingen: MeldingService) {}

  @Get()
  @Mag('melding.lezen')
  @Doc({ summary: 'Wat ik meteen moet weten, het ongeziene eerst', response: MeldingPage })
  lijst(): Promise<MeldingPage> {
    return this.meldingen.lijst();
  }

  @Put(':id/gezien')
  @HttpCode(204)
  @Mag('melding.lezen')
  @Doc({ summary: 'Een melding is gezien' })
  gezien(@Param('id', IdPipe) id: string): Promise<void> {
    return this.meldingen.gezien(id);
  }
}
