import { type PublicatieDto, type PublicatieKort, type PublicatieVoorbeeld } from '@keukentafel/contract';
import { addDays, datumIn } from '@keukentafel/domain';
import { type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { registreerIn } from '../steps/api-invoer';
import { asSessie, attempt } from '../steps/api-sql';
import { connect, poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { addMedewerker, makeWereld, type Wereld } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';
import { until } from '../steps/until';

const vandaag = datumIn(new Date());
const PERIODE = { van: addDays(vandaag, -6), tot: vandaag };
const VRAAG = `van=${PERIODE.van}&tot=${PERIODE.tot}`;

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;
let elders: Wereld;
let werker: Beller;
let manager: Beller;
let ander: Beller;

const geteld = () => until(async () => (await admin.query(`select 1 from outbox where gemeente_id = $1 and afgehandeld_op is null`, [wereld.gemeenteId])).rowCount === 0);

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  [wereld, elders] = [await makeWereld(admin), await makeWereld(admin)];
  const { email } = await addMedewerker(admin, wereld, 'directeur', { rollen: ['manager'], teams: ['noord', 'zuid'] });
  [werker, ander] = [await logIn(system.url, wereld.wie.werker), await logIn(system.url, elders.wie.manager)];
  manager = await logIn(system.url, { ...wereld.wie.manager, email });
  for (let nr = 0; nr < 6; nr++) await registreerIn(werker, 'noord');
  await registreerIn(werker, 'noordoost');
  await geteld();
});
afterAll(() => admin.end());

const voorbeeld = async (beller = manager, query = VRAAG): Promise<PublicatieVoorbeeld> => (await beller.get(`publicaties/voorbeeld?${query}`).expect(200)).body as PublicatieVoorbeeld;
const invoer = ({ kenmerk }: PublicatieVoorbeeld, anders = {}) => ({ ...PERIODE, titel: 'Weekcijfers', kenmerk, ...anders });
const cijfer = ({ inhoud }: Pick<PublicatieVoorbeeld, 'inhoud'>, splitsing: string, code: string) =>
  inhoud.figuren.find(({ key }) => key === 'aanmeldingen')!.splitsingen.find((een) => een.code === splitsing)!.cijfers.find((een) => een.code === code);

describe('a publication', () => {
  it('is shown first: what is small is hidden, and what would give it away', async () => {
    const eerst = await voorbeeld();
    expect(eerst.inhoud).toMatchObject({ ...PERIODE, drempel: 5 });
    expect(cijfer(eerst, 'wijk', wereld.wijken.noordoost)).toMatchObject({ aantal: null, waarde: null, verborgen: 'klein' });
    expect(cijfer(eerst, 'wijk', wereld.wijken.noord)).toMatchObject({ naam: expect.any(String) as string });
    expect(eerst.klein).toBeGreaterThan(0);
    expect((await voorbeeld()).kenmerk).toBe(eerst.kenmerk);
  });

  it('is made once, frozen, logged, and read by everyone who reads figures', async () => {
    const [eerst, sleutel] = [await voorbeeld(), newId()];
    const [een, twee] = [await manager.post('publicaties', invoer(eerst), sleutel).expect(201), await manager.post('publicaties', invoer(eerst), sleutel).expect(201)];
    const gemaakt = een.body as PublicatieDto;
    expect(twee.body).toEqual(gemaakt);
    expect(gemaakt.inhoud).toEqual(eerst.inhoud);
    await registreerIn(werker, 'noordoost');
    await geteld();
    expect((await werker.get(`publicaties/${gemaakt.id}`).expect(200)).body).toEqual(gemaakt);
    expect(((await werker.get('publicaties').expect(200)).body as { items: PublicatieKort[] }).items.map(({ id }) => id)).toEqual([gemaakt.id]);
    expect((await admin.query(`select gebeurtenis, grond from toegangslog where gemeente_id = $1 and object_id = $2`, [wereld.gemeenteId, gemaakt.id])).rows).toEqual([{ gebeurtenis: 'aanmaken', grond: 'verantwoording' }]);
    await manager.post('publicaties', invoer(eerst)).expect(409);
    await manager.post('publicaties', invoer(await voorbeeld())).expect(201);
  });

  it('holds no hidden count, in the table neither', async () => {
    const { rows } = await admin.query<{ cellen: { cellen: (string | number | null)[][] } }>(`select cellen from publicatie where gemeente_id = $1`, [wereld.gemeenteId]);
    const cellen = rows.flatMap((row) => row.cellen.cellen);
    expect(cellen.filter(([, , , , , , , aantal, reden]) => (aantal === null) !== (reden !== null))).toEqual([]);
    expect(cellen.filter(([, , , , , , , aantal]) => typeof aantal === 'number' && aantal > 0 && aantal < 5)).toEqual([]);
  });

  it('is exported with its reasons', async () => {
    const [{ id }] = ((await manager.get('publicaties').expect(200)).body as { items: PublicatieKort[] }).items as [PublicatieKort];
    const tekst = (await manager.get(`publicaties/${id}/export?vorm=csv`).buffer(true).parse((response, done) => {
      const stukken: Buffer[] = [];
      response.on('data', (stuk: Buffer) => stukken.push(stuk));
      response.on('end', () => done(null, Buffer.concat(stukken).toString('utf8')));
    }).expect(200)).body as string;
    expect(tekst).toContain('Cijfer;Splitsing;Waarde;Aantal;Uitkomst;Verborgen');
    expect(tekst).toContain('te klein aantal');
    await manager.get(`publicaties/${id}/export?vorm=pdf`).expect(400);
  });

  it.each([
    [{ titel: '' }, 400], [{ kenmerk: 'x' }, 400], [{ van: 'gisteren' }, 400], [{ tot: addDays(PERIODE.van, -1) }, 422], [{ kenmerk: '0'.repeat(64) }, 409], [{ wijkteamId: newId() }, 404],
  ])('with %j is refused', async (anders, status) => void (await manager.post('publicaties', invoer(await voorbeeld(), anders)).expect(status)));
});

describe('someone else', () => {
  it.each(['werker', 'coordinator', 'partner', 'beheerder', 'fg'] as const)('a %s does not publish', async (wie) => {
    const beller = await logIn(system.url, wereld.wie[wie]);
    await beller.get(`publicaties/voorbeeld?${VRAAG}`).expect(404);
    await beller.post('publicaties', invoer({ kenmerk: '0'.repeat(64) } as PublicatieVoorbeeld)).expect(403);
    if (wie !== 'werker' && wie !== 'coordinator') await beller.get('publicaties').expect(404);
  });

  it('of another gemeente sees nothing of it', async () => {
    const [{ id }] = ((await manager.get('publicaties').expect(200)).body as { items: PublicatieKort[] }).items as [PublicatieKort];
    await ander.get(`publicaties/${id}`).expect(404);
    expect((await ander.get('publicaties').expect(200)).body).toEqual({ items: [] });
  });

  it('cannot write one with SQL either, nor change what is there', async () => {
    const app = await connect(system.database.app);
    const INSERT = `insert into publicatie (gemeente_id, id, titel, van, tot, wijkteams, gebied, drempel, inhoud, cellen, gepubliceerd_op, gepubliceerd_door)
      values ($1, $2, 'x', '2026-01-01', '2026-01-31', $3, 'x', 5, '{}', '{}', now(), $4)`;
    const proef = (gemeenteId: string, teams: readonly string[], wie: string) => attempt(app, INSERT, [gemeenteId, newId(), teams, wie]);
    await asSessie(app, werker.claims, async () => expect(await proef(wereld.gemeenteId, [wereld.teams.noord], wereld.wie.werker.id)).toBe('42501'));
    const leider = await logIn(system.url, wereld.wie.manager);
    await asSessie(app, leider.claims, async () => {
      expect(await proef(elders.gemeenteId, [wereld.teams.noord], wereld.wie.manager.id)).toBe('42501');
      expect(await proef(wereld.gemeenteId, [wereld.teams.zuid], wereld.wie.manager.id)).toBe('42501');
      expect(await proef(wereld.gemeenteId, [wereld.teams.noord], wereld.wie.werker.id)).toBe('42501');
      expect(await proef(wereld.gemeenteId, [wereld.teams.noord], wereld.wie.manager.id)).toBe(1);
      expect(await attempt(app, `update publicatie set titel = 'anders'`)).toBe('42501');
      expect(await attempt(app, `delete from publicatie`)).toBe('42501');
    });
    await app.end();
  });
});
