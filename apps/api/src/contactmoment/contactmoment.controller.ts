import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  API, ContactmomentDto, ContactmomentPage, ContactmomentQuery, GeplandContactPage, GeplandContactQuery, NieuwContactmoment, ROUTE, WijzigContactmoment,
} from '@keukentafel/contract';
import { ContactmomentService } from '@keukentafel/server';
import { Aanmaken, Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';
import { IfMatch } from '../platform/if-match';

@ApiTags('contactmoment')
@Controller(API)
export class ContactmomentController {
  constructor(private readonly contactmomenten: ContactmomentService) {}

  @Post(`${ROUTE.casussen}/:id/${ROUTE.contactmomenten}`)
  @Mag('casus.wijzigen')
  @Aanmaken(ROUTE.contactmomenten)
  @Doc({ summary: 'Een contact plannen of vastleggen', body: NieuwContactmoment, response: ContactmomentDto, status: 201, idempotent: true })
  voegToe(@Param('id', IdPipe) casusId: string, @Body() invoer: NieuwContactmoment): Promise<ContactmomentDto> {
    return this.contactmomenten.voegToe(casusId, invoer);
  }

  @Get(`${ROUTE.casussen}/:id/${ROUTE.contactmomenten}`)
  @Mag('casus.lezen')
  @Doc({ summary: 'De contacten van een casus', query: ContactmomentQuery, response: ContactmomentPage })
  vanCasus(@Param('id', IdPipe) casusId: string, @Query() query: ContactmomentQuery): Promise<ContactmomentPage> {
    return this.contactmomenten.vanCasus(casusId, query);
  }

  @Get(ROUTE.contactmomenten)
  @Mag('casus.wijzigen')
  @Doc({ summary: 'Mijn geplande contacten', query: GeplandContactQuery, response: GeplandContactPage })
  mijnGeplande(@Query() query: GeplandContactQuery): Promise<GeplandContactPage> {
    return this.contactmomenten.mijnGeplande(query);
  }

  @Get(`${ROUTE.contactmomenten}/:id`)
  @Mag('casus.lezen')
  @Doc({ summary: 'Een contact', response: ContactmomentDto })
  lees(@Param('id', IdPipe) id: string): Promise<ContactmomentDto> {
    return this.contactmomenten.lees(id);
  }

  @Patch(`${ROUTE.contactmomenten}/:id`)
  @Mag('casus.wijzigen')
  @Doc({ summary: 'Een contact afvinken, laten vervallen of verbeteren', body: WijzigContactmoment, response: ContactmomentDto, ifMatch: true })
  wijzig(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() invoer: WijzigContactmoment): Promise<ContactmomentDto> {
    return this.contactmomenten.wijzig(id, version, invoer);
  }
}
