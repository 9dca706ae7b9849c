import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, PostcodeDto, PostcodeQuery, ROUTE, WijkDto, WijkteamKort } from '@keukentafel/contract';
import { InrichtingService } from '@keukentafel/server';
import { Mag } from '../platform/access';
import { Doc } from '../platform/doc';

@ApiTags('inrichting')
@Controller(API)
export class InrichtingController {
  constructor(private readonly inrichting: InrichtingService) {}

  @Get(`${ROUTE.postcodes}/:postcode`)
  @Mag('inrichting.lezen', 'inrichting')
  @Doc({ summary: 'Wijk en wijkteam bij een postcode op een dag', query: PostcodeQuery, response: PostcodeDto })
  postcode(@Param('postcode') postcode: string, @Query() query: PostcodeQuery): Promise<PostcodeDto> {
    return this.inrichting.postcode(postcode, query.op);
  }

  @Get(ROUTE.wijken)
  @Mag('inrichting.lezen', 'inrichting')
  @Doc({ summary: 'De wijken van nu met hun wijkteam', response: WijkDto, list: true })
  async wijken(): Promise<{ items: WijkDto[] }> {
    return { items: await this.inrichting.wijken() };
  }

  @Get(ROUTE.wijkteams)
  @Mag('inrichting.lezen', 'inrichting')
  @Doc({ summary: 'De wijkteams', response: WijkteamKort, list: true })
  async wijkteams(): Promise<{ items: WijkteamKort[] }> {
    return { items: await this.inrichting.wijkteams() };
  }
}
