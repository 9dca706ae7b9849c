import { createHmac, hkdfSync } from 'node:crypto';
import { type Claims } from './api-beller';
import { APP_SECRET } from './api-system';

/** The program's own key for access tokens, as it derives it from APP_SECRET. */
export const jwtKey = (): Buffer => Buffer.from(hkdfSync('sha256', APP_SECRET, 'keukentafel', 'jwt', 32));

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

interface Forgery {
  readonly header?: object;
  readonly payload?: object;
  readonly key?: Buffer | null;
}

/** An access token with something wrong; right in everything that is not given. A null key leaves it unsigned. */
export function forge({ sub, sid, gid }: Claims, { header = {}, payload = {}, key = jwtKey() }: Forgery = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const text = `${part({ alg: 'HS256', typ: 'JWT', ...header })}.${part({ sub, sid, gid, iat: now, exp: now + 300, iss: 'keukentafel', aud: 'keukentafel-api', ...payload })}`;
  return `${text}.${key ? createHmac('sha256', key).update(text).digest('base64url') : ''}`;
}
