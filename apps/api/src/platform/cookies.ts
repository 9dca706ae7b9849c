import { keyFor, sealToken, TOEGANG_SECONDEN, deviceMark, type GeopendeSessie, type Settings } from '@keukentafel/server';
import { API, ROUTE } from '@keukentafel/contract';
import { type JwtService } from '@nestjs/jwt';
import { type CookieSerializeOptions } from '@fastify/cookie';
import { toClaims, JWT_AUDIENCE, JWT_ISSUER } from './tokens';
import { type ApiReply } from './request';

const YEAR_SECONDS = 365 * 86_400;

/** True when the program is reached over https, so that cookies may insist on it. */
export const isSecure = (settings: Pick<Settings, 'PUBLIC_URL'>): boolean => settings.PUBLIC_URL?.startsWith('https://') ?? false;

/** Names of the cookies; over https with the prefixes that browsers enforce. */
export function cookieNames(settings: Pick<Settings, 'PUBLIC_URL'>): { toegang: string; vernieuwing: string; apparaat: string } {
  const [host, secure] = isSecure(settings) ? ['__Host-', '__Secure-'] : ['', ''];
  return { toegang: `${host}kt_toegang`, vernieuwing: `${secure}kt_vernieuwing`, apparaat: `${secure}kt_apparaat` };
}

const options = (settings: Settings, path: string, maxAge?: number): CookieSerializeOptions => ({
  httpOnly: true, sameSite: 'strict', secure: isSecure(settings), path, ...(maxAge === undefined ? {} : { maxAge }),
});

const SESSIE_PATH = `${API}/${ROUTE.sessie}`;

/** Puts the tokens of a sessie in cookies that scripts cannot read. They end with the browser. */
export function setSessieCookies(reply: ApiReply, settings: Settings, jwt: JwtService, sessie: GeopendeSessie): void {
  const names = cookieNames(settings);
  const token = jwt.sign(toClaims(sessie.claim), { expiresIn: TOEGANG_SECONDEN, issuer: JWT_ISSUER, audience: JWT_AUDIENCE });
  const { gemeenteId, sessieId } = sessie.claim;
  const renewal = sealToken(keyFor(settings, 'vernieuwing'), { gemeenteId, sessieId, generatie: sessie.generatie });
  void reply.setCookie(names.toegang, token, options(settings, '/'));
  void reply.setCookie(names.vernieuwing, renewal, options(settings, SESSIE_PATH));
}

/** Remembers that this account logged in on this device. */
export function setDeviceCookie(reply: ApiReply, settings: Settings, email: string): void {
  const mark = deviceMark(keyFor(settings, 'apparaat'), email);
  void reply.setCookie(cookieNames(settings).apparaat, mark, options(settings, SESSIE_PATH, YEAR_SECONDS));
}

/** Takes the tokens away. */
export function clearSessieCookies(reply: ApiReply, settings: Settings): void {
  const names = cookieNames(settings);
  void reply.clearCookie(names.toegang, options(settings, '/'));
  void reply.clearCookie(names.vernieuwing, options(settings, SESSIE_PATH));
}
