import { Body, Controller, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, LijstDto, LijstOverzicht, NieuweLijstwaarde, ROUTE, WijzigLijstwaarde, WijzigVolgorde } from '@keukentafel/contract';
import { LijstBeheerService, LijstService } from '@keukentafel/server';
import { Aanmaken, Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IfMatch } from '../platform/if-match';

@ApiTags('lijst')
@Controller(`${API}/${ROUTE.lijsten}`)
export class LijstController {
  constructor(private readonly lijsten: LijstService, private readonly beheer: LijstBeheerService) {}

  @Get()
  @Mag('lijst.lezen', 'inrichting')
  @Doc({ summary: 'Waaruit je vandaag kunt kiezen, en hoe dat eerder heette', response: LijstOverzicht, list: true })
  async alle(): Promise<{ items: LijstOverzicht[] }> {
    return { items: await this.lijsten.lijsten() };
  }

  @Get(':lijst')
  @Mag('lijst.beheren', 'beheer')
  @Doc({ summary: 'Een lijst met wat er gold, geldt en gaat gelden', response: LijstDto })
  lees(@Param('lijst') lijst: string): Promise<LijstDto> {
    return this.beheer.lees(lijst);
  }

  @Post(`:lijst/${ROUTE.waarden}`)
  @Mag('lijst.beheren', 'beheer')
  @Aanmaken(ROUTE.lijsten)
  @Doc({ summary: 'Een waarde toevoegen vanaf een dag', body: NieuweLijstwaarde, response: LijstDto, status: 201, idempotent: true })
  voegToe(@Param('lijst') lijst: string, @Body() invoer: NieuweLijstwaarde): Promise<LijstDto> {
    return this.beheer.voegToe(lijst, invoer);
  }

  @Patch(`:lijst/${ROUTE.waarden}/:code`)
  @Mag('lijst.beheren', 'beheer')
  @Doc({ summary: 'Een waarde wijzigen of beëindigen vanaf een dag; de versie is die van de lijst', body: WijzigLijstwaarde, response: LijstDto, ifMatch: true })
  wijzig(@Param('lijst') lijst: string, @Param('code') code: string, @IfMatch() version: number, @Body() invoer: WijzigLijstwaarde): Promise<LijstDto> {
    return this.beheer.wijzig(lijst, code, version, invoer);
  }

  @Put(`:lijst/${ROUTE.volgorde}`)
  @Mag('lijst.beheren', 'beheer')
  @Doc({ summary: 'De waarden in een andere volgorde zetten', body: WijzigVolgorde, response: LijstDto, ifMatch: true })
  orden(@Param('lijst') lijst: string, @IfMatch() version: number, @Body() { codes }: WijzigVolgorde): Promise<LijstDto> {
    return this.beheer.orden(lijst, version, codes);
  }
}
