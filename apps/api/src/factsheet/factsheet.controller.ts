import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, CijferLijst, CijferLijstQuery, DocumentDto, FactsheetDto, FactsheetExportQuery, FactsheetQuery, ROUTE } from '@keukentafel/contract';
import { CijferLijstService, DocumentService, EXPORT_TYPE, factsheetBestand, FactsheetService } from '@keukentafel/server';
import { Aanmaken, Mag } from '../platform/access';
import { Doc } from '../platform/doc';

@ApiTags('factsheet')
@Controller(`${API}/${ROUTE.factsheets}`)
export class FactsheetController {
  constructor(private readonly factsheets: FactsheetService, private readonly lijsten: CijferLijstService, private readonly documenten: DocumentService) {}

  @Get()
  @Mag('factsheet.lezen', 'verantwoording')
  @Doc({ summary: 'De cijfers van mijn wijkteams over een periode', query: FactsheetQuery, response: FactsheetDto })
  lees(@Query() query: FactsheetQuery): Promise<FactsheetDto> {
    return this.factsheets.lees(query);
  }

  @Get('export')
  @Mag('factsheet.lezen', 'verantwoording')
  @Doc({ summary: 'Dezelfde cijfers als bestand', query: FactsheetExportQuery, file: Object.values(EXPORT_TYPE) })
  async exporteer(@Query() { vorm, ...query }: FactsheetExportQuery): Promise<StreamableFile> {
    const { naam, type, inhoud } = factsheetBestand(await this.factsheets.lees(query), vorm, query.vergelijk);
    return new StreamableFile(inhoud, { type, disposition: `attachment; filename="${naam}"` });
  }

  @Post('documenten')
  @Mag('factsheet.lezen', 'verantwoording')
  @Aanmaken(ROUTE.documenten)
  @Doc({ summary: 'Dezelfde cijfers als PDF laten maken', body: FactsheetQuery, response: DocumentDto, status: 201, idempotent: true })
  document(@Body() query: FactsheetQuery): Promise<DocumentDto> {
    return this.documenten.vanFactsheet(query);
  }

  @Get(':figuur/lijst')
  @Mag('factsheet.lezen', 'verantwoording')
  @Doc({ summary: 'Wat een cijfer telt, voor zover ik het mag zien', query: CijferLijstQuery, response: CijferLijst })
  lijst(@Param('figuur') figuur: string, @Query() query: CijferLijstQuery): Promise<CijferLijst> {
    return this.lijsten.lijst(figuur, query);
  }
}
