import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { ApiTags } from '@nestjs/swagger';
import { API, Inloggen, ProblemError, ROUTE, SessieDto } from '@keukentafel/contract';
import { InlogRem, isDeviceOf, keyFor, openToken, SessieService, type Settings } from '@keukentafel/server';
import { Ingelogd, Openbaar } from '../platform/access';
import { clearSessieCookies, cookieNames, setDeviceCookie, setSessieCookies } from '../platform/cookies';
import { Doc } from '../platform/doc';
import { type ApiReply, type ApiRequest } from '../platform/request';
import { SETTINGS } from '../platform/tokens';

@ApiTags('sessie')
@Controller(`${API}/${ROUTE.sessie}`)
export class SessieController {
  constructor(
    private readonly sessies: SessieService,
    private readonly rem: InlogRem,
    private readonly jwt: JwtService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post()
  @HttpCode(200)
  @Openbaar()
  @Doc({ summary: 'Inloggen; zet de cookies', body: Inloggen, response: SessieDto })
  async inloggen(@Body() invoer: Inloggen, @Req() request: ApiRequest, @Res({ passthrough: true }) reply: ApiReply): Promise<SessieDto> {
    const mark = request.cookies[cookieNames(this.settings).apparaat];
    const poging = { email: invoer.email, adres: request.ip, bekend: isDeviceOf(keyFor(this.settings, 'apparaat'), invoer.email, mark) };
    await this.rem.neem(poging);
    const sessie = await this.sessies.start(invoer, request.ip);
    await this.rem.gelukt(poging);
    setSessieCookies(reply, this.settings, this.jwt, sessie);
    setDeviceCookie(reply, this.settings, invoer.email);
    return this.sessies.van(sessie.claim);
  }

  @Get()
  @Ingelogd()
  @Doc({ summary: 'Wie ben ik en wat mag ik', response: SessieDto })
  wie(): Promise<SessieDto> {
    return this.sessies.wie();
  }

  @Post('vernieuwing')
  @HttpCode(200)
  @Openbaar()
  @Doc({ summary: 'De sessie vernieuwen met het vernieuwingscookie', response: SessieDto })
  async vernieuw(@Req() request: ApiRequest, @Res({ passthrough: true }) reply: ApiReply): Promise<SessieDto> {
    const sealed = request.cookies[cookieNames(this.settings).vernieuwing];
    const token = sealed ? openToken(keyFor(this.settings, 'vernieuwing'), sealed) : null;
    if (!token) throw new ProblemError('niet-ingelogd');
    const sessie = await this.sessies.vernieuw(token);
    setSessieCookies(reply, this.settings, this.jwt, sessie);
    return this.sessies.van(sessie.claim);
  }

  @Delete()
  @HttpCode(204)
  @Ingelogd()
  @Doc({ summary: 'Uitloggen' })
  async uitloggen(@Res({ passthrough: true }) reply: ApiReply): Promise<void> {
    await this.sessies.eindig();
    clearSessieCookies(reply, this.settings);
  }
}
