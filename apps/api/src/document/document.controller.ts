import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, DocumentDto, ROUTE } from '@keukentafel/contract';
import { DocumentService } from '@keukentafel/server';
import { Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';

const PDF = 'application/pdf';

@ApiTags('document')
@Controller(`${API}/${ROUTE.documenten}`)
export class DocumentController {
  constructor(private readonly documenten: DocumentService) {}

  @Get(':id')
  @Mag('factsheet.lezen', 'verantwoording')
  @Doc({ summary: 'Hoe ver een document is dat ik vroeg', response: DocumentDto })
  lees(@Param('id', IdPipe) id: string): Promise<DocumentDto> {
    return this.documenten.lees(id);
  }

  @Get(':id/bestand')
  @Mag('factsheet.lezen', 'verantwoording')
  @Doc({ summary: 'Het document als PDF, zodra het klaar is', file: [PDF] })
  async bestand(@Param('id', IdPipe) id: string): Promise<StreamableFile> {
    const { naam, inhoud } = await this.documenten.bestand(id);
    return new StreamableFile(inhoud, { type: PDF, disposition: `attachment; filename="${naam}"` });
  }
}
