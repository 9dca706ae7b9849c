import { type WachtlijstPage, type WachtlijstRegel } from '@keukentafel/contract';
import { addDays, WACHTEN_WEKEN } from '@keukentafel/domain';
import { logIn } from '../steps/api-beller';
import { admin, buurwerker, eigenWereldPerTest, system, vandaag, wereld, werker } from '../steps/api-eigen-wereld';
import { vulWerk, werkCasus, type GevuldeCasus } from '../steps/werk';

eigenWereldPerTest();

const GRENS = 7 * WACHTEN_WEKEN;
const lees = async (query = '', wie = werker): Promise<WachtlijstPage> => (await wie.get(`interventies?status=wachtlijst${query}`).expect(200)).body as WachtlijstPage;
const wacht = (dagen: number, werksoort = 'amw', over: object = {}) =>
  werkCasus({ status: 'wachtlijst', interventies: [{ status: 'wachtlijst', dagen, uitvoerder: 'werker', werksoort }], ...over });
const casussen = (items: readonly WachtlijstRegel[]): string[] => items.map(({ casusId }) => casusId);

/** Everything that waits, over its pages. */
async function alle(limit: number, query = ''): Promise<WachtlijstRegel[]> {
  const gezien: WachtlijstRegel[] = [];
  for (let na: string | null = ''; na !== null;) {
    const { items, volgende, totaal }: WachtlijstPage = await lees(`${query}&limit=${limit}${na ? `&cursor=${na}` : ''}`);
    gezien.push(...items);
    if (volgende === null) expect(totaal).toBe(gezien.length);
    else expect(items).toHaveLength(limit);
    na = volgende;
  }
  return gezien;
}

it('the wachtlijst is who waits longest first, each exactly once over the pages, also who waits since one day', async () => {
  const dagen = [3, 50, 3, 3, GRENS, GRENS + 1, 0, 3];
  const gevuld = await vulWerk(admin, wereld, [
    ...dagen.map((dag) => wacht(dag)), wacht(9, 'amw', { team: 'zuid' }), wacht(9, 'amw', { alleen: 'collega' }),
    werkCasus({ status: 'in_uitvoering', interventies: [{ status: 'actief', dagen: 70, uitvoerder: 'werker', werksoort: 'amw' }] }),
  ]);
  const mijn = gevuld.slice(0, dagen.length);
  const eerst = await alle(100);
  expect(eerst.map(({ wachtDagen, wachtTeLang }) => [wachtDagen, wachtTeLang])).toEqual([...dagen].sort((a, b) => b - a).map((dag) => [dag, dag > GRENS]));
  expect(casussen(eerst).sort()).toEqual(mijn.map(({ id }) => id).sort());
  expect(eerst[0]).toMatchObject({ wachtlijstOp: addDays(vandaag, -50), werksoort: 'amw', wijkteam: 'Team noord' });
  for (const limit of [1, 2, 3, dagen.length]) expect([limit, casussen(await alle(limit))]).toEqual([limit, casussen(eerst)]);
});

it('narrows by werksoort and wijkteam over the pages as well, and a cursor opens nothing that is not mine', async () => {
  const gevuld = await vulWerk(admin, wereld, [wacht(1), wacht(2, 'jmw'), wacht(3, 'jmw'), wacht(4, 'jmw', { team: 'zuid' })]);
  const [, kort, lang, daar] = gevuld as [GevuldeCasus, GevuldeCasus, GevuldeCasus, GevuldeCasus];
  expect(casussen(await alle(1, '&werksoort=jmw'))).toEqual([lang.id, kort.id]);
  expect(await lees(`&wijkteamId=${wereld.teams.zuid}`)).toEqual({ items: [], volgende: null, totaal: 0 });
  const { volgende } = await lees('&werksoort=jmw&limit=1');
  expect(casussen((await lees(`&cursor=${volgende}`, buurwerker)).items)).toEqual([]);
  expect(casussen((await lees('', buurwerker)).items)).toEqual([daar.id]);
  expect(casussen((await lees('&cursor=onzin&limit=1')).items)).toEqual([lang.id]);
});

it.each([['&limit=0', 'limit'], ['&limit=101', 'limit'], [`&cursor=${'x'.repeat(201)}`, 'cursor'], ['&werksoort=%25', 'werksoort'], ['&wijkteamId=noord', 'wijkteamId'], ['&kleur=rood', 'kleur']])('refuses %s', async (query, veld) => {
  expect((await werker.get(`interventies?status=wachtlijst${query}`).expect(400)).body).toMatchObject({ fouten: [{ veld }] });
});

it('is for who may see dossiers', async () => {
  for (const wie of ['manager', 'partner', 'fg'] as const) await (await logIn(system.url, wereld.wie[wie])).get('interventies?status=wachtlijst').expect(404);
});
