import { API } from '@keukentafel/contract';
import { type Pool } from 'pg';
import request, { type Response } from 'supertest';
import { Beller, logIn } from '../steps/api-beller';
import { type OwnApi, poolOf, sharedSystem, type SharedSystem, startApi } from '../steps/api-system';
import { makeWereld, type Wereld, WACHTWOORD } from '../steps/api-wereld';

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  wereld = await makeWereld(admin);
});
afterAll(() => admin.end());

const withoutCorrelation = (response: Response): unknown => ({ ...(response.body as object), correlatieId: null });
const setCookies = ({ headers }: { headers: Record<string, string | string[] | undefined> }): string[] => [headers['set-cookie'] ?? []].flat();

describe('logging in', () => {
  it('says who I am and what I may', async () => {
    const beller = await logIn(system.url, wereld.wie.werker);
    expect(beller.sessie).toMatchObject({
      medewerker: { id: wereld.wie.werker.id, naam: wereld.wie.werker.naam }, email: wereld.wie.werker.email,
      gemeente: { id: wereld.gemeenteId }, organisatie: { naam: 'Welzijn' }, rollen: ['sociaal_werker'], wijkteams: [{ id: wereld.teams.noord, naam: 'Team noord' }],
    });
    expect(beller.sessie?.rechten).toContain('aanmelding.registreren');
    const again = (await beller.get('sessie').expect(200)).body as object;
    expect({ ...again, vernieuwVoor: null }).toEqual({ ...beller.sessie, vernieuwVoor: null });
  });

  it('does not mind how the e-mail address is written', async () => {
    await logIn(system.url, { email: ` ${wereld.wie.werker.email.toUpperCase()} ` });
  });

  it('answers alike to an unknown account, a wrong password and a disabled account', async () => {
    await admin.query('update medewerker set actief = false where id = $1', [wereld.wie.partner.id]);
    const nobody = new Beller(system.url);
    const answers = [
      await nobody.post('sessie', { email: 'niemand@nergens.example', wachtwoord: WACHTWOORD }, null),
      await nobody.post('sessie', { email: wereld.wie.werker.email, wachtwoord: 'een fout wachtwoord' }, null),
      await nobody.post('sessie', { email: wereld.wie.partner.email, wachtwoord: WACHTWOORD }, null),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(withoutCorrelation(answer)).toEqual(withoutCorrelation(answers[0]!));
      expect(Object.keys(answer.headers).sort()).toEqual(Object.keys(answers[0]!.headers).sort());
      expect(setCookies(answer)).toEqual([]);
    }
  });

  it('logs each login and each failure of a known account, and nothing about an unknown one', async () => {
    const lines = async (id: string) => (await admin.query<{ gebeurtenis: string; gelukt: boolean }>(`select gebeurtenis, gelukt from toegangslog where medewerker_id = $1 and object_soort = 'sessie' order by tijdstip`, [id])).rows;
    const total = async () => (await admin.query<{ aantal: number }>(`select count(*)::int as aantal from toegangslog where gebeurtenis like 'inloggen%' and gemeente_id = $1`, [wereld.gemeenteId])).rows[0]?.aantal;
    await new Beller(system.url).post('sessie', { email: wereld.wie.collega.email, wachtwoord: 'fout' }, null).expect(401);
    await logIn(system.url, wereld.wie.collega);
    expect(await lines(wereld.wie.collega.id)).toEqual([{ gebeurtenis: 'inloggen-mislukt', gelukt: false }, { gebeurtenis: 'inloggen', gelukt: true }]);
    const before = await total();
    await new Beller(system.url).post('sessie', { email: `weg-${wereld.wie.collega.email}`, wachtwoord: 'fout' }, null).expect(401);
    expect(await total()).toBe(before);
  });

  it.each([
    [{ email: 'geen adres', wachtwoord: 'x' }, 'email'],
    [{ email: 'a@b.example', wachtwoord: '' }, 'wachtwoord'],
    [{ email: 'a@b.example', wachtwoord: 'x'.repeat(201) }, 'wachtwoord'],
    [{ email: 'a@b.example', wachtwoord: 'x', rol: 'beheerder' }, 'rol'],
    [{ email: ['a@b.example'], wachtwoord: 'x' }, 'email'],
  ])('refuses %j by naming the field %s', async (body, veld) => {
    const response = await new Beller(system.url).post('sessie', body, null).expect(400);
    expect(response.body).toMatchObject({ code: 'ongeldige-invoer', fouten: [{ veld }] });
  });
});

describe('the cookies', () => {
  const attributes = (line: string): string[] => line.split('; ').slice(1).filter((part) => !/^Expires=/.test(part)).sort();

  it('are out of reach of scripts and of other sites', async () => {
    const response = await new Beller(system.url).post('sessie', { email: wereld.wie.werker.email, wachtwoord: WACHTWOORD }, null).expect(200);
    const [toegang = '', vernieuwing = '', apparaat = ''] = setCookies(response);
    expect(toegang).toMatch(/^kt_toegang=/);
    expect(attributes(toegang)).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict']);
    expect(vernieuwing).toMatch(/^kt_vernieuwing=/);
    expect(attributes(vernieuwing)).toEqual(['HttpOnly', `Path=${API}/sessie`, 'SameSite=Strict']);
    expect(apparaat).toMatch(/^kt_apparaat=/);
    expect(attributes(apparaat)).toEqual(['HttpOnly', 'Max-Age=31536000', `Path=${API}/sessie`, 'SameSite=Strict']);
  });

  describe('over https', () => {
    let own: OwnApi;
    beforeAll(async () => {
      own = await startApi(system, { PUBLIC_URL: 'https://keukentafel.example' });
    });
    afterAll(() => own.stop());

    it('are Secure and have the prefixes that browsers enforce, and the site asks for https from now on', async () => {
      const response = await new Beller(own.url).post('sessie', { email: wereld.wie.werker.email, wachtwoord: WACHTWOORD }, null).expect(200);
      const lines = setCookies(response);
      expect(lines.map((line) => line.slice(0, line.indexOf('=')))).toEqual(['__Host-kt_toegang', '__Secure-kt_vernieuwing', '__Secure-kt_apparaat']);
      for (const line of lines) expect(attributes(line)).toEqual(expect.arrayContaining(['HttpOnly', 'Secure', 'SameSite=Strict']));
      expect(attributes(lines[0] ?? '')).toContain('Path=/');
      expect(response.headers['strict-transport-security']).toMatch(/max-age=\d{8}; includeSubDomains/);
    });

    it('work under these names, and not under the ones of http', async () => {
      const response = await new Beller(own.url).post('sessie', { email: wereld.wie.werker.email, wachtwoord: WACHTWOORD }, null).expect(200);
      const [toegang = ''] = setCookies(response);
      const value = toegang.slice(toegang.indexOf('=') + 1, toegang.indexOf(';'));
      await request(own.url).get(`${API}/sessie`).set('cookie', `__Host-kt_toegang=${value}`).expect(200);
      await request(own.url).get(`${API}/sessie`).set('cookie', `kt_toegang=${value}`).expect(401);
    });

    it('know only the public address as their own origin', async () => {
      const post = (origin: string) => new Beller(own.url).post('sessie', { email: 'a@b.example', wachtwoord: 'x' }, null).set('origin', origin);
      await post('https://keukentafel.example').expect(401);
      await post('http://keukentafel.example').expect(403);
      await post(new URL(own.url).origin).expect(403);
    });
  });
});
