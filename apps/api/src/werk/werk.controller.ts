import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, RegiehouderKeuze, ROUTE, WerkDto, WerkExportQuery, WerkPage, WerkQuery, WerkvoorraadQuery } from '@keukentafel/contract';
import { bestandVan, EXPORT_TYPE, WerkService } from '@keukentafel/server';
import { Mag } from '../platform/access';
import { Doc } from '../platform/doc';

@ApiTags('werk')
@Controller(API)
export class WerkController {
  constructor(private readonly werk: WerkService) {}

  @Get(ROUTE.werk)
  @Mag('werk.lezen')
  @Doc({ summary: 'Mijn werk: alle tellers en het begin van de lijsten', query: WerkQuery, response: WerkDto })
  mijn(@Query() query: WerkQuery): Promise<WerkDto> {
    return this.werk.werk(query);
  }

  @Get(ROUTE.werkvoorraad)
  @Mag('werk.lezen')
  @Doc({ summary: 'Een lijst van het werk van mijzelf of mijn wijkteams', query: WerkvoorraadQuery, response: WerkPage })
  lijst(@Query() query: WerkvoorraadQuery): Promise<WerkPage> {
    return this.werk.lijst(query);
  }

  @Get(ROUTE.werkvoorraadExport)
  @Mag('werk.lezen')
  @Doc({ summary: 'Een lijst als bestand', query: WerkExportQuery, file: Object.values(EXPORT_TYPE) })
  async exporteer(@Query() { vorm, ...filter }: WerkExportQuery): Promise<StreamableFile> {
    const { naam, type, inhoud } = bestandVan(await this.werk.exporteer(filter), vorm);
    return new StreamableFile(inhoud, { type, disposition: `attachment; filename="${naam}"` });
  }

  @Get(ROUTE.werkvoorraadRegiehouders)
  @Mag('werk.lezen')
  @Doc({ summary: 'De collega\'s van mijn wijkteams', response: RegiehouderKeuze, list: true })
  async regiehouders(): Promise<{ items: RegiehouderKeuze[] }> {
    return { items: await this.werk.regiehouders() };
  }
}
