import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, CasusMedewerker, InterventieDto, NieuweInterventie, ROUTE, WachtlijstPage, WachtlijstQuery, WijzigInterventie } from '@keukentafel/contract';
import { InterventieService, UitvoerderService, WachtlijstService } from '@keukentafel/server';
import { Aanmaken, Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';
import { IfMatch } from '../platform/if-match';

@ApiTags('interventie')
@Controller(API)
export class InterventieController {
  constructor(
    private readonly interventies: InterventieService,
    private readonly wachtlijst: WachtlijstService,
    private readonly uitvoerders: UitvoerderService,
  ) {}

  @Post(`${ROUTE.casussen}/:id/${ROUTE.interventies}`)
  @Mag('casus.wijzigen')
  @Aanmaken(ROUTE.interventies)
  @Doc({ summary: 'Een interventie toevoegen aan een casus', body: NieuweInterventie, response: InterventieDto, status: 201, idempotent: true })
  voegToe(@Param('id', IdPipe) casusId: string, @Body() invoer: NieuweInterventie): Promise<InterventieDto> {
    return this.interventies.voegToe(casusId, invoer);
  }

  @Get(`${ROUTE.casussen}/:id/${ROUTE.medewerkers}`)
  @Mag('casus.wijzigen')
  @Doc({ summary: 'Wie in een casus kan werken', response: CasusMedewerker, list: true })
  async medewerkers(@Param('id', IdPipe) casusId: string): Promise<{ items: CasusMedewerker[] }> {
    return { items: await this.uitvoerders.vanCasus(casusId) };
  }

  @Get(ROUTE.interventies)
  @Mag('casus.wijzigen')
  @Doc({ summary: 'De wachtlijst van mijn wijkteams', query: WachtlijstQuery, response: WachtlijstPage })
  lijst(@Query() query: WachtlijstQuery): Promise<WachtlijstPage> {
    return this.wachtlijst.lijst(query);
  }

  @Get(`${ROUTE.interventies}/:id`)
  @Mag('casus.lezen')
  @Doc({ summary: 'Een interventie', response: InterventieDto })
  lees(@Param('id', IdPipe) id: string): Promise<InterventieDto> {
    return this.interventies.lees(id);
  }

  @Patch(`${ROUTE.interventies}/:id`)
  @Mag('casus.wijzigen')
  @Doc({ summary: 'Een interventie starten, afsluiten of verbeteren', body: WijzigInterventie, response: InterventieDto, ifMatch: true })
  wijzig(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() invoer: WijzigInterventie): Promise<InterventieDto> {
    return this.interventies.wijzig(id, version, invoer);
  }
}
