import { API, HEADER, type SessieDto } from '@keukentafel/contract';
import { randomUUID } from 'node:crypto';
import request, { type Test } from 'supertest';
import { WACHTWOORD } from './api-wereld';

/** What the access token says. */
export interface Claims {
  readonly sub: string;
  readonly sid: string;
  readonly gid: string;
}

/** Cookies by name, from `Set-Cookie`. */
export const cookiesOf = (response: { headers: Record<string, string | string[] | undefined> }): Record<string, string> =>
  Object.fromEntries([response.headers['set-cookie'] ?? []].flat().map((line) => {
    const [pair = ''] = line.split(';');
    return [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
  }));

const header = (cookies: Record<string, string>): string => Object.entries(cookies).map(([name, value]) => `${name}=${value}`).join('; ');

/** Someone who calls the API, with the cookies of their sessie. */
export class Beller {
  constructor(readonly url: string, public cookies: Record<string, string> = {}, readonly sessie?: SessieDto) {}

  get claims(): Claims {
    const [, payload = ''] = (this.cookies.kt_toegang ?? '').split('.');
    return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
  }

  get(path: string): Test {
    return this.with(request(this.url).get(`${API}/${path}`));
  }

  /** A POST with a fresh Idempotency-Key, unless another (or none) is given. */
  post(path: string, body?: object | string, key: string | null = randomUUID()): Test {
    const test = this.with(request(this.url).post(`${API}/${path}`));
    if (key !== null) void test.set(HEADER.idempotencyKey, key);
    return body === undefined ? test : test.send(body);
  }

  /** A PATCH on a version; without one there is no If-Match. */
  patch(path: string, version: number | string | undefined, body: object): Test {
    const test = this.with(request(this.url).patch(`${API}/${path}`));
    if (version !== undefined) void test.set(HEADER.ifMatch, typeof version === 'number' ? `"${version}"` : version);
    return test.send(body);
  }

  /** A PUT on a version (0 begins something new); without one there is no If-Match. */
  put(path: string, version: number | undefined, body: object): Test {
    return this.on(version, this.with(request(this.url).put(`${API}/${path}`))).send(body);
  }

  delete(path: string, version?: number): Test {
    return this.on(version, this.with(request(this.url).delete(`${API}/${path}`)));
  }

  private on(version: number | undefined, test: Test): Test {
    return version === undefined ? test : test.set(HEADER.ifMatch, `"${version}"`);
  }

  private with(test: Test): Test {
    return Object.keys(this.cookies).length > 0 ? test.set('cookie', header(this.cookies)) : test;
  }
}

/** Logs in as a browser does; fails when that does not work. */
export async function logIn(url: string, { email }: { email: string }, wachtwoord = WACHTWOORD): Promise<Beller> {
  const response = await new Beller(url).post('sessie', { email, wachtwoord }, null).expect(200);
  return new Beller(url, cookiesOf(response), response.body as SessieDto);
}
