import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, DocumentDto, NieuwePublicatie, PublicatieDto, PublicatieExportQuery, PublicatieKort, PublicatieQuery, PublicatieVoorbeeld, ROUTE } from '@keukentafel/contract';
import { DocumentService, EXPORT_TYPE, publicatieBestand, PublicatieService } from '@keukentafel/server';
import { Aanmaken, Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';

@ApiTags('publicatie')
@Controller(`${API}/${ROUTE.publicaties}`)
export class PublicatieController {
  constructor(private readonly publicaties: PublicatieService, private readonly documenten: DocumentService) {}

  @Get()
  @Mag('publicatie.lezen', 'verantwoording')
  @Doc({ summary: 'De gepubliceerde factsheets van de gemeente, de nieuwste eerst', response: PublicatieKort, list: true })
  async lijst(): Promise<{ items: PublicatieKort[] }> {
    return { items: await this.publicaties.lijst() };
  }

  @Get('voorbeeld')
  @Mag('publicatie.maken', 'verantwoording')
  @Doc({ summary: 'Wat er van een factsheet gepubliceerd zou worden, en wat daarvan verborgen is', query: PublicatieQuery, response: PublicatieVoorbeeld })
  voorbeeld(@Query() query: PublicatieQuery): Promise<PublicatieVoorbeeld> {
    return this.publicaties.voorbeeld(query);
  }

  @Post()
  @Mag('publicatie.maken', 'verantwoording')
  @Aanmaken(ROUTE.publicaties)
  @Doc({ summary: 'Publiceren wat het voorbeeld liet zien', body: NieuwePublicatie, response: PublicatieDto, status: 201, idempotent: true })
  publiceer(@Body() invoer: NieuwePublicatie): Promise<PublicatieDto> {
    return this.publicaties.publiceer(invoer);
  }

  @Get(':id')
  @Mag('publicatie.lezen', 'verantwoording')
  @Doc({ summary: 'Een gepubliceerd factsheet', response: PublicatieDto })
  lees(@Param('id', IdPipe) id: string): Promise<PublicatieDto> {
    return this.publicaties.lees(id);
  }

  @Get(':id/export')
  @Mag('publicatie.lezen', 'verantwoording')
  @Doc({ summary: 'Een gepubliceerd factsheet als bestand', query: PublicatieExportQuery, file: Object.values(EXPORT_TYPE) })
  async exporteer(@Param('id', IdPipe) id: string, @Query() { vorm }: PublicatieExportQuery): Promise<StreamableFile> {
    const { naam, type, inhoud } = publicatieBestand(await this.publicaties.lees(id), vorm);
    return new StreamableFile(inhoud, { type, disposition: `attachment; filename="${naam}"` });
  }

  @Post(':id/documenten')
  @Mag('publicatie.lezen', 'verantwoording')
  @Aanmaken(ROUTE.documenten)
  @Doc({ summary: 'Een gepubliceerd factsheet als PDF laten maken', response: DocumentDto, status: 201, idempotent: true })
  document(@Param('id', IdPipe) id: string): Promise<DocumentDto> {
    return this.documenten.vanPublicatie(id);
  }
}
