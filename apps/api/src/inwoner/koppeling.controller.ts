import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, InwonerDossier, NieuweKoppeling, ROUTE } from '@keukentafel/contract';
import { KoppelingService } from '@keukentafel/server';
import { Aanmaken, Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';
import { IfMatch } from '../platform/if-match';

@ApiTags('inwoner')
@Controller(`${API}/${ROUTE.inwoners}/:id/${ROUTE.koppelingen}`)
export class KoppelingController {
  constructor(private readonly koppelingen: KoppelingService) {}

  @Post()
  @Mag('casus.wijzigen')
  @Aanmaken(ROUTE.inwoners)
  @Doc({ summary: 'Dezelfde persoon staat er twee keer in: koppelen', body: NieuweKoppeling, response: InwonerDossier, status: 201, idempotent: true })
  koppel(@Param('id', IdPipe) id: string, @Body() invoer: NieuweKoppeling): Promise<InwonerDossier> {
    return this.koppelingen.koppel(id, invoer);
  }

  @Delete(':koppelingId')
  @Mag('casus.wijzigen')
  @Doc({ summary: 'Een koppeling ongedaan maken', response: InwonerDossier, ifMatch: true })
  ontkoppel(@Param('id', IdPipe) id: string, @Param('koppelingId', IdPipe) koppelingId: string, @IfMatch() version: number): Promise<InwonerDossier> {
    return this.koppelingen.ontkoppel(id, koppelingId, version);
  }
}
