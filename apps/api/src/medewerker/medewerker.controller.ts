import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, MedewerkerDto, MedewerkerPage, MedewerkerQuery, ROUTE, WijzigMedewerker } from '@keukentafel/contract';
import { MedewerkerService } from '@keukentafel/server';
import { Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';
import { IfMatch } from '../platform/if-match';

@ApiTags('medewerker')
@Controller(`${API}/${ROUTE.medewerkers}`)
export class MedewerkerController {
  constructor(private readonly medewerkers: MedewerkerService) {}

  @Get()
  @Mag('medewerker.beheren', 'beheer')
  @Doc({ summary: 'De medewerkers van de gemeente', query: MedewerkerQuery, response: MedewerkerPage })
  lijst(@Query() query: MedewerkerQuery): Promise<MedewerkerPage> {
    return this.medewerkers.lijst(query);
  }

  @Get(':id')
  @Mag('medewerker.beheren', 'beheer')
  @Doc({ summary: 'Een medewerker', response: MedewerkerDto })
  lees(@Param('id', IdPipe) id: string): Promise<MedewerkerDto> {
    return this.medewerkers.lees(id);
  }

  @Patch(':id')
  @Mag('medewerker.beheren', 'beheer')
  @Doc({ summary: 'Een account blokkeren, vrijgeven of rollen geven', body: WijzigMedewerker, response: MedewerkerDto, ifMatch: true })
  wijzig(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() invoer: WijzigMedewerker): Promise<MedewerkerDto> {
    return this.medewerkers.wijzig(id, version, invoer);
  }
}
