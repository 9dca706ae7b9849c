import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, NieuweWijkindeling, ROUTE, WijkBeheerDto, Wijkindeling, WijkindelingDto, WijkindelingVoorbeeld, WijzigWijk } from '@keukentafel/contract';
import { WijkindelingService } from '@keukentafel/server';
import { Aanmaken, Mag } from '../platform/access';
import { Doc } from '../platform/doc';
import { IdPipe } from '../platform/id.pipe';
import { IfMatch } from '../platform/if-match';

@ApiTags('inrichting')
@Controller(API)
export class WijkindelingController {
  constructor(private readonly indeling: WijkindelingService) {}

  @Get(ROUTE.wijkindeling)
  @Mag('inrichting.beheren', 'beheer')
  @Doc({ summary: 'De wijken van nu en later, met hun wijkteams', response: WijkindelingDto })
  lees(): Promise<WijkindelingDto> {
    return this.indeling.lees();
  }

  @Post(ROUTE.wijkindelingVoorbeeld)
  @HttpCode(200)
  @Mag('inrichting.beheren', 'beheer')
  @Doc({ summary: 'Wat een wijkindeling zou veranderen; er wordt niets opgeslagen', body: Wijkindeling, response: WijkindelingVoorbeeld, status: 200 })
  voorbeeld(@Body() invoer: Wijkindeling): Promise<WijkindelingVoorbeeld> {
    return this.indeling.voorbeeld(invoer);
  }

  @Post(ROUTE.wijkindeling)
  @Mag('inrichting.beheren', 'beheer')
  @Aanmaken(ROUTE.wijkindeling)
  @Doc({ summary: 'De wijkindeling van een voorbeeld laten ingaan', body: NieuweWijkindeling, response: WijkindelingVoorbeeld, status: 201, idempotent: true })
  voerIn(@Body() invoer: NieuweWijkindeling): Promise<WijkindelingVoorbeeld> {
    return this.indeling.voerIn(invoer);
  }

  @Patch(`${ROUTE.wijken}/:id`)
  @Mag('inrichting.beheren', 'beheer')
  @Doc({ summary: 'Een wijkteam bij een wijk zetten vanaf een dag', body: WijzigWijk, response: WijkBeheerDto, ifMatch: true })
  wijzigWijk(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() invoer: WijzigWijk): Promise<WijkBeheerDto> {
    return this.indeling.wijzigWijk(id, version, invoer);
  }
}
