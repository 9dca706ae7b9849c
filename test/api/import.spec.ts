import { LIMIET, type WijkBeheerDto, type Wijkindeling, type WijkindelingDto, type WijkindelingVoorbeeld, type WijkInvoer } from '@keukentafel/contract';
import { addDays, datumIn } from '@keukentafel/domain';
import { type Client, type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { registreerIn } from '../steps/api-invoer';
import { withLog } from '../steps/api-log';
import { asSessie, attempt } from '../steps/api-sql';
import { connect, poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, POSTCODE, SINDS, WIE_NAMEN, type Wereld } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';

const VANDAAG = datumIn(new Date());
const MORGEN = addDays(VANDAAG, 1);
const LATER = addDays(VANDAAG, 7);

let system: SharedSystem;
let admin: Pool;
let app: Client;
let hier: Wereld;
let daar: Wereld;
let beheerder: Beller;
let werker: Beller;
let gemeente: string;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  app = await connect(system.database.app);
});
afterAll(async () => {
  await app.end();
  await admin.end();
});
beforeEach(async () => {
  [hier, daar] = [await makeWereld(admin), await makeWereld(admin)];
  [beheerder, werker] = [await logIn(system.url, hier.wie.beheerder), await logIn(system.url, hier.wie.werker)];
  gemeente = (await nu()).gemeente;
});

const nu = async (): Promise<WijkindelingDto> => (await beheerder.get('wijkindeling').expect(200)).body as WijkindelingDto;
const wk = (nummer: number): string => `WK${gemeente.slice(2)}0${nummer}`;
/** The indeling of a {@link Wereld} as it stands. */
const zelfde = (): WijkInvoer[] => [
  { cbsCode: wk(0), naam: 'Wijk noord', postcodes: [POSTCODE.noord] },
  { cbsCode: wk(1), naam: 'Wijk noordoost', postcodes: [POSTCODE.noordoost] },
  { cbsCode: wk(2), naam: 'Wijk zuid', postcodes: [POSTCODE.zuid] },
];
/** Noordoost goes, west comes, noord gets its postcode, zuid another name. */
const anders = (): WijkInvoer[] => [
  { cbsCode: wk(0), naam: 'Wijk noord', postcodes: [POSTCODE.noord, POSTCODE.noordoost, '1113AA'] },
  { cbsCode: wk(2), naam: 'Zuiderpark', postcodes: [POSTCODE.zuid] },
  { cbsCode: wk(3), naam: 'Wijk west', postcodes: ['3333AA', '3333AB'] },
];
const voorbeeld = async (invoer: Wijkindeling): Promise<WijkindelingVoorbeeld> => (await beheerder.post('wijkindeling/voorbeeld', invoer, null).expect(200)).body as WijkindelingVoorbeeld;
const voerIn = async (invoer: Wijkindeling) => beheerder.post('wijkindeling', { ...invoer, vingerafdruk: (await voorbeeld(invoer)).vingerafdruk });

/** Everything of the indeling as it lies in the database. */
async function staat({ gemeenteId }: Wereld): Promise<unknown[]> {
  const { rows } = await admin.query<{ rij: string }>(`
    select to_jsonb(w)::text as rij from wijk w where gemeente_id = $1 union all select to_jsonb(p)::text from postcodegebied p where gemeente_id = $1
    union all select to_jsonb(k)::text from wijkteam_wijk k where gemeente_id = $1 order by 1`, [gemeenteId]);
  return rows.map(({ rij }) => rij);
}
const plaats = async (postcode: string, op: string): Promise<string> => {
  const { status, body } = await werker.get(`postcodes/${postcode}?op=${op}`) as { status: number; body: { wijk: { naam: string }; wijkteam: { naam: string } | null } };
  return status === 404 ? 'onbekend' : `${body.wijk.naam}, ${body.wijkteam?.naam ?? 'geen team'}`;
};

describe('a preview', () => {
  it('of what is already so changes nothing', async () => {
    expect(await voorbeeld({ vanaf: VANDAAG, wijken: zelfde() })).toMatchObject({
      wijken: { nieuw: [], hernoemd: [], vervallen: [], ongewijzigd: 3 }, postcodes: { nieuw: 0, verplaatst: 0, vervallen: 0, ongewijzigd: 3 }, zonderWijkteam: [],
    });
  });

  it('counts what begins, moves, ends and stays, names wijken without a wijkteam, and writes nothing', async () => {
    const before = await staat(hier);
    const { response, lines } = await withLog(admin, beheerder.post('wijkindeling/voorbeeld', { vanaf: MORGEN, wijken: anders() }, null).expect(200));
    expect(response.body).toMatchObject({
      wijken: { nieuw: [{ cbsCode: wk(3), naam: 'Wijk west' }], hernoemd: [{ cbsCode: wk(2), naam: 'Zuiderpark', was: 'Wijk zuid' }], vervallen: [{ cbsCode: wk(1), naam: 'Wijk noordoost' }], ongewijzigd: 1 },
      postcodes: { nieuw: 3, verplaatst: 2, vervallen: 0, ongewijzigd: 1 }, zonderWijkteam: [{ cbsCode: wk(3), naam: 'Wijk west' }],
    });
    expect([await staat(hier), lines]).toEqual([before, []]);
  });
});

describe('accepting it', () => {
  it('begins, moves and ends on the day, and leaves the days before, the rest, and the neighbours as they were', async () => {
    const [buren, vooraf] = [await staat(daar), await staat(hier)];
    const invoer = { vanaf: MORGEN, wijken: anders() };
    const { vingerafdruk } = await voorbeeld(invoer);
    const { response, lines } = await withLog(admin, beheerder.post('wijkindeling', { ...invoer, vingerafdruk }));
    expect(response.status).toBe(201);
    expect(lines.map(({ gebeurtenis, object_soort, inwoner_id }) => [gebeurtenis, object_soort, inwoner_id])).toEqual([['wijzigen', 'wijkindeling', null]]);
    const op = async (dag: string) => Promise.all(['1111AA', '1112AA', '1113AA', '2222AA', '3333AB'].map((postcode) => plaats(postcode, dag)));
    expect(await op(VANDAAG)).toEqual(['Wijk noord, Team noord', 'Wijk noordoost, Team noord', 'onbekend', 'Wijk zuid, Team zuid', 'onbekend']);
    expect(await op(MORGEN)).toEqual(['Wijk noord, Team noord', 'Wijk noord, Team noord', 'Wijk noord, Team noord', 'Zuiderpark, Team zuid', 'Wijk west, geen team']);
    const onaangeroerd = (rijen: unknown[]) => rijen.filter((rij) => String(rij).includes('1111AA') || String(rij).includes('Wijk noord"'));
    expect(onaangeroerd(await staat(hier))).toEqual(onaangeroerd(vooraf));
    expect(await staat(daar)).toEqual(buren);
  });

  it('can be done again for the same day, and taken back', async () => {
    expect((await voerIn({ vanaf: VANDAAG, wijken: anders() })).status).toBe(201);
    expect((await voerIn({ vanaf: VANDAAG, wijken: zelfde() })).status).toBe(201);
    expect(await Promise.all([POSTCODE.noord, POSTCODE.noordoost, POSTCODE.zuid, '3333AA'].map((postcode) => plaats(postcode, VANDAAG))))
      .toEqual(['Wijk noord, Team noord', 'Wijk noordoost, geen team', 'Wijk zuid, Team zuid', 'onbekend']);
    expect(await voorbeeld({ vanaf: VANDAAG, wijken: zelfde() })).toMatchObject({ wijken: { ongewijzigd: 3 }, postcodes: { ongewijzigd: 3 } });
    expect((await nu()).wijken).toHaveLength(3);
  });

  it('changes no aanmelding: wijk and wijkteam are frozen', async () => {
    const { id } = await registreerIn(werker, 'noordoost');
    expect((await voerIn({ vanaf: VANDAAG, wijken: anders() })).status).toBe(201);
    expect((await werker.get(`aanmeldingen/${id}`).expect(200)).body).toMatchObject({ wijkId: hier.wijken.noordoost, wijk: 'Wijk noordoost', wijkteamId: hier.teams.noord });
    expect((await registreerIn(werker, 'noordoost')).wijk).toBe('Wijk noord');
  });

  it('is refused when anything changed since the preview, and writes nothing', async () => {
    const invoer = { vanaf: MORGEN, wijken: anders() };
    const { vingerafdruk } = await voorbeeld(invoer);
    const refused = async (body: object) => ((await beheerder.post('wijkindeling', body)).body as { code: string }).code;
    expect(await refused({ ...invoer, vanaf: VANDAAG, vingerafdruk })).toBe('indeling-gewijzigd');
    expect(await refused({ ...invoer, wijken: zelfde(), vingerafdruk })).toBe('indeling-gewijzigd');
    expect((await voerIn({ vanaf: VANDAAG, wijken: [...zelfde(), { cbsCode: wk(4), naam: 'Oost', postcodes: [] }] })).status).toBe(201);
    const before = await staat(hier);
    expect(await refused({ ...invoer, vingerafdruk })).toBe('indeling-gewijzigd');
    expect(await refused(invoer)).toBe('ongeldige-invoer');
    expect(await staat(hier)).toEqual(before);
  });

  it('of all postcodes of a city takes seconds, not minutes', async () => {
    const letters = (nummer: number): string => String.fromCharCode(65 + Math.floor(nummer / 26) % 18) + String.fromCharCode(65 + (nummer % 26));
    const wijken = Array.from({ length: 9 }, (_wijk, index) => ({
      cbsCode: wk(index), naam: `Wijk ${index}`, postcodes: Array.from({ length: 1000 }, (_code, nummer) => `${1300 + index * 10 + Math.floor(nummer / 468)}${letters(nummer % 468)}`),
    }));
    const begin = Date.now();
    expect((await voerIn({ vanaf: VANDAAG, wijken })).status).toBe(201);
    expect(Date.now() - begin).toBeLessThan(10_000);
    expect((await nu()).wijken.reduce((som, { postcodes }) => som + postcodes, 0)).toBe(9000);
  });
});

describe('an indeling is refused', () => {
  it.each<[string, () => object, number, string, string]>([
    ['in the past', () => ({ vanaf: addDays(VANDAAG, -1), wijken: zelfde() }), 422, 'vanaf-in-verleden', 'vanaf'],
    ['with a wijk of another gemeente', () => ({ vanaf: VANDAAG, wijken: [...zelfde(), { cbsCode: gemeente === 'GM9999' ? 'WK000100' : 'WK999900', naam: 'x', postcodes: [] }] }), 422, 'wijk-van-andere-gemeente', 'wijken.3.cbsCode'],
    ['with a wijk twice', () => ({ vanaf: VANDAAG, wijken: [...zelfde(), zelfde()[0]] }), 422, 'wijk-dubbel', 'wijken.3.cbsCode'],
    ['with a postcode in two wijken', () => ({ vanaf: VANDAAG, wijken: [...zelfde(), { cbsCode: wk(3), naam: 'x', postcodes: [POSTCODE.noord] }] }), 422, 'postcode-dubbel', 'wijken.3.postcodes'],
    ['without wijken', () => ({ vanaf: VANDAAG, wijken: [] }), 400, 'ongeldige-invoer', 'wijken'],
    ['with too many wijken', () => ({ vanaf: VANDAAG, wijken: Array.from({ length: LIMIET.wijkenPerIndeling + 1 }, () => ({ cbsCode: wk(0), naam: 'x', postcodes: [] })) }), 400, 'ongeldige-invoer', 'wijken'],
    ['with a postcode that is none', () => ({ vanaf: VANDAAG, wijken: [{ cbsCode: wk(0), naam: 'x', postcodes: ['1961SS'] }] }), 400, 'ongeldige-invoer', 'wijken.0.postcodes'],
    ['with a postcode twice in a wijk', () => ({ vanaf: VANDAAG, wijken: [{ cbsCode: wk(0), naam: 'x', postcodes: ['1961AA', '1961AA'] }] }), 400, 'ongeldige-invoer', 'wijken.0.postcodes'],
    ['with a wijk without a name', () => ({ vanaf: VANDAAG, wijken: [{ cbsCode: wk(0), naam: ' ', postcodes: [] }] }), 400, 'ongeldige-invoer', 'wijken.0.naam'],
    ['with a code that is none', () => ({ vanaf: VANDAAG, wijken: [{ cbsCode: '39601', naam: 'x', postcodes: [] }] }), 400, 'ongeldige-invoer', 'wijken.0.cbsCode'],
  ])('%s', async (_naam, invoer, status, code, veld) => {
    const before = await staat(hier);
    expect((await beheerder.post('wijkindeling/voorbeeld', invoer(), null)).body).toMatchObject({ status, code, fouten: [{ veld }] });
    expect((await beheerder.post('wijkindeling', { ...invoer(), vingerafdruk: '0'.repeat(64) })).body).toMatchObject({ status, code, fouten: [{ veld }] });
    expect(await staat(hier)).toEqual(before);
  });

  it('before one that is ready', async () => {
    expect((await voerIn({ vanaf: LATER, wijken: anders() })).status).toBe(201);
    expect((await beheerder.post('wijkindeling/voorbeeld', { vanaf: MORGEN, wijken: zelfde() }, null)).body).toMatchObject({ status: 422, code: 'latere-indeling', params: { dag: LATER } });
    await voorbeeld({ vanaf: LATER, wijken: zelfde() });
  });

  it('beyond its own limit on the body, to the byte', async () => {
    const body = (bytes: number): string => { const text = JSON.stringify({ vanaf: VANDAAG, wijken: zelfde() }); return text + ' '.repeat(bytes - Buffer.byteLength(text)); };
    const send = (bytes: number) => beheerder.post('wijkindeling/voorbeeld', body(bytes), null).set('content-type', 'application/json');
    await send(LIMIET.wijkindelingBytes).expect(200);
    expect((await send(LIMIET.wijkindelingBytes + 1)).body).toMatchObject({ status: 413, code: 'te-groot' });
  });

  it('to everyone but the beheerder, in the API and in the database', async () => {
    for (const naam of WIE_NAMEN) {
      const beller = await logIn(system.url, hier.wie[naam]);
      const mag = naam === 'beheerder';
      if (!mag) {
        expect((await beller.get('wijkindeling')).status).toBe(404);
        expect((await beller.post('wijkindeling/voorbeeld', { vanaf: VANDAAG, wijken: zelfde() }, null)).status).toBe(403);
        expect((await beller.post('wijkindeling', { vanaf: VANDAAG, wijken: zelfde(), vingerafdruk: '0'.repeat(64) })).status).toBe(403);
        expect((await beller.patch(`wijken/${hier.wijken.noord}`, 1, { wijkteamId: null, vanaf: VANDAAG })).status).toBe(403);
      }
      await asSessie(app, beller.claims, async () => {
        const wijk = `insert into wijk (gemeente_id, id, naam, cbs_code, geldig_van) values ($1, $2, 'x', 'WK999999', current_date)`;
        const rijen: [string, unknown[]][] = [
          [wijk, [hier.gemeenteId, newId()]],
          [`insert into postcodegebied (gemeente_id, id, postcode, wijk_id, geldig_van) values ($1, $2, '9999ZZ', $3, current_date)`, [hier.gemeenteId, newId(), hier.wijken.noord]],
          [`insert into wijkteam_wijk (gemeente_id, id, wijkteam_id, wijk_id, geldig_van) values ($1, $2, $3, $4, current_date)`, [hier.gemeenteId, newId(), hier.teams.noord, hier.wijken.noord]],
        ];
        for (const [sql, waarden] of rijen) expect([naam, sql, await attempt(app, sql, waarden)]).toEqual([naam, sql, mag ? 1 : '42501']);
        expect(await attempt(app, wijk, [daar.gemeenteId, newId()])).toBe('42501');
        for (const tabel of ['wijk', 'postcodegebied', 'wijkteam_wijk']) {
          expect([naam, tabel, await attempt(app, `update ${tabel} set geldig_tot = geldig_van`)]).toEqual([naam, tabel, mag ? 3 : 0]);
          for (const kolom of ['gemeente_id', 'geldig_van']) expect(await attempt(app, `update ${tabel} set ${kolom} = ${kolom}`)).toBe('42501');
          expect(await attempt(app, `delete from ${tabel}`)).toBe('42501');
        }
      });
    }
  });
});

describe('a wijkteam of a wijk', () => {
  const zet = (body: object, version = 1) => beheerder.patch(`wijken/${hier.wijken.zuid}`, version, body);
  const zuid = async (): Promise<WijkBeheerDto> => (await nu()).wijken.find(({ id }) => id === hier.wijken.zuid)!;

  it('changes from a day on, and what was planned after it lapses', async () => {
    const { response, lines } = await withLog(admin, zet({ wijkteamId: hier.teams.noord, vanaf: LATER }).expect(200));
    expect(lines).toMatchObject([{ gebeurtenis: 'wijzigen', object_soort: 'wijk', object_id: hier.wijken.zuid, inwoner_id: null }]);
    expect((response.body as WijkBeheerDto).wijkteams.map(({ naam, geldigVan, geldigTot }) => [naam, geldigVan, geldigTot])).toEqual([['Team zuid', SINDS, LATER], ['Team noord', LATER, null]]);
    expect([await plaats(POSTCODE.zuid, MORGEN), await plaats(POSTCODE.zuid, LATER)]).toEqual(['Wijk zuid, Team zuid', 'Wijk zuid, Team noord']);
    await zet({ wijkteamId: null, vanaf: MORGEN }, 2).expect(200);
    expect([await plaats(POSTCODE.zuid, VANDAAG), await plaats(POSTCODE.zuid, MORGEN), await plaats(POSTCODE.zuid, LATER)]).toEqual(['Wijk zuid, Team zuid', 'Wijk zuid, geen team', 'Wijk zuid, geen team']);
    expect((await zuid()).version).toBe(3);
  });

  it('is refused in the past, for a team or wijk that is not there, on a day the wijk is not there, and on an old version', async () => {
    await voerIn({ vanaf: LATER, wijken: zelfde().slice(0, 2) });
    const refused = async (body: object, version = 1) => ((await zet(body, version)).body as { code: string }).code;
    expect(await refused({ wijkteamId: hier.teams.noord, vanaf: addDays(VANDAAG, -1) })).toBe('vanaf-in-verleden');
    expect(await refused({ wijkteamId: daar.teams.noord, vanaf: VANDAAG })).toBe('wijkteam-onbekend');
    expect(await refused({ wijkteamId: hier.teams.noord, vanaf: LATER })).toBe('wijk-geldt-niet');
    expect(await refused({ wijkteamId: hier.teams.noord, vanaf: VANDAAG }, 9)).toBe('versie-verouderd');
    expect(await refused({ vanaf: VANDAAG })).toBe('ongeldige-invoer');
    expect((await beheerder.patch(`wijken/${daar.wijken.noord}`, 1, { wijkteamId: null, vanaf: VANDAAG })).status).toBe(404);
    expect((await beheerder.patch(`wijken/${hier.wijken.noord}`, undefined, { wijkteamId: null, vanaf: VANDAAG })).status).toBe(428);
    expect((await zuid()).wijkteams.map(({ naam }) => naam)).toEqual(['Team zuid']);
  });
});
