import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, BewaarConcept, ConceptDto, ConceptStand, ROUTE } from '@keukentafel/contract';
import { ConceptService } from '@keukentafel/server';
import { Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IfMatch } from '../platform/if-match';
import { ConceptSleutelPipe, ConceptSoortPipe } from './concept-sleutel.pipe';

@ApiTags('concept')
@Controller(`${API}/${ROUTE.concepten}/:soort/:sleutel`)
export class ConceptController {
  constructor(private readonly concepten: ConceptService) {}

  @Get()
  @Mag('concept.bewaren')
  @Doc({ summary: 'Wat ik aan het typen was', response: ConceptDto })
  lees(@Param('soort', ConceptSoortPipe) soort: string, @Param('sleutel', ConceptSleutelPipe) sleutel: string): Promise<ConceptDto> {
    return this.concepten.lees(soort, sleutel);
  }

  @Put()
  @Mag('concept.bewaren')
  @Doc({ summary: 'Bewaren wat ik aan het typen ben; If-Match "0" begint een concept', body: BewaarConcept, response: ConceptStand, ifMatch: true })
  bewaar(
    @Param('soort', ConceptSoortPipe) soort: string, @Param('sleutel', ConceptSleutelPipe) sleutel: string, @IfMatch() version: number,
    @Body() invoer: BewaarConcept,
  ): Promise<ConceptStand> {
    return this.concepten.bewaar(soort, sleutel, version, invoer);
  }

  @Delete()
  @HttpCode(204)
  @Mag('concept.bewaren')
  @Doc({ summary: 'Een concept weggooien', ifMatch: true })
  verwijder(@Param('soort', ConceptSoortPipe) soort: string, @Param('sleutel', ConceptSleutelPipe) sleutel: string, @IfMatch() version: number): Promise<void> {
    return this.concepten.verwijder(soort, sleutel, version);
  }
}
