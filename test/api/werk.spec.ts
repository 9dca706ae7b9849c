import { LIMIET, type AanmeldingPage } from '@keukentafel/contract';
import { addDays, datumIn, eersteContactVoor, STANDAARD_NORMEN, tellersVoor, type WerklijstCode } from '@keukentafel/domain';
import fc from 'fast-check';
import { logIn } from '../steps/api-beller';
import { admin, eigenWereldPerTest, system, vandaag, wereld, werker } from '../steps/api-eigen-wereld';
import { registreer } from '../steps/api-invoer';
import { withLog } from '../steps/api-log';
import { startApi } from '../steps/api-system';
import { makeWereld } from '../steps/api-wereld';
import { alle, page, vul, werk } from '../steps/api-werkvoorraad';
import { countStatements } from '../steps/statement-counter';
import { eenWerkCasus, LIJSTEN, verwacht, vulWerk, werkCasus } from '../steps/werk';

eigenWereldPerTest();

it('a counter is the length of the list it opens, and the list is what its sentence says: any data, every list, everyone', async () => {
  await fc.assert(fc.asyncProperty(fc.array(eenWerkCasus, { minLength: 12, maxLength: 40 }), async (casussen) => {
    const eigen = await makeWereld(admin);
    const gevuld = await vulWerk(admin, eigen, casussen);
    for (const wie of ['werker', 'collega', 'coordinator', 'buurwerker'] as const) {
      const beller = await logIn(system.url, eigen.wie[wie]);
      const { tellers, vooraan } = await werk(beller);
      expect(tellers.map(({ lijst }) => lijst)).toEqual(tellersVoor([wie === 'coordinator' ? 'teamcoordinator' : 'sociaal_werker']));
      for (const lijst of LIJSTEN) {
        const rows = await alle(beller, `lijst=${lijst}`);
        expect([wie, lijst, rows.map(({ id }) => id).sort()]).toEqual([wie, lijst, verwacht(gevuld, wie, lijst).sort()]);
        const teller = tellers.find((other) => other.lijst === lijst);
        if (teller) expect([wie, lijst, teller.aantal]).toEqual([wie, lijst, rows.length]);
        const begin = vooraan.find((other) => other.lijst === lijst);
        if (begin) expect(begin.items).toEqual(rows.slice(0, LIMIET.werkVooraan));
      }
    }
  }), { numRuns: 4 });
});

describe('who sees work', () => {
  it.each([['werker', 200], ['collega', 200], ['coordinator', 200], ['buurwerker', 200], ['manager', 404], ['partner', 404], ['beheerder', 404], ['fg', 404]] as const)('%s: %d', async (wie, status) => {
    const beller = await logIn(system.url, wereld.wie[wie]);
    for (const path of ['werk', 'werkvoorraad', 'werkvoorraad/regiehouders', 'werkvoorraad/export?vorm=csv']) expect([path, (await beller.get(path)).status]).toEqual([path, status]);
  });

  it('another wijkteam\'s is never there, not by asking for that team, its regiehouder or a name', async () => {
    const [mijn, daar] = await vul(werkCasus(), werkCasus({ team: 'zuid', regiehouder: 'buurwerker' }));
    for (const lijst of LIJSTEN) {
      for (const query of ['', `&wijkteamId=${wereld.teams.zuid}`, `&regiehouderId=${wereld.wie.buurwerker.id}`, `&zoek=${daar!.achternaam}`]) {
        expect((await page(werker, `lijst=${lijst}${query}`)).items.map(({ casusId }) => casusId)).not.toContain(daar!.id);
      }
    }
    expect(await page(werker, `wijkteamId=${wereld.teams.zuid}`)).toEqual({ items: [], volgende: null, totaal: 0 });
    expect((await page(werker, 'lijst=open')).items.map(({ casusId }) => casusId)).toEqual([mijn!.id]);
    expect((await werk(werker, `?wijkteamId=${wereld.teams.zuid}`)).tellers.every(({ aantal }) => aantal === 0)).toBe(true);
  });

  it('a colleague\'s work is there for the team, and a colleague of another team is not among those to choose from', async () => {
    const [hun] = await vul(werkCasus({ regiehouder: 'collega', status: 'in_uitvoering' }));
    expect((await page(werker, `regiehouderId=${wereld.wie.collega.id}`)).items.map(({ casusId }) => casusId)).toEqual([hun!.id]);
    const { items } = (await werker.get('werkvoorraad/regiehouders').expect(200)).body as { items: { id: string; wijkteamIds: string[] }[] };
    expect(items.map(({ id }) => id).sort()).toEqual([wereld.wie.werker.id, wereld.wie.collega.id, wereld.wie.coordinator.id].sort());
    expect(items[0]!.wijkteamIds).toEqual([wereld.teams.noord]);
  });
});

describe('the order', () => {
  const met = (urgentie: 'regulier' | 'spoed' | 'crisis', dagen: number) => werkCasus({ geopend: dagen, aanmeldingen: [{ dagen, urgentie, leefgebied: 'financien' }] });

  it('of what is new is crisis, spoed, then who waits longest, over the whole list and not within a page', async () => {
    const gevuld = await vul(...Array.from({ length: 12 }, (_, at) => met('regulier', at)), met('crisis', 1), met('spoed', 0), met('crisis', 4));
    const verwachte = [gevuld[14]!, gevuld[12]!, gevuld[13]!, ...gevuld.slice(0, 12).reverse()].map(({ id }) => id);
    expect((await alle(werker, 'lijst=nieuw', 4)).map(({ id }) => id)).toEqual(verwachte);
    expect((await werk(werker)).vooraan.find(({ lijst }) => lijst === 'nieuw')!.items.map(({ id }) => id)).toEqual(verwachte.slice(0, LIMIET.werkVooraan));
  });

  it('of the wachtlijst is who waits longest, with the days', async () => {
    const wacht = (dagen: number) => werkCasus({ status: 'wachtlijst', interventies: [{ status: 'wachtlijst', dagen, uitvoerder: 'werker', werksoort: 'amw' }] });
    const [kort, lang] = await vul(wacht(5), wacht(50));
    const rows = await alle(werker, 'lijst=wachtlijst');
    expect(rows.map(({ id, wachtDagen, wachtSinds, wachtTeLang, werksoorten }) => [id, wachtDagen, wachtSinds, wachtTeLang, werksoorten])).toEqual([
      [lang!.id, 50, addDays(vandaag, -50), true, ['amw']], [kort!.id, 5, addDays(vandaag, -5), false, ['amw']]]);
  });

  it.each(['lijst', 'urgentie', 'oudste', 'nieuwste', 'contact', 'naam'])('%s shows everything exactly once over the pages, also what is equal', async (sorteer) => {
    await vul(...Array.from({ length: 9 }, (_, at) => met(at % 2 ? 'spoed' : 'regulier', at < 6 ? 5 : at)));
    for (const limit of [1, 2, 4, 9, 100]) {
      const ids = (await alle(werker, `lijst=open&sorteer=${sorteer}`, limit)).map(({ id }) => id);
      expect([limit, new Set(ids).size]).toEqual([limit, 9]);
    }
  });

  it('by name is that of a register, and no name travels in the address of the next page', async () => {
    const gevuld = await vul(...Array.from({ length: 4 }, () => werkCasus()));
    for (const [at, naam] of ['Zwart', 'Étoile', 'aalders', 'Eppink'].entries()) await admin.query('update inwoner set achternaam = $2 where id = $1', [gevuld[at]!.inwonerId, naam]);
    const rows = await alle(werker, 'sorteer=naam', 1);
    expect(rows.map(({ inwoner }) => inwoner)).toEqual(['Proef aalders', 'Proef Eppink', 'Proef Étoile', 'Proef Zwart']);
    const { volgende } = await page(werker, 'sorteer=naam&limit=1');
    expect(Buffer.from(volgende ?? '', 'base64url').toString()).not.toMatch(/alders/i);
  });
});

describe('a row', () => {
  it('says what there is to choose by', async () => {
    const [casus] = await vul(werkCasus({
      status: 'in_uitvoering', regiehouder: 'werker', geopend: 40, aanmeldingen: [{ dagen: 12, urgentie: 'regulier', leefgebied: 'gezondheid' }, { dagen: 2, urgentie: 'spoed', leefgebied: 'financien' }],
      interventies: [{ status: 'actief', dagen: 9, uitvoerder: 'collega', werksoort: 'jmw' }, { status: 'afgesloten', dagen: 9, uitvoerder: 'collega', werksoort: 'amw' }],
      contacten: [{ status: 'gedaan', dagen: 5, wie: 'werker' }, { status: 'gepland', dagen: -2, wie: 'werker' }, { status: 'gepland', dagen: 0, wie: 'werker' }],
    }));
    const [row] = (await page(werker, 'lijst=mijn')).items;
    expect(row).toMatchObject({
      casusId: casus!.id, status: 'in_uitvoering', urgentie: 'spoed', leefgebieden: ['financien', 'gezondheid'], werksoorten: ['jmw'], regiehouder: wereld.wie.werker && { id: wereld.wie.werker.id, naam: wereld.wie.werker.naam },
      wijkteam: 'Team noord', vraag: 'Een vraag.', wachtSinds: null, eersteContactVoor: eersteContactVoor(addDays(vandaag, -2), STANDAARD_NORMEN), contact: { id: casus!.contactIds[2], vorm: 'telefoon' },
    });
    expect(datumIn(new Date(row!.laatsteContactOp!))).toBe(addDays(vandaag, -5));
  });

  it('of the contacts of today is one contact: two in one casus are two rows', async () => {
    const [casus] = await vul(werkCasus({ status: 'in_uitvoering', regiehouder: 'collega', contacten: [{ status: 'gepland', dagen: 0, wie: 'werker' }, { status: 'gepland', dagen: 3, wie: 'werker' }, { status: 'gepland', dagen: 0, wie: 'collega' }] }));
    const rows = await alle(werker, 'lijst=contacten');
    expect(rows.map(({ id, casusId, contact }) => [id, casusId, contact?.id])).toEqual([[casus!.contactIds[1], casus!.id, casus!.contactIds[1]], [casus!.contactIds[0], casus!.id, casus!.contactIds[0]]]);
  });

  it('that was registered through the API can be picked up from the list with its version', async () => {
    const { casusId } = await registreer(werker);
    const [row] = (await page(werker, 'lijst=nieuw')).items;
    expect(row).toMatchObject({ casusId, casusVersion: 1, kanaal: 'telefoon', vraag: 'Ik kom er met mijn geld niet uit.' });
    await werker.patch(`casussen/${casusId}`, row!.casusVersion, { regiehouderId: wereld.wie.werker.id }).expect(200);
    expect((await werk(werker)).tellers).toEqual(expect.arrayContaining([{ lijst: 'nieuw', aantal: 0 }, { lijst: 'mijn', aantal: 1 }]));
  });
});

describe('what it costs', () => {
  const stoppen: (() => Promise<unknown>)[] = [];
  afterAll(async () => { for (const stop of stoppen) await stop(); });

  it('is the same few statements for an empty list and a full one, and one for the log', async () => {
    const counter = await countStatements(system.database.app);
    const own = await startApi(system, { DATABASE_URL_APP: counter.url });
    stoppen.push(() => own.stop(), () => counter.close());
    const beller = await logIn(own.url, wereld.wie.coordinator);
    const ask = async (path: string): Promise<number> => {
      counter.take();
      await beller.get(path).expect(200);
      // The heartbeat of readiness and the listener are not part of a request.
      return counter.take().filter((text) => !/listen|select 1$/i.test(text)).length;
    };
    // The lists of the gemeente are read once for all that follows.
    await beller.get('lijsten').expect(200);
    const paths = ['werk', 'werkvoorraad?lijst=open', 'werkvoorraad?lijst=open&sorteer=naam&leefgebied=financien'];
    const leeg = [];
    for (const path of paths) leeg.push(await ask(path));
    await vul(...Array.from({ length: 60 }, () => werkCasus({ regiehouder: 'coordinator', contacten: [{ status: 'gepland', dagen: 0, wie: 'coordinator' }] })));
    const vol = [];
    for (const path of paths) vol.push(await ask(path));
    // begin, sessie, how plans are kept, two that read, commit; and when something is shown the log.
    expect([leeg, vol]).toEqual([[6, 6, 6], [7, 7, 7]]);
  });

  it('every casus that is shown is logged as read, once, also when it is in several lists; counters show nobody', async () => {
    const [casus] = await vul(werkCasus({ regiehouder: 'werker', status: 'wachtlijst', geopend: 50, interventies: [{ status: 'wachtlijst', dagen: 4, uitvoerder: 'werker', werksoort: 'amw' }] }));
    for (const path of ['werk', 'werkvoorraad?lijst=mijn']) {
      const { lines } = await withLog(admin, werker.get(path).expect(200));
      expect(lines).toEqual([{ gebeurtenis: 'lezen', object_soort: 'werkvoorraad', object_id: casus!.id, inwoner_id: casus!.inwonerId, grond: 'hulpverlening', medewerker_id: wereld.wie.werker.id }]);
    }
    expect((await withLog(admin, werker.get('werkvoorraad?lijst=nieuw').expect(200))).lines).toEqual([]);
  });

  it('counts no further than anyone reads', async () => {
    await vul(...Array.from({ length: LIMIET.telTot + 3 }, () => werkCasus()));
    expect((await page(werker, 'lijst=nieuw&limit=1')).totaal).toBe(LIMIET.telTot);
    expect((await werk(werker)).tellers.find(({ lijst }) => lijst === 'nieuw')).toEqual({ lijst: 'nieuw', aantal: LIMIET.telTot });
  });
});

it('the list of what is new is the one of the aanmeldingen that nobody picked up', async () => {
  for (let at = 0; at < 3; at++) await registreer(werker);
  const { items } = (await werker.get('aanmeldingen?nieuw=true').expect(200)).body as AanmeldingPage;
  expect((await alle(werker, 'lijst=nieuw' satisfies `lijst=${WerklijstCode}`)).map(({ casusId }) => casusId).sort()).toEqual(items.map(({ casusId }) => casusId).sort());
});
