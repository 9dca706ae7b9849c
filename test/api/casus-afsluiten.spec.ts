import { type CasusDto, type GeregistreerdeAanmelding, type NieuweAfsluiting, type Problem } from '@keukentafel/contract';
import { addDays, addYears, datumIn, HEROPENEN_DAGEN } from '@keukentafel/domain';
import { type Pool } from 'pg';
import { type Test } from 'supertest';
import { type Beller, logIn } from '../steps/api-beller';
import { vulCasus } from '../steps/api-casus';
import { registreer } from '../steps/api-invoer';
import { poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';

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

const vandaag = datumIn(new Date());
const KLAAR: NieuweAfsluiting = { resultaat: 'bereikt', reden: 'De vraag is beantwoord.' };
const op = (test: Test, version: number | string | null): Test => (version === null ? test : test.set('if-match', typeof version === 'number' ? `"${version}"` : version));
const sluit = (body: object = KLAAR, version: number | string | null = 1, wie = werker, id = mijn.casusId): Test => op(wie.post(`casussen/${id}/afsluiting`, body, null), version);
const heropen = (body: object = {}, version: number | string | null = 2, wie = werker, id = mijn.casusId): Test => op(wie.post(`casussen/${id}/heropening`, body, null), version);
const lees = async (): Promise<CasusDto> => (await werker.get(`casussen/${mijn.casusId}`).expect(200)).body as CasusDto;
const velden = (response: { body: unknown }): string[] => ((response.body as Problem).fouten ?? []).map(({ veld }) => veld);
const rij = async (sql: string, values: unknown[]): Promise<Record<string, unknown>> => (await admin.query<Record<string, unknown>>(sql, values)).rows[0]!;
const soorten = async (): Promise<string[]> => (await lees()).tijdlijn.items.map(({ soort }) => soort);

describe('closing a casus', () => {
  it('in which nothing is open asks a result and a reason, and keeps it for two years', async () => {
    const leeg = await sluit({}).expect(422);
    expect(leeg.body).toMatchObject({ code: 'afsluiting-onvolledig' });
    expect(velden(leeg)).toEqual(['resultaat', 'reden']);
    const casus = (await sluit().expect(200)).body as CasusDto;
    expect(casus).toMatchObject({
      status: 'afgesloten', version: 2, stappen: ['heropend'],
      einde: { afgeslotenOp: vandaag, resultaat: 'bereikt', reden: KLAAR.reden, bewarenTot: addYears(vandaag, 2), heropenenTot: addDays(vandaag, HEROPENEN_DAGEN) },
    });
    expect(casus.tijdlijn.items[0]).toMatchObject({ soort: 'afgesloten', gegevens: { resultaat: 'bereikt', bewarenTot: addYears(vandaag, 2) }, onderwerp: { tekst: KLAAR.reden, resultaat: 'bereikt' } });
  });

  it('names every single thing that is missing, and then closes all of it in one action', async () => {
    const gevuld = await vulCasus(admin, wereld, mijn);
    const [eerste, tweede] = [...gevuld.hulpvragen].sort() as [string, string];
    const interventies = [gevuld.wachtend, gevuld.actief].sort();
    const gevraagd = velden(await sluit({}).expect(422));
    expect(gevraagd).toEqual([
      'verkenningAfronden', ...interventies.flatMap((id) => [`interventies.${id}`, ...(id === gevuld.actief ? [`interventies.${id}.doelen.${gevuld.doelen[0]}`] : [])]),
      `hulpvragen.${eerste}`, `hulpvragen.${tweede}`, 'contactenVervallen', 'resultaat', 'reden',
    ]);
    const alles = {
      ...KLAAR, verkenningAfronden: true, contactenVervallen: true,
      interventies: [{ id: gevuld.wachtend, resultaat: 'uitval', reden: 'Verhuisd' }, { id: gevuld.actief, resultaat: 'deels', doelen: [{ id: gevuld.doelen[0], scoreEind: 6 }] }],
      hulpvragen: [{ id: eerste, uitkomst: 'beantwoord' }, { id: tweede, uitkomst: 'vervallen' }],
    };
    expect(velden(await sluit({ ...alles, interventies: [{ ...alles.interventies[0], reden: null }, alles.interventies[1]] }).expect(422))).toEqual([`interventies.${gevuld.wachtend}.reden`]);
    const casus = (await sluit(alles).expect(200)).body as CasusDto;
    expect(casus.einde?.bewarenTot).toBe(addYears(vandaag, 20));
    expect(casus).toMatchObject({ vraagverkenning: null, contacten: [], version: 2 });
    expect(casus.interventies.map(({ status, afgeslotenOp }) => [status, afgeslotenOp])).toEqual([['afgesloten', vandaag], ['afgesloten', vandaag]]);
    expect(casus.interventies.find(({ id }) => id === gevuld.actief)?.doelen.map(({ scoreEind }) => scoreEind).sort()).toEqual([6, 7]);
    expect(casus.hulpvragen.map(({ uitkomst }) => uitkomst).sort()).toEqual(['beantwoord', 'vervallen']);
    expect([...await soorten()].sort()).toEqual(['aanmelding', 'afgesloten', 'contact_vervallen', 'hulpvraag_gesloten', 'hulpvraag_gesloten', 'interventie_afgesloten', 'interventie_afgesloten', 'verkenning_afgerond']);
  });

  it('keeps a casus that was explored without an interventie fifteen years', async () => {
    await admin.query(`insert into vraagverkenning (gemeente_id, casus_id, id, status, begonnen_op, afgerond_op, gevoerd_door) values ($1, $2, $3, 'afgerond', now(), now(), $4)`, [wereld.gemeenteId, mijn.casusId, newId(), wereld.wie.werker.id]);
    expect((await sluit().expect(200)).body).toMatchObject({ einde: { bewarenTot: addYears(vandaag, 15) } });
  });

  it('refuses what is not open in it, and leaves everything as it was', async () => {
    const gevuld = await vulCasus(admin, wereld, mijn);
    const ander = await vulCasus(admin, wereld, await registreer(werker));
    const vreemd = await sluit({ ...KLAAR, hulpvragen: [{ id: ander.hulpvragen[0], uitkomst: 'beantwoord' }], interventies: [{ id: gevuld.actief, resultaat: 'bereikt', doelen: [{ id: ander.doelen[0], scoreEind: 3 }] }] }).expect(422);
    expect(vreemd.body).toMatchObject({ code: 'afsluiting-onbekend' });
    expect(velden(vreemd)).toEqual([`interventies.${gevuld.actief}.doelen.${ander.doelen[0]}`, `hulpvragen.${ander.hulpvragen[0]}`]);
    expect(await lees()).toMatchObject({ status: 'aangemeld', version: 1, einde: null });
  });

  it.each([
    ['resultaat', { ...KLAAR, resultaat: 'geweldig' }], ['reden', { ...KLAAR, reden: 'x'.repeat(2001) }], ['reden', { ...KLAAR, reden: 7 }], ['verkenningAfronden', { ...KLAAR, verkenningAfronden: 'ja' }],
    ['interventies', { ...KLAAR, interventies: [] }], ['interventies.0.resultaat', { ...KLAAR, interventies: [{ id: newId(), resultaat: 'X' }] }], ['interventies.0.id', { ...KLAAR, interventies: [{ id: 'x', resultaat: 'bereikt' }] }],
    ['interventies.0.doelen.0.scoreEind', { ...KLAAR, interventies: [{ id: newId(), resultaat: 'bereikt', doelen: [{ id: newId(), scoreEind: 11 }] }] }],
    ['hulpvragen.0.uitkomst', { ...KLAAR, hulpvragen: [{ id: newId(), uitkomst: null }] }], ['hulpvragen', { ...KLAAR, hulpvragen: Array.from({ length: 101 }, () => ({ id: newId(), uitkomst: 'beantwoord' })) }],
    ['bewarenTot', { ...KLAAR, bewarenTot: '2100-01-01' }],
  ])('refuses a faulty %s', async (veld, body) => {
    const response = await sluit(body).expect(400);
    expect(velden(response)).toEqual([veld]);
    expect((await lees()).status).toBe('aangemeld');
  });

  it('takes a reason of exactly 2000 characters', async () => { await sluit({ ...KLAAR, reden: 'x'.repeat(2000) }).expect(200); });

  it('needs the version it is based on, and happens once', async () => {
    await sluit(KLAAR, null).expect(428);
    await sluit(KLAAR, 2).expect(412);
    await sluit(KLAAR, 'onzin').expect(412);
    await sluit().expect(200);
    expect((await sluit(KLAAR, 2).expect(409)).body).toMatchObject({ code: 'casus-gesloten' });
  });

  it('is for who may see and change the casus', async () => {
    const [buur, manager, partner, fg] = await Promise.all((['buurwerker', 'manager', 'partner', 'fg'] as const).map((wie) => logIn(system.url, wereld.wie[wie])));
    await sluit(KLAAR, 1, buur).expect(404);
    for (const wie of [manager, partner, fg]) await sluit(KLAAR, 1, wie).expect(403);
    await sluit(KLAAR, 1, werker, newId()).expect(404);
    await sluit(KLAAR, 1, werker, 'onzin').expect(404);
    expect((await lees()).version).toBe(1);
  });

  it('by ten people at once happens once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => sluit()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ status }) => status))).toEqual(new Set([409]));
    expect(await rij('select count(*)::int as aantal from afsluiting where casus_id = $1', [mijn.casusId])).toEqual({ aantal: 1 });
  });

  it('and starting something in it at the same moment: one of the two, never both', async () => {
    let gesloten = 0;
    for (let ronde = 0; ronde < 12; ronde++) {
      const casus = await registreer(werker);
      const doe = { begin: () => werker.post(`casussen/${casus.casusId}/vraagverkenningen`, {}), sluit: () => sluit(KLAAR, 1, werker, casus.casusId) };
      const volgorde = ronde % 2 ? ['begin', 'sluit'] as const : ['sluit', 'begin'] as const;
      const antwoord = Object.fromEntries(await Promise.all(volgorde.map(async (wat) => [wat, (await doe[wat]()).status] as const))) as Record<'begin' | 'sluit', number>;
      const stand = await rij(`select c.status, (select count(*)::int from vraagverkenning v where v.casus_id = c.id and v.status <> 'afgerond') as open from casus c where c.id = $1`, [casus.casusId]);
      expect(Object.values(antwoord).filter((status) => status < 300)).toHaveLength(1);
      expect(stand).toEqual(antwoord.sluit === 200 ? { status: 'afgesloten', open: 0 } : { status: 'in_verkenning', open: 1 });
      gesloten += Number(antwoord.sluit === 200);
    }
    expect(gesloten).toBeGreaterThan(0);
  });
});

describe('opening a casus again', () => {
  const dichtSinds = (dagen: number): Promise<unknown> =>
    admin.query(`update casus set afgesloten_op = $2 where id = $1`, [mijn.casusId, addDays(vandaag, -dagen)]);

  it('puts it back to work, and both closing and opening stay in the tijdlijn', async () => {
    await sluit().expect(200);
    const casus = (await heropen({ reden: 'De brieven komen weer.' }).expect(200)).body as CasusDto;
    expect(casus).toMatchObject({ status: 'heropend', version: 3, einde: null });
    expect(casus.stappen).toEqual(['in_verkenning', 'wachtlijst', 'in_uitvoering', 'afgesloten']);
    expect(casus.tijdlijn.items.slice(0, 2)).toMatchObject([{ soort: 'heropend', onderwerp: { tekst: 'De brieven komen weer.' } }, { soort: 'afgesloten', onderwerp: { tekst: KLAAR.reden } }]);
    await sluit({ resultaat: 'niet', reden: 'Nu echt.' }, 3).expect(200);
    expect((await lees()).tijdlijn.items.filter(({ soort }) => soort === 'afgesloten').map(({ onderwerp }) => onderwerp?.tekst)).toEqual(['Nu echt.', KLAAR.reden]);
  });

  it('is possible on the last day of the norm, not a day later', async () => {
    await sluit().expect(200);
    await dichtSinds(HEROPENEN_DAGEN + 1);
    expect((await heropen().expect(422)).body).toMatchObject({ code: 'heropenen-te-laat', params: { dagen: HEROPENEN_DAGEN } });
    await dichtSinds(HEROPENEN_DAGEN);
    await heropen().expect(200);
  });

  it('is never possible beside another open casus of the same inwoner', async () => {
    await sluit().expect(200);
    const nieuw = await registreer(werker, { inwonerId: mijn.inwonerId });
    expect(nieuw.casusId).not.toBe(mijn.casusId);
    expect((await heropen().expect(409)).body).toMatchObject({ code: 'andere-casus-open' });
    expect((await lees()).eerdere).toMatchObject([{ id: nieuw.casusId, status: 'aangemeld' }]);
  });

  it('needs the version, a closed casus, and who may change it', async () => {
    await sluit().expect(200);
    await heropen({}, null).expect(428);
    await heropen({}, 1).expect(412);
    await heropen({ reden: 'x'.repeat(2001) }).expect(400);
    await heropen({}, 2, await logIn(system.url, wereld.wie.buurwerker)).expect(404);
    await heropen({}, 2, await logIn(system.url, wereld.wie.manager)).expect(403);
    await heropen().expect(200);
    expect((await heropen({}, 3).expect(409)).body).toMatchObject({ code: 'overgang-niet-toegestaan' });
  });

  it('and a new aanmelding at the same moment leave one open casus', async () => {
    for (let ronde = 0; ronde < 6; ronde++) {
      const casus = await registreer(werker);
      await sluit(KLAAR, 1, werker, casus.casusId).expect(200);
      await Promise.all([heropen({}, 2, werker, casus.casusId), registreer(werker, { inwonerId: casus.inwonerId })]);
      expect(await rij(`select count(*)::int as open from casus where inwoner_id = $1 and status <> 'afgesloten'`, [casus.inwonerId])).toEqual({ open: 1 });
    }
  });
});

