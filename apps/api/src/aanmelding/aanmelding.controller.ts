import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AanmeldingDto, AanmeldingPage, AanmeldingQuery, API, GeregistreerdeAanmelding, NieuweAanmelding, ROUTE, WijzigAanmelding } from '@keukentafel/contract';
import { AanmeldingService, RegistratieService } from '@keukentafel/server';
import { Aanmaken, Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';
import { IfMatch } from '../platform/if-match';

@ApiTags('aanmelding')
@Controller(`${API}/${ROUTE.aanmeldingen}`)
export class AanmeldingController {
  constructor(private readonly aanmeldingen: AanmeldingService, private readonly registratie: RegistratieService) {}

  @Post()
  @Mag('aanmelding.registreren')
  @Aanmaken(ROUTE.aanmeldingen)
  @Doc({ summary: 'Een aanmelding registreren', body: NieuweAanmelding, response: GeregistreerdeAanmelding, status: 201, idempotent: true })
  registreer(@Body() invoer: NieuweAanmelding): Promise<GeregistreerdeAanmelding> {
    return this.registratie.registreer(invoer);
  }

  @Get()
  @Mag('aanmelding.lezen')
  @Doc({ summary: 'De aanmeldingen van mijn wijkteams', query: AanmeldingQuery, response: AanmeldingPage })
  lijst(@Query() query: AanmeldingQuery): Promise<AanmeldingPage> {
    return this.aanmeldingen.lijst(query);
  }

  @Get(':id')
  @Mag('aanmelding.lezen')
  @Doc({ summary: 'Een aanmelding', response: AanmeldingDto })
  lees(@Param('id', IdPipe) id: string): Promise<AanmeldingDto> {
    return this.aanmeldingen.lees(id);
  }

  @Patch(':id')
  @Mag('casus.wijzigen')
  @Doc({ summary: 'Een aanmelding verbeteren', body: WijzigAanmelding, response: AanmeldingDto, ifMatch: true })
  wijzig(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() invoer: WijzigAanmelding): Promise<AanmeldingDto> {
    return this.aanmeldingen.wijzig(id, version, invoer);
  }
}
