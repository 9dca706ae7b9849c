import { type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { LIMIET, ProblemError } from '@keukentafel/contract';
import { type SessieClaim, type Settings } from '@keukentafel/server';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { ACCESS, type Access } from './access';
import { type ApiRequest } from './request';
import { SETTINGS } from './tokens';

/** Closed unless a route says otherwise: without an access decorator nobody gets in. */
@Injectable()
export class ToegangGuard extends AuthGuard('jwt') {
  private readonly rem: RateLimiterMemory;

  constructor(private readonly reflector: Reflector, @Inject(SETTINGS) settings: Settings) {
    super();
    this.rem = new RateLimiterMemory({ points: settings.RATE_PER_MINUTE ?? LIMIET.perMinuutPerSessie, duration: 60 });
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access?.soort === 'openbaar') return true;
    if (!access) throw new ProblemError('niet-gevonden');
    await super.canActivate(context);
    const request = context.switchToHttp().getRequest<ApiRequest>();
    await this.rem.consume(request.user!.sessieId).catch(() => {
      throw new ProblemError('te-veel-pogingen', { retryAfter: 60 });
    });
    return true;
  }

  override handleRequest<User = SessieClaim>(_error: unknown, user: User | false | null): User {
    if (!user) throw new ProblemError('niet-ingelogd');
    return user;
  }
}
