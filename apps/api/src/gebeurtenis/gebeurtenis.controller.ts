import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { API, LIMIET, ProblemError, ROUTE } from '@keukentafel/contract';
import { Database, openSessie, type Wie } from '@keukentafel/server';
import { EigenTransactie } from '../platform/access';
import { Doc } from '../platform/doc';
import { Lifecycle } from '../platform/lifecycle';
import { type ApiReply, type ApiRequest } from '../platform/request';
import { Luisteraar } from './luisteraar';
import { Stroom } from './stroom';

const HARTSLAG_MS = 20_000;

@ApiTags('gebeurtenis')
@Controller(`${API}/${ROUTE.gebeurtenissen}`)
export class GebeurtenisController {
  private readonly perSessie = new Map<string, number>();

  constructor(private readonly db: Database, private readonly luisteraar: Luisteraar, private readonly lifecycle: Lifecycle) {}

  @Get()
  @EigenTransactie()
  @Doc({ summary: 'Wat er verandert, als text/event-stream: alleen ids, de client haalt op' })
  async volg(@Req() request: ApiRequest, @Res() reply: ApiReply): Promise<void> {
    const claim = request.user!;
    const wie = (): Promise<Wie> => this.db.run(openSessie(claim, 'sessie'), (context) => Promise.resolve(context));
    await wie();
    const { raw } = reply;
    // Gone before we began: its end was already told, so nobody would clear up after it.
    if (raw.destroyed) return;
    this.neemPlaats(claim.sessieId);
    reply.hijack();
    const kept = Object.fromEntries(Object.entries(reply.getHeaders()).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
    raw.writeHead(200, { ...kept, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    raw.write('retry: 2000\n\n');
    const stroom = new Stroom(claim.gemeenteId, wie, raw);
    const hartslag = setInterval(() => void wie().then(() => raw.write(': \n\n'), () => raw.end()), HARTSLAG_MS);
    const stops = [this.luisteraar.luister((melding) => stroom.ontvang(melding)), this.lifecycle.onStop(() => raw.end())];
    raw.once('close', () => {
      clearInterval(hartslag);
      for (const stop of stops) stop();
      this.geefPlaats(claim.sessieId);
    });
  }

  private neemPlaats(sessieId: string): void {
    const open = this.perSessie.get(sessieId) ?? 0;
    if (open >= LIMIET.stromenPerSessie) throw new ProblemError('te-veel-pogingen', { retryAfter: 5 });
    this.perSessie.set(sessieId, open + 1);
  }

  private geefPlaats(sessieId: string): void {
    const open = (this.perSessie.get(sessieId) ?? 1) - 1;
    if (open > 0) this.perSessie.set(sessieId, open);
    else this.perSessie.delete(sessieId);
  }
}
