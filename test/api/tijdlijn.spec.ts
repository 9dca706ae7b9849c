import { type CasusDto, type GeregistreerdeAanmelding, type TijdlijnPage } from '@keukentafel/contract';
import { type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { vulTijdlijn } from '../steps/api-casus';
import { registreer } from '../steps/api-invoer';
import { asSessie, attempt } from '../steps/api-sql';
import { connect, poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;
let werker: Beller;
let mijn: GeregistreerdeAanmelding;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  wereld = await makeWereld(admin);
  werker = await logIn(system.url, wereld.wie.werker);
});
beforeEach(async () => { mijn = await registreer(werker); });
afterAll(() => admin.end());

const pagina = async (query = '', id = mijn.casusId): Promise<TijdlijnPage> => (await werker.get(`casussen/${id}/tijdlijn?${query}`).expect(200)).body as TijdlijnPage;

describe('the tijdlijn', () => {
  it('shows everything exactly once over the pages, newest first, also when much happened at the same moment', async () => {
    const regels = await vulTijdlijn(admin, wereld, mijn.casusId, 130);
    await admin.query(`update tijdlijn set gebeurd_op = date_trunc('day', now()) + interval '1 microsecond' * (random() * 3)::integer where id = any ($1)`, [regels.slice(10, 90)]);
    for (const limit of [1, 7, 50, 100]) {
      const seen: TijdlijnPage['items'] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const { items, volgende }: TijdlijnPage = await pagina(`limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`);
        seen.push(...items);
        cursor = limit === 1 && seen.length >= 20 ? null : volgende;
      }
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
      if (limit > 1) expect(seen).toHaveLength(131);
      expect(seen.map(({ gebeurdOp }) => gebeurdOp)).toEqual([...seen.map(({ gebeurdOp }) => gebeurdOp)].sort().reverse());
    }
  });

  it('begins as the casus itself shows it', async () => {
    await vulTijdlijn(admin, wereld, mijn.casusId, 60);
    const casus = (await werker.get(`casussen/${mijn.casusId}`).expect(200)).body as CasusDto;
    expect(casus.tijdlijn).toEqual(await pagina());
    expect(casus.tijdlijn.items).toHaveLength(50);
  });

  it('shows only the groups that are asked, and all of them when none is', async () => {
    await vulTijdlijn(admin, wereld, mijn.casusId, 5);
    await werker.patch(`casussen/${mijn.casusId}`, 1, { regiehouderId: wereld.wie.collega.id }).expect(200);
    const soorten = async (query: string): Promise<string[]> => [...new Set((await pagina(query)).items.map(({ soort }) => soort))].sort();
    expect(await soorten('groepen=aanmelding')).toEqual(['aanmelding']);
    expect(await soorten('groepen=casus,contact')).toEqual(['contact_gedaan', 'regie']);
    expect(await soorten('groepen=persoon')).toEqual([]);
    expect(await soorten('groepen=')).toEqual(['aanmelding', 'contact_gedaan', 'regie']);
    expect(await soorten('')).toEqual(['aanmelding', 'contact_gedaan', 'regie']);
  });

  it('says of each line what it is about, who wrote it and when', async () => {
    await vulTijdlijn(admin, wereld, mijn.casusId, 1);
    await werker.patch(`casussen/${mijn.casusId}`, 1, { regiehouderId: wereld.wie.collega.id }).expect(200);
    const { items } = await pagina();
    expect(items.map(({ soort, door, onderwerp }) => ({ soort, door, onderwerp }))).toMatchObject([
      { soort: 'regie', door: wereld.wie.werker.naam, onderwerp: { naam: wereld.wie.collega.naam } },
      { soort: 'aanmelding', onderwerp: { tekst: 'Ik kom er met mijn geld niet uit.', kanaal: 'telefoon' } },
      { soort: 'contact_gedaan', onderwerp: { tekst: 'Gesproken over 1', vorm: 'telefoon', minuten: 30 } },
    ]);
  });

  it('puts what was written down late where it happened', async () => {
    const { id, casusId } = await registreer(werker, { inwonerId: mijn.inwonerId, ontvangenOp: '2025-02-03T10:00:00Z' });
    expect(casusId).toBe(mijn.casusId);
    const laatste = (await pagina()).items.at(-1)!;
    expect(laatste).toMatchObject({ objectId: id, gebeurdOp: '2025-02-03T10:00:00.000Z' });
    expect(Date.now() - Date.parse(laatste.geschrevenOp)).toBeLessThan(60_000);
  });

  it('with a cursor that cannot be read starts at the beginning', async () => {
    for (const cursor of ['onzin', Buffer.from('2026-01-01 x').toString('base64url')]) expect((await pagina(`cursor=${cursor}`)).items).toHaveLength(1);
  });

  it.each(['groepen=alles', 'groepen=casus,casus', 'limit=0', 'limit=101', 'limit=x', 'meer=1'])('refuses %s', async (query) => { await werker.get(`casussen/${mijn.casusId}/tijdlijn?${query}`).expect(400); });

  it('of another wijkteam, or of nothing, is not there', async () => {
    await (await logIn(system.url, wereld.wie.buurwerker)).get(`casussen/${mijn.casusId}/tijdlijn`).expect(404);
    await (await logIn(system.url, wereld.wie.manager)).get(`casussen/${mijn.casusId}/tijdlijn`).expect(404);
    await werker.get('casussen/onzin/tijdlijn').expect(404);
  });

  it('cannot be rewritten, not even by who wrote it', async () => {
    const app = await connect(system.database.app);
    await asSessie(app, werker.claims, async () => {
      expect(await attempt(app, `update tijdlijn set gegevens = '{}'`)).toBe('42501');
      expect(await attempt(app, 'delete from tijdlijn')).toBe('42501');
    });
    await app.end();
  });
});
