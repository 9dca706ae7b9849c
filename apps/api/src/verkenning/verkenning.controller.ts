import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, CasusMetingen, CasusVerkenningen, GemetenDto, NieuweMetingen, ROUTE, VraagverkenningDto, WijzigVraagverkenning } from '@keukentafel/contract';
import { MetingService, VerkenningService } from '@keukentafel/server';
import { Aanmaken, Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';
import { IfMatch } from '../platform/if-match';

@ApiTags('vraagverkenning')
@Controller(API)
export class VerkenningController {
  constructor(private readonly verkenningen: VerkenningService, private readonly metingen: MetingService) {}

  @Post(`${ROUTE.casussen}/:id/${ROUTE.vraagverkenningen}`)
  @Mag('casus.wijzigen')
  @Aanmaken(ROUTE.vraagverkenningen)
  @Doc({ summary: 'Een vraagverkenning beginnen', response: VraagverkenningDto, status: 201, idempotent: true })
  start(@Param('id', IdPipe) casusId: string): Promise<VraagverkenningDto> {
    return this.verkenningen.start(casusId);
  }

  @Get(`${ROUTE.casussen}/:id/${ROUTE.vraagverkenningen}`)
  @Mag('casus.lezen')
  @Doc({ summary: 'De vraagverkenningen en hulpvragen van een casus', response: CasusVerkenningen })
  vanCasus(@Param('id', IdPipe) casusId: string): Promise<CasusVerkenningen> {
    return this.verkenningen.vanCasus(casusId);
  }

  @Get(`${ROUTE.casussen}/:id/${ROUTE.metingen}`)
  @Mag('casus.lezen')
  @Doc({ summary: 'Alle metingen van een casus, per gesprek', response: CasusMetingen })
  metingenVan(@Param('id', IdPipe) casusId: string): Promise<CasusMetingen> {
    return this.verkenningen.metingenVan(casusId);
  }

  @Get(`${ROUTE.vraagverkenningen}/:id`)
  @Mag('casus.lezen')
  @Doc({ summary: 'Een vraagverkenning', response: VraagverkenningDto })
  lees(@Param('id', IdPipe) id: string): Promise<VraagverkenningDto> {
    return this.verkenningen.lees(id);
  }

  @Patch(`${ROUTE.vraagverkenningen}/:id`)
  @Mag('casus.wijzigen')
  @Doc({ summary: 'Een vraagverkenning pauzeren, hervatten of afronden', body: WijzigVraagverkenning, response: VraagverkenningDto, ifMatch: true })
  wijzig(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() invoer: WijzigVraagverkenning): Promise<VraagverkenningDto> {
    return this.verkenningen.wijzig(id, version, invoer.status);
  }

  @Post(`${ROUTE.vraagverkenningen}/:id/${ROUTE.metingen}`)
  @Mag('casus.wijzigen')
  @Aanmaken(ROUTE.metingen)
  @Doc({ summary: 'Metingen vastleggen', body: NieuweMetingen, response: GemetenDto, status: 201, idempotent: true })
  meet(@Param('id', IdPipe) id: string, @Body() invoer: NieuweMetingen): Promise<GemetenDto> {
    return this.metingen.registreer(id, invoer);
  }
}
