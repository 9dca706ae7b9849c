import { type GeregistreerdeAanmelding, type KijkersDto } from '@keukentafel/contract';
import { KIJKER_SECONDEN } from '@keukentafel/domain';
import { type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { registreer } from '../steps/api-invoer';
import { withLog } from '../steps/api-log';
import { asSessie, attempt } from '../steps/api-sql';
import { connect, poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;
let werker: Beller;
let collega: Beller;
let mijn: GeregistreerdeAanmelding;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  wereld = await makeWereld(admin);
  [werker, collega] = [await logIn(system.url, wereld.wie.werker), await logIn(system.url, wereld.wie.collega)];
});
beforeEach(async () => { mijn = await registreer(werker); });
afterAll(() => admin.end());

const pad = (id = mijn.casusId): string => `casussen/${id}/kijkers/mij`;
const kijk = async (wie: Beller, bezig: string | null = null): Promise<KijkersDto['items']> => ((await wie.put(pad(), undefined, { bezig }).expect(200)).body as KijkersDto).items;
const verouder = (seconden: number): Promise<unknown> => admin.query(`update kijker set gezien_op = gezien_op - $2 * interval '1 second' where casus_id = $1`, [mijn.casusId, seconden]);

describe('who is looking', () => {
  it('sees the others, with what they are changing, and never themselves', async () => {
    expect(await kijk(werker)).toEqual([]);
    expect(await kijk(collega, 'aanmelding')).toMatchObject([{ id: wereld.wie.werker.id, naam: wereld.wie.werker.naam, bezig: null }]);
    expect(await kijk(werker)).toMatchObject([{ naam: wereld.wie.collega.naam, bezig: 'aanmelding' }]);
    await kijk(collega);
    expect(await kijk(werker)).toMatchObject([{ naam: wereld.wie.collega.naam, bezig: null }]);
  });

  it('is gone after leaving, and after being silent too long', async () => {
    await kijk(collega);
    await verouder(KIJKER_SECONDEN - 5);
    expect(await kijk(werker)).toHaveLength(1);
    await verouder(6);
    expect(await kijk(werker)).toEqual([]);
    await kijk(collega);
    await collega.delete(pad()).expect(204);
    await collega.delete(pad()).expect(204);
    expect(await kijk(werker)).toEqual([]);
  });

  it('leaves nothing behind in the casussen they looked at before', async () => {
    await kijk(werker);
    await verouder(KIJKER_SECONDEN + 1);
    const ander = await registreer(werker);
    await werker.put(pad(ander.casusId), undefined, {}).expect(200);
    const { rows } = await admin.query('select casus_id from kijker where medewerker_id = $1', [wereld.wie.werker.id]);
    expect(rows).toContainEqual({ casus_id: ander.casusId });
    expect(rows).not.toContainEqual({ casus_id: mijn.casusId });
  });

  it('is neither in the tijdlijn nor in the log: the casus they read is', async () => {
    const { lines } = await withLog(admin, werker.put(pad(), undefined, {}).expect(200));
    expect(lines).toEqual([]);
    const { rows } = await admin.query('select soort from tijdlijn where casus_id = $1', [mijn.casusId]);
    expect(rows).toEqual([{ soort: 'aanmelding' }]);
  });

  it('must see the casus', async () => {
    const buur = await logIn(system.url, wereld.wie.buurwerker);
    await buur.put(pad(), undefined, {}).expect(404);
    await (await logIn(system.url, wereld.wie.manager)).put(pad(), undefined, {}).expect(403);
    await werker.put(pad('onzin'), undefined, {}).expect(404);
    expect((await admin.query('select 1 from kijker where casus_id = $1', [mijn.casusId])).rowCount).toBe(0);
  });

  it.each([{ bezig: 'x'.repeat(41) }, { bezig: 3 }, { wie: 'ik' }])('refuses %j', async (body) => { await werker.put(pad(), undefined, body).expect(400); });

  it('speaks only for themselves, with SQL too', async () => {
    await kijk(collega);
    const app = await connect(system.database.app);
    await asSessie(app, werker.claims, async () => {
      const values = [wereld.gemeenteId, mijn.casusId, wereld.wie.coordinator.id];
      expect(await attempt(app, 'insert into kijker (gemeente_id, casus_id, medewerker_id) values ($1, $2, $3)', values)).toBe('42501');
      expect(await attempt(app, `update kijker set bezig = 'anders' where casus_id = $1`, [mijn.casusId])).toBe(0);
      expect(await attempt(app, 'delete from kijker where casus_id = $1', [mijn.casusId])).toBe(0);
    });
    await app.end();
  });
});
