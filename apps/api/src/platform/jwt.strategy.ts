import { createSecretKey } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ProblemError } from '@keukentafel/contract';
import { keyFor, type SessieClaim, type Settings } from '@keukentafel/server';
import { isUUID } from 'class-validator';
import { Strategy } from 'passport-jwt';
import { cookieNames } from './cookies';
import { type ApiRequest } from './request';
import { JWT_AUDIENCE, JWT_ISSUER, SETTINGS, type JwtClaims } from './tokens';

/** Reads the access token from its cookie. It only says who claims to ask; the sessie row decides, in the transaction. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(@Inject(SETTINGS) settings: Settings) {
    const { toegang } = cookieNames(settings);
    super({
      jwtFromRequest: (request: unknown) => (request as ApiRequest).cookies[toegang] ?? null,
      // Raw bytes would be tried as a public key at every verification, which costs more than all the rest. The types know no KeyObject.
      secretOrKey: createSecretKey(keyFor(settings, 'jwt')) as unknown as Buffer,
      algorithms: ['HS256'],
      issuer: JWT_ISSUER,
      audience: JWT_AUDIENCE,
    });
  }

  /** @throws ProblemError `niet-ingelogd` when the claims are not ids */
  validate({ sub, sid, gid }: JwtClaims): SessieClaim {
    if (![sub, sid, gid].every((id) => isUUID(id))) throw new ProblemError('niet-ingelogd');
    return { medewerkerId: sub, sessieId: sid, gemeenteId: gid };
  }
}
