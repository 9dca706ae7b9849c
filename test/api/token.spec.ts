import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { type Pool } from 'pg';
import { Beller, cookiesOf, logIn } from '../steps/api-beller';
import { poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { forge, jwtKey } from '../steps/api-token';
import { makeWereld, type Wereld } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;
let beller: Beller;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  wereld = await makeWereld(admin);
  beller = await logIn(system.url, wereld.wie.werker);
});
afterAll(() => admin.end());

const withToken = (token: string): Beller => new Beller(system.url, { kt_toegang: token });

describe('an access token', () => {
  it('that we could have made ourselves opens the door: the forgeries below fail for their own reason', async () => {
    await withToken(forge(beller.claims)).get('sessie').expect(200);
  });

  const past = Math.floor(Date.now() / 1000) - 60;
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' });
  it.each([
    ['with another key', () => forge(beller.claims, { key: randomBytes(32) })],
    ['without a signature and alg none', () => forge(beller.claims, { header: { alg: 'none' }, key: null })],
    ['with alg None and a signature', () => forge(beller.claims, { header: { alg: 'None' } })],
    ['with another algorithm in its header', () => forge(beller.claims, { header: { alg: 'HS512' } })],
    ['that says RS256 but is sealed with a public key', () => forge(beller.claims, { header: { alg: 'RS256' }, key: rsa })],
    ['with a key id and a key of its own in its header', () => forge(beller.claims, { header: { kid: '../../dev/null', jwk: { kty: 'oct', k: 'AAAA' } }, key: Buffer.alloc(0) })],
    ['that has expired', () => forge(beller.claims, { payload: { exp: past } })],
    ['that is not valid yet', () => forge(beller.claims, { payload: { nbf: past + 3600 } })],
    ['for another audience', () => forge(beller.claims, { payload: { aud: 'keukentafel-worker' } })],
    ['of another issuer', () => forge(beller.claims, { payload: { iss: 'iemand' } })],
    ['without an issuer', () => forge(beller.claims, { payload: { iss: undefined } })],
    ['without an audience', () => forge(beller.claims, { payload: { aud: undefined } })],
    ['whose content was changed after signing', () => { const [head, , seal] = forge(beller.claims).split('.'); return `${head}.${forge({ ...beller.claims, sub: wereld.wie.fg.id }).split('.')[1]}.${seal}`; }],
    ['that names another medewerker of the gemeente', () => forge({ ...beller.claims, sub: wereld.wie.beheerder.id })],
    ['that names another gemeente', () => forge({ ...beller.claims, gid: newId() })],
    ['that names a sessie that does not exist', () => forge({ ...beller.claims, sid: newId() })],
    ['with claims that are no ids', () => forge({ sub: `' or true --`, sid: 'x', gid: '*' })],
    ['that is a renewal token', () => beller.cookies.kt_vernieuwing ?? ''],
    ['that is no token at all', () => 'x.y.z'],
    ['that is empty', () => ''],
  ])('%s is refused', async (_name, make) => {
    const response = await withToken(make()).get('sessie').expect(401);
    expect(response.body).toMatchObject({ code: 'niet-ingelogd', status: 401 });
  });

  it('does not work as a renewal token', async () => {
    await new Beller(system.url, { kt_vernieuwing: beller.cookies.kt_toegang ?? '' }).post('sessie/vernieuwing', undefined, null).expect(401);
  });

  it('works only as a cookie', async () => {
    await new Beller(system.url).get('sessie').set('authorization', `Bearer ${forge(beller.claims)}`).expect(401);
    await new Beller(system.url).get(`sessie?kt_toegang=${forge(beller.claims)}`).expect(401);
  });

  it('does not outlive its key: the key is not the secret itself', () => expect(jwtKey()).toHaveLength(32));
});

describe('a sessie', () => {
  it('ends at once when its medewerker logs out, also for a copied cookie', async () => {
    const own = await logIn(system.url, wereld.wie.werker);
    const copy = new Beller(system.url, { ...own.cookies });
    await copy.get('sessie').expect(200);
    const response = await own.delete('sessie').expect(204);
    expect(cookiesOf(response)).toMatchObject({ kt_toegang: '', kt_vernieuwing: '' });
    await copy.get('sessie').expect(401);
    await copy.get('aanmeldingen').expect(401);
    await copy.post('sessie/vernieuwing', undefined, null).expect(401);
    await beller.get('sessie').expect(200);
  });

  it('ends on the next request when the account is disabled, and starts again only after it is enabled', async () => {
    const [own, beheerder] = [await logIn(system.url, wereld.wie.collega), await logIn(system.url, wereld.wie.beheerder)];
    const { version } = (await beheerder.get(`medewerkers/${wereld.wie.collega.id}`)).body as { version: number };
    await beheerder.patch(`medewerkers/${wereld.wie.collega.id}`, version, { actief: false }).expect(200);
    await own.get('sessie').expect(401);
    await own.post('sessie/vernieuwing', undefined, null).expect(401);
    await beheerder.patch(`medewerkers/${wereld.wie.collega.id}`, version + 1, { actief: true }).expect(200);
    await own.get('sessie').expect(401);
    await logIn(system.url, wereld.wie.collega);
  });

  it('has the rollen of now: a rol that is given or taken works on the next request', async () => {
    const [own, beheerder] = [await logIn(system.url, wereld.wie.partner), await logIn(system.url, wereld.wie.beheerder)];
    await own.get('toegangslog').expect(404);
    await beheerder.patch(`medewerkers/${wereld.wie.partner.id}`, 1, { rollen: ['fg'] }).expect(200);
    await own.get('toegangslog').expect(200);
    await beheerder.patch(`medewerkers/${wereld.wie.partner.id}`, 2, { rollen: ['partner'] }).expect(200);
    await own.get('toegangslog').expect(404);
  });

  it('ends when its time is over, whatever the token says', async () => {
    const own = await logIn(system.url, wereld.wie.manager);
    await admin.query(`update sessie set verloopt_op = now() - interval '1 second' where id = $1`, [own.claims.sid]);
    await own.get('sessie').expect(401);
    await own.post('sessie/vernieuwing', undefined, null).expect(401);
  });
});

describe('renewing', () => {
  const renew = (cookies: Record<string, string>) => new Beller(system.url, cookies).post('sessie/vernieuwing', undefined, null);

  it('gives a new token of the same sessie', async () => {
    const own = await logIn(system.url, wereld.wie.werker);
    const response = await renew(own.cookies).expect(200);
    const next = new Beller(system.url, cookiesOf(response));
    expect(next.cookies.kt_vernieuwing).not.toBe(own.cookies.kt_vernieuwing);
    expect(next.claims.sid).toBe(own.claims.sid);
    await next.get('sessie').expect(200);
  });

  it('at once in many tabs keeps everyone logged in', async () => {
    const own = await logIn(system.url, wereld.wie.werker);
    let cookies = own.cookies;
    for (let round = 0; round < 3; round++) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => renew(cookies)));
      expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200));
      for (const answer of answers) await new Beller(system.url, cookiesOf(answer)).get('sessie').expect(200);
      expect(new Set(answers.map((answer) => cookiesOf(answer).kt_vernieuwing)).size).toBe(1);
      cookies = cookiesOf(answers[19]!);
    }
  });

  it('with an older token ends the sessie, for whoever holds any of its tokens', async () => {
    const own = await logIn(system.url, wereld.wie.werker);
    const second = cookiesOf(await renew(own.cookies).expect(200));
    const third = cookiesOf(await renew(second).expect(200));
    await renew(own.cookies).expect(401);
    await renew(third).expect(401);
    await new Beller(system.url, third).get('sessie').expect(401);
    expect((await admin.query('select reden from sessie where id = $1', [own.claims.sid])).rows).toEqual([{ reden: 'hergebruik' }]);
  });

  it('with the token of just before ends the sessie too, once a second tab can no longer be the reason', async () => {
    const own = await logIn(system.url, wereld.wie.werker);
    await renew(own.cookies).expect(200);
    await admin.query(`update sessie set geroteerd_op = now() - interval '31 seconds' where id = $1`, [own.claims.sid]);
    await renew(own.cookies).expect(401);
    await own.get('sessie').expect(401);
  });

  it.each([
    ['nothing', ''],
    ['something that is no token', 'a.b.c.d'],
    ['a token with another generation than was sealed', 'changed'],
  ])('with %s is refused', async (_name, value) => {
    const own = await logIn(system.url, wereld.wie.werker);
    const [gemeenteId, sessieId, generatie, seal] = (own.cookies.kt_vernieuwing ?? '').split('.');
    const token = value === 'changed' ? `${gemeenteId}.${sessieId}.${Number(generatie) + 1}.${seal}` : value;
    await renew({ kt_vernieuwing: token }).expect(401);
    await own.get('sessie').expect(200);
  });
});
