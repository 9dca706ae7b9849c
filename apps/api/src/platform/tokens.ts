import { type SessieClaim } from '@keukentafel/server';

/** Injection token of the validated settings. */
export const SETTINGS = Symbol('SETTINGS');
/** Injection token of the logger. */
export const LOGGER = Symbol('LOGGER');

/** Who makes and who takes access tokens. */
export const JWT_ISSUER = 'keukentafel';
export const JWT_AUDIENCE = 'keukentafel-api';

/** Claims of an access token. */
export interface JwtClaims {
  readonly sub: string;
  readonly sid: string;
  readonly gid: string;
}

export const toClaims = (claim: SessieClaim): JwtClaims => ({ sub: claim.medewerkerId, sid: claim.sessieId, gid: claim.gemeenteId });
