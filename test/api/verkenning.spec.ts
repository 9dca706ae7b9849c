import {
  LIMIET, type CasusDto, type CasusMetingen, type CasusVerkenningen, type GekozenActies, type GemetenDto, type GeregistreerdeAanmelding, type HulpvraagDto, type NieuweMeting,
  type VraagverkenningDto,
} from '@keukentafel/contract';
import { codesOf, datumIn, LEEFGEBIED, type Leefgebied } from '@keukentafel/domain';
import { randomUUID } from 'node:crypto';
import { type Pool } from 'pg';
import { type Test } from 'supertest';
import { type Beller, logIn } from '../steps/api-beller';
import { registreer, registreerIn } from '../steps/api-invoer';
import { poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;
let werker: Beller;
let collega: Beller;
let buurwerker: Beller;
let aanmelding: GeregistreerdeAanmelding;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  wereld = await makeWereld(admin);
  [werker, collega, buurwerker] = [await logIn(system.url, wereld.wie.werker), await logIn(system.url, wereld.wie.collega), await logIn(system.url, wereld.wie.buurwerker)];
});
beforeEach(async () => {
  aanmelding = await registreer(werker);
});
afterAll(() => admin.end());

const start = (beller = werker, casusId = aanmelding.casusId): Test => beller.post(`casussen/${casusId}/vraagverkenningen`);
const begin = async (): Promise<VraagverkenningDto> => (await start().expect(201)).body as VraagverkenningDto;
const meet = (verkenning: { id: string }, metingen: unknown, beller = werker): Test => beller.post(`vraagverkenningen/${verkenning.id}/metingen`, { metingen });
const vraag = (leefgebied: Leefgebied, over: Partial<NieuweMeting> = {}): NieuweMeting => ({ leefgebied, uitkomst: 'vraag', ...over });
const gemeten = async (verkenning: { id: string }, metingen: NieuweMeting[], beller = werker): Promise<GemetenDto> => (await meet(verkenning, metingen, beller).expect(201)).body as GemetenDto;
const zet = (verkenning: { id: string }, version: number | undefined, status: string, beller = werker): Test => beller.patch(`vraagverkenningen/${verkenning.id}`, version, { status });
const overzicht = async (beller = werker): Promise<CasusVerkenningen> => (await beller.get(`casussen/${aanmelding.casusId}/vraagverkenningen`).expect(200)).body as CasusVerkenningen;
const gesprekken = async (): Promise<CasusMetingen> => (await werker.get(`casussen/${aanmelding.casusId}/metingen`).expect(200)).body as CasusMetingen;
const casusStatus = async (): Promise<string> => ((await werker.get(`casussen/${aanmelding.casusId}`).expect(200)).body as CasusDto).status;
const kies = (acties: unknown, beller = werker, casusId = aanmelding.casusId): Test => beller.post(`casussen/${casusId}/acties`, { acties });
const open = async (): Promise<string[]> => (await overzicht()).hulpvragen.filter(({ geslotenOp }) => !geslotenOp).map(({ leefgebied }) => leefgebied).sort();
const sluitCasus = (): Promise<unknown> => admin.query(`update casus set status = 'afgesloten' where id = $1`, [aanmelding.casusId]);
const tijdlijn = async (): Promise<string[]> =>
  (await admin.query<{ soort: string }>(`select soort from tijdlijn where casus_id = $1 and soort not in ('aanmelding', 'status') order by id`, [aanmelding.casusId])).rows.map(({ soort }) => soort);
const vandaag = datumIn(new Date());

/** A conversation in which these leefgebieden have a vraag, and their hulpvragen by leefgebied. */
async function metVragen(...leefgebieden: Leefgebied[]): Promise<{ verkenning: VraagverkenningDto; hulpvraag: Record<string, HulpvraagDto> }> {
  const verkenning = await begin();
  await gemeten(verkenning, leefgebieden.map((leefgebied) => vraag(leefgebied)));
  return { verkenning, hulpvraag: Object.fromEntries((await overzicht()).hulpvragen.map((een) => [een.leefgebied, een])) };
}

describe('starting a vraagverkenning', () => {
  it('brings the casus to in_verkenning, and says where it is', async () => {
    const response = await start().expect(201);
    const { id } = response.body as VraagverkenningDto;
    expect(response.headers).toMatchObject({ etag: '"1"', location: `/api/v1/vraagverkenningen/${id}` });
    expect(response.body).toMatchObject({
      version: 1, casusId: aanmelding.casusId, status: 'bezig', stappen: ['gepauzeerd', 'afgerond'], afgerondOp: null, gevoerdDoor: { id: wereld.wie.werker.id, naam: wereld.wie.werker.naam },
    });
    expect((await werker.get(`vraagverkenningen/${id}`).expect(200)).body).toEqual(response.body);
    expect(await casusStatus()).toBe('in_verkenning');
    expect(await tijdlijn()).toEqual(['verkenning_begonnen']);
  });

  it.each([['aangemeld', 'in_verkenning'], ['in_verkenning', 'in_verkenning'], ['wachtlijst', 'in_verkenning'], ['heropend', 'in_verkenning'], ['in_uitvoering', 'in_uitvoering']])(
    'in a casus that is %s makes it %s', async (van, naar) => {
      await admin.query('update casus set status = $2 where id = $1', [aanmelding.casusId, van]);
      await begin();
      expect(await casusStatus()).toBe(naar);
    });

  it('happens once at a time', async () => {
    const eerste = await begin();
    expect((await start(collega).expect(409)).body).toMatchObject({ code: 'verkenning-loopt-al' });
    await zet(eerste, 1, 'gepauzeerd').expect(200);
    await start(collega).expect(409);
    await zet(eerste, 2, 'afgerond').expect(200);
    await start(collega).expect(201);
    expect((await overzicht()).items.map(({ status, gevoerdDoor }) => [status, gevoerdDoor.naam])).toEqual([['bezig', wereld.wie.collega.naam], ['afgerond', wereld.wie.werker.naam]]);
  });

  it('is one conversation when two people start at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => start(at % 2 ? collega : werker)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
    expect((await overzicht()).items).toHaveLength(1);
    expect(await tijdlijn()).toEqual(['verkenning_begonnen']);
  });

  it('is refused in a closed casus, without a key, and where it is not yours or not there', async () => {
    await werker.post(`casussen/${aanmelding.casusId}/vraagverkenningen`, undefined, null).expect(400);
    for (const id of [newId(), 'geen-kenmerk']) await start(werker, id).expect(404);
    await start(buurwerker).expect(404);
    for (const wie of ['manager', 'partner', 'beheerder', 'fg'] as const) await start(await logIn(system.url, wereld.wie[wie])).expect(403);
    await sluitCasus();
    expect((await start().expect(409)).body).toMatchObject({ code: 'casus-gesloten' });
  });
});

describe('a vraagverkenning', () => {
  it('is paused, taken up by a colleague, and finished', async () => {
    const verkenning = await begin();
    expect((await zet(verkenning, 1, 'gepauzeerd').expect(200)).body).toMatchObject({ version: 2, status: 'gepauzeerd', stappen: ['bezig', 'afgerond'], afgerondOp: null });
    expect((await zet(verkenning, 2, 'bezig', collega).expect(200)).body).toMatchObject({ version: 3, status: 'bezig', gevoerdDoor: { id: wereld.wie.werker.id } });
    const { body } = await zet(verkenning, 3, 'afgerond', collega).expect(200) as { body: VraagverkenningDto };
    expect(body).toMatchObject({ version: 4, status: 'afgerond', stappen: [] });
    expect(Date.parse(body.afgerondOp!)).toBeGreaterThanOrEqual(Date.parse(verkenning.begonnenOp));
    expect(await tijdlijn()).toEqual(['verkenning_begonnen', 'verkenning_gepauzeerd', 'verkenning_hervat', 'verkenning_afgerond']);
    expect(await casusStatus()).toBe('in_verkenning');
  });

  it('does not go where the table does not lead', async () => {
    const verkenning = await begin();
    expect((await zet(verkenning, 1, 'bezig').expect(409)).body).toMatchObject({ code: 'overgang-niet-toegestaan', params: { van: 'bezig', naar: 'bezig' } });
    await zet(verkenning, 1, 'afgerond').expect(200);
    for (const status of ['bezig', 'gepauzeerd', 'afgerond']) await zet(verkenning, 2, status).expect(409);
    for (const status of ['', 'klaar', null, 1]) await werker.patch(`vraagverkenningen/${verkenning.id}`, 2, { status }).expect(400);
  });

  it('is changed on the version that was seen, by who may see it, in an open casus', async () => {
    const verkenning = await begin();
    await zet(verkenning, undefined, 'gepauzeerd').expect(428);
    for (const version of [0, 2, 99]) await zet(verkenning, version, 'gepauzeerd').expect(412);
    await zet(verkenning, 1, 'gepauzeerd', buurwerker).expect(404);
    await buurwerker.get(`vraagverkenningen/${verkenning.id}`).expect(404);
    await zet({ id: newId() }, 1, 'gepauzeerd').expect(404);
    const racers = await Promise.all([zet(verkenning, 1, 'gepauzeerd'), zet(verkenning, 1, 'afgerond', collega)]);
    expect(racers.map(({ status }) => status).sort()).toEqual([200, 412]);
    await sluitCasus();
    expect((await zet(verkenning, 2, 'bezig').expect(409)).body).toMatchObject({ code: 'casus-gesloten' });
  });
});

describe('metingen', () => {
  const vol: NieuweMeting = { leefgebied: 'financien', uitkomst: 'vraag', score: 3, zelfredzaamheid: 2, krachten: 'Spaart “graag” 💶', netwerk: 'Zus\nBuurman', wens: 'Rust', notitie: 'Post bleef liggen' };

  it('go in and out unchanged, several leefgebieden at once', async () => {
    const verkenning = await begin();
    const { metingen } = await gemeten(verkenning, [vol, { leefgebied: 'gezondheid', uitkomst: 'geen_vraag', score: 10, zelfredzaamheid: 5 }]);
    const vast = { casusId: aanmelding.casusId, vraagverkenningId: verkenning.id, gemetenDoor: { id: wereld.wie.werker.id, naam: wereld.wie.werker.naam } };
    expect(metingen).toMatchObject([{ ...vol, ...vast }, { leefgebied: 'gezondheid', uitkomst: 'geen_vraag', score: 10, zelfredzaamheid: 5, krachten: null, ...vast }]);
    expect((await gesprekken()).items).toEqual([{ vraagverkenning: expect.objectContaining({ id: verkenning.id }) as object, metingen }]);
    expect(await tijdlijn()).toEqual(['verkenning_begonnen', 'meting', 'meting', 'hulpvraag_gesteld']);
  });

  it('are only added: a change is a new one, what is unchanged writes nothing', async () => {
    const verkenning = await begin();
    const { metingen: [eerste] } = await gemeten(verkenning, [vol]);
    expect((await gemeten(verkenning, [vol])).metingen).toEqual([eerste]);
    expect((await gemeten(verkenning, [{ ...vol, vorigeId: eerste!.id }], collega)).metingen).toEqual([eerste]);
    const { metingen: [tweede] } = await gemeten(verkenning, [{ ...vol, score: 4, vorigeId: eerste!.id }], collega);
    expect(tweede).toMatchObject({ score: 4, gemetenDoor: { naam: wereld.wie.collega.naam } });
    expect((await gesprekken()).items[0]!.metingen).toEqual([eerste, tweede]);
    expect(await gemeten(verkenning, [{ leefgebied: 'veiligheid', uitkomst: 'niet_besproken' }])).toEqual({ metingen: [] });
    expect((await tijdlijn()).filter((soort) => soort === 'meting')).toHaveLength(2);
  });

  it('keep "niet besproken" and "geen vraag" apart', async () => {
    const verkenning = await begin();
    await gemeten(verkenning, [{ leefgebied: 'verslaving', uitkomst: 'geen_vraag' }, { leefgebied: 'veiligheid', uitkomst: 'niet_besproken', notitie: 'Wilde het er nu niet over hebben' }]);
    expect((await gesprekken()).items[0]!.metingen.map(({ leefgebied, uitkomst }) => [leefgebied, uitkomst]).sort()).toEqual([['veiligheid', 'niet_besproken'], ['verslaving', 'geen_vraag']]);
    for (const over of [{ score: 1 }, { zelfredzaamheid: 1 as const }]) {
      const [veld] = Object.keys(over);
      const { body } = await meet(verkenning, [vraag('financien'), { leefgebied: 'huisvesting', uitkomst: 'niet_besproken', ...over }]).expect(422) as { body: object };
      expect(body).toMatchObject({ code: 'niet-besproken-met-score', fouten: [{ veld: `metingen.1.${veld}` }] });
    }
    expect(await open()).toEqual([]);
  });

  it('of a leefgebied that a colleague changed meanwhile are refused by name, and nothing is written', async () => {
    const verkenning = await begin();
    const { metingen: [gezien] } = await gemeten(verkenning, [vol]);
    const { metingen: [nu] } = await gemeten(verkenning, [{ ...vol, wens: 'Werk', vorigeId: gezien!.id }], collega);
    const { body } = await meet(verkenning, [vraag('participatie'), { ...vol, wens: 'Anders', vorigeId: gezien!.id }]).expect(412) as { body: object };
    expect(body).toMatchObject({ code: 'versie-verouderd', fouten: [{ veld: 'metingen.1.vorigeId', regel: 'versie' }] });
    await meet(verkenning, [{ ...vol, wens: 'Anders' }]).expect(412);
    expect((await gesprekken()).items[0]!.metingen).toEqual([gezien, nu]);
    await meet(verkenning, [{ ...vol, wens: 'Anders', vorigeId: nu!.id }]).expect(201);
  });

  it('of two people who save at once: one is first, the other is told', async () => {
    const verkenning = await begin();
    const answers = await Promise.all(Array.from({ length: 6 }, (_, at) => meet(verkenning, [vraag('financien', { wens: `Wens ${at}` })], at % 2 ? collega : werker)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(5).fill(412)]);
    expect((await gesprekken()).items[0]!.metingen).toHaveLength(1);
    expect(await open()).toEqual(['financien']);
  });

  it('are one when the same request comes twice', async () => {
    const verkenning = await begin();
    const key = randomUUID();
    const again = (): Test => werker.post(`vraagverkenningen/${verkenning.id}/metingen`, { metingen: [vol] }, key);
    const [een, twee] = [await again().expect(201), await again().expect(201)];
    expect(twee.body).toEqual(een.body);
    expect((await gesprekken()).items[0]!.metingen).toHaveLength(1);
  });

  it('are recorded while the conversation is bezig, in an open casus, by who may see it', async () => {
    const verkenning = await begin();
    await meet(verkenning, [vol], buurwerker).expect(404);
    await meet({ id: newId() }, [vol]).expect(404);
    for (const [version, status] of [[1, 'gepauzeerd'], [2, 'afgerond']] as const) {
      await zet(verkenning, version, status).expect(200);
      expect((await meet(verkenning, [vol]).expect(409)).body).toMatchObject({ code: 'verkenning-niet-bezig', params: { status } });
    }
    const volgende = await begin();
    await sluitCasus();
    expect((await meet(volgende, [vol]).expect(409)).body).toMatchObject({ code: 'casus-gesloten' });
  });

  it.each<[string, unknown, string]>([
    ['no list', 'x', 'metingen'], ['nothing', [], 'metingen'], ['more than there are leefgebieden', [...codesOf(LEEFGEBIED), 'financien'].map((leefgebied) => ({ leefgebied, uitkomst: 'vraag' })), 'metingen'],
    ['a leefgebied twice', [vraag('financien'), vraag('financien')], 'metingen'], ['no object', [null], 'metingen.0'],
    ['an unknown leefgebied', [{ leefgebied: 'tuin', uitkomst: 'vraag' }], 'metingen.0.leefgebied'], ['no uitkomst', [{ leefgebied: 'financien' }], 'metingen.0.uitkomst'],
    ['an unknown uitkomst', [{ leefgebied: 'financien', uitkomst: 'misschien' }], 'metingen.0.uitkomst'],
    ...[0, 11, -1, 1.5, '5'].map((score): [string, unknown, string] => [`score ${JSON.stringify(score)}`, [{ ...vol, score }], 'metingen.0.score']),
    ...[0, 6, 2.5, '3'].map((zelfredzaamheid): [string, unknown, string] => [`zelfredzaamheid ${JSON.stringify(zelfredzaamheid)}`, [{ ...vol, zelfredzaamheid }], 'metingen.0.zelfredzaamheid']),
    ...(['krachten', 'netwerk', 'wens'] as const).map((veld): [string, unknown, string] => [`a ${veld} that is too long`, [{ ...vol, [veld]: 'x'.repeat(LIMIET.metingTekens + 1) }], `metingen.0.${veld}`]),
    ['a notitie that is too long', [{ ...vol, notitie: 'x'.repeat(LIMIET.notitieTekens + 1) }], 'metingen.0.notitie'], ['a text that cannot be stored', [{ ...vol, wens: 'a\u0000b' }], 'metingen.0.wens'],
    ['a number as text', [{ ...vol, wens: 5 }], 'metingen.0.wens'], ['an id that is none', [{ ...vol, vorigeId: 'x' }], 'metingen.0.vorigeId'], ['an unknown field', [{ ...vol, extra: 1 }], 'metingen.0.extra'],
  ])('with %s are refused by field', async (_naam, metingen, veld) => {
    const { body } = await meet({ id: newId() }, metingen).expect(400) as { body: { code: string; fouten: { veld: string }[] } };
    expect(body.code).toBe('ongeldige-invoer');
    expect(body.fouten.map((fout) => fout.veld)).toContain(veld);
  });

  it('at their limits are accepted', async () => {
    const verkenning = await begin();
    const lang = { krachten: '💶'.repeat(LIMIET.metingTekens), netwerk: 'x'.repeat(LIMIET.metingTekens), wens: 'x'.repeat(LIMIET.metingTekens), notitie: 'x'.repeat(LIMIET.notitieTekens) };
    const alle = codesOf(LEEFGEBIED).map((leefgebied, at): NieuweMeting => ({ leefgebied, uitkomst: 'vraag', score: at % 2 ? 1 : 10, zelfredzaamheid: at % 2 ? 1 : 5, ...(at ? {} : lang) }));
    expect((await gemeten(verkenning, alle)).metingen).toMatchObject(alle);
    expect((await overzicht()).hulpvragen).toHaveLength(8);
  });
});

describe('hulpvragen', () => {
  it('are raised by a vraag, on that day, once', async () => {
    const { verkenning, hulpvraag } = await metVragen('financien', 'huisvesting');
    expect(hulpvraag.financien).toMatchObject({ version: 1, vraagverkenningId: verkenning.id, gesteldOp: vandaag, geslotenOp: null, uitkomst: null, acties: [] });
    await gemeten(verkenning, (await gesprekken()).items[0]!.metingen.map(({ id, leefgebied }) => vraag(leefgebied, { score: 5, vorigeId: id })));
    expect((await overzicht()).hulpvragen).toHaveLength(2);
  });

  it.each(['geen_vraag', 'niet_besproken'] as const)('lapse when on second thoughts it was %s, and come back as a new one', async (uitkomst) => {
    const { verkenning } = await metVragen('financien');
    const laatste = async (): Promise<string> => (await gesprekken()).items[0]!.metingen.at(-1)!.id;
    await gemeten(verkenning, [{ leefgebied: 'financien', uitkomst, vorigeId: await laatste() }]);
    expect((await overzicht()).hulpvragen).toMatchObject([{ uitkomst: 'vervallen', geslotenOp: vandaag, version: 2 }]);
    await gemeten(verkenning, [vraag('financien', { vorigeId: await laatste() })]);
    expect((await overzicht()).hulpvragen.map(({ uitkomst: einde }) => einde)).toEqual([null, 'vervallen']);
    expect((await tijdlijn()).slice(-4)).toEqual(['meting', 'hulpvraag_gesloten', 'meting', 'hulpvraag_gesteld']);
  });

  it('that an actie or interventie answers do not lapse, nor those of an earlier conversation', async () => {
    const { verkenning, hulpvraag } = await metVragen('financien', 'huisvesting', 'gezondheid', 'veiligheid');
    await kies([{ hulpvraagId: hulpvraag.financien!.id, soort: 'overleg' }]).expect(201);
    const interventieId = newId();
    await admin.query(`insert into interventie (gemeente_id, id, casus_id, werksoort, soort, status, wachtlijst_op, geregistreerd_door) values ($1, $2, $3, 'amw', 'kortdurend', 'wachtlijst', $4, $5)`,
      [wereld.gemeenteId, interventieId, aanmelding.casusId, vandaag, wereld.wie.werker.id]);
    await admin.query('insert into interventie_hulpvraag (gemeente_id, interventie_id, hulpvraag_id, casus_id) values ($1, $2, $3, $4)', [wereld.gemeenteId, interventieId, hulpvraag.huisvesting!.id, aanmelding.casusId]);
    const vorige = new Map((await gesprekken()).items[0]!.metingen.map(({ leefgebied, id }) => [leefgebied, id]));
    const geen = (leefgebied: Leefgebied): NieuweMeting => ({ leefgebied, uitkomst: 'geen_vraag', vorigeId: vorige.get(leefgebied) ?? null });
    await gemeten(verkenning, [geen('financien'), geen('huisvesting'), geen('gezondheid')]);
    expect(await open()).toEqual(['financien', 'huisvesting', 'veiligheid']);
    await zet(verkenning, 1, 'afgerond').expect(200);
    vorige.clear();
    await gemeten(await begin(), [geen('veiligheid')]);
    expect(await open()).toEqual(['financien', 'huisvesting', 'veiligheid']);
    const patch = (): Test => werker.patch(`hulpvragen/${hulpvraag.huisvesting!.id}`, 1, { uitkomst: 'niet_beantwoord' });
    expect((await patch().expect(409)).body).toMatchObject({ code: 'hulpvraag-met-interventie' });
    await admin.query(`update interventie set status = 'afgesloten', afgesloten_op = $2, resultaat = 'uitval' where id = $1`, [interventieId, vandaag]);
    expect((await patch().expect(200)).body).toMatchObject({ version: 2, uitkomst: 'niet_beantwoord', geslotenOp: vandaag });
  });

  it('are closed by hand once, on the version that was seen, by who may see them', async () => {
    const { hulpvraag: { financien } } = await metVragen('financien');
    const sluit = (version: number | undefined, uitkomst: unknown = 'beantwoord', beller = werker, id = financien!.id): Test => beller.patch(`hulpvragen/${id}`, version, { uitkomst });
    await sluit(undefined).expect(428);
    await sluit(2).expect(412);
    for (const uitkomst of ['vervallen', '', null, 'klaar']) await sluit(1, uitkomst).expect(400);
    await sluit(1, 'beantwoord', buurwerker).expect(404);
    await sluit(1, 'beantwoord', werker, newId()).expect(404);
    const racers = await Promise.all([sluit(1), sluit(1, 'niet_beantwoord', collega)]);
    expect(racers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await sluit(2).expect(409)).body).toMatchObject({ code: 'hulpvraag-gesloten' });
    await sluitCasus();
    expect((await sluit(2).expect(409)).body).toMatchObject({ code: 'casus-gesloten' });
  });
});

describe('acties', () => {
  it('are chosen several at once; information, advice and SJD answer the hulpvraag at once, the others leave it open', async () => {
    const { verkenning, hulpvraag } = await metVragen('financien', 'gezondheid', 'huisvesting', 'participatie', 'veiligheid');
    const van = (leefgebied: string, soort: string, over: object = {}): object => ({ hulpvraagId: hulpvraag[leefgebied]!.id, soort, ...over });
    const { body } = await kies([
      van('financien', 'informatie_en_advies', { toelichting: 'Toeslagen nagelopen' }), van('gezondheid', 'dienstverlening_sjd'), van('huisvesting', 'doorverwijzing', { organisatie: 'Woonopmaat' }),
      van('participatie', 'overleg'), van('veiligheid', 'interventie'), van('veiligheid', 'overleg'),
    ]).expect(201) as { body: GekozenActies };
    expect(Object.fromEntries(body.hulpvragen.map(({ leefgebied, uitkomst, geslotenOp, acties }) => [leefgebied, [uitkomst, geslotenOp, acties.map(({ soort }) => soort)]]))).toEqual({
      financien: ['beantwoord', vandaag, ['informatie_en_advies']], gezondheid: ['beantwoord', vandaag, ['dienstverlening_sjd']], huisvesting: [null, null, ['doorverwijzing']],
      participatie: [null, null, ['overleg']], veiligheid: [null, null, ['interventie', 'overleg']],
    });
    expect(body.hulpvragen.find(({ leefgebied }) => leefgebied === 'huisvesting')!.acties[0]).toMatchObject({
      casusId: aanmelding.casusId, vraagverkenningId: verkenning.id, aanmeldingId: null, toelichting: null, organisatie: 'Woonopmaat', gedaanDoor: { naam: wereld.wie.werker.naam },
    });
    expect((await overzicht()).hulpvragen.map(({ leefgebied }) => leefgebied).slice(-2).sort()).toEqual(['financien', 'gezondheid']);
    expect((await tijdlijn()).slice(-8)).toEqual([...Array<string>(6).fill('actie'), 'hulpvraag_gesloten', 'hulpvraag_gesloten']);
    expect(await casusStatus()).toBe('in_verkenning');
  });

  it('can also be chosen after the conversation was finished, and belong to the one under way', async () => {
    const { verkenning, hulpvraag: { financien } } = await metVragen('financien');
    await zet(verkenning, 1, 'afgerond').expect(200);
    const kiesOverleg = async (): Promise<(string | null)[]> => ((await kies([{ hulpvraagId: financien!.id, soort: 'overleg' }], collega).expect(201)).body as GekozenActies).hulpvragen[0]!.acties.map(({ vraagverkenningId }) => vraagverkenningId);
    expect(await kiesOverleg()).toEqual([verkenning.id]);
    const volgende = await begin();
    expect(await kiesOverleg()).toEqual([verkenning.id, volgende.id]);
  });

  it('are refused whole when one of them cannot be', async () => {
    const { hulpvraag: { financien, gezondheid } } = await metVragen('financien', 'gezondheid');
    const goed = { hulpvraagId: financien!.id, soort: 'informatie_en_advies' };
    await kies([{ hulpvraagId: gezondheid!.id, soort: 'dienstverlening_sjd' }]).expect(201);
    expect((await kies([goed, { hulpvraagId: gezondheid!.id, soort: 'overleg' }]).expect(409)).body).toMatchObject({ code: 'hulpvraag-gesloten', fouten: [{ veld: 'acties.1.hulpvraagId' }] });
    for (const organisatie of [undefined, null, '', '  ']) {
      expect((await kies([goed, { hulpvraagId: financien!.id, soort: 'doorverwijzing', organisatie }]).expect(422)).body).toMatchObject({ code: 'doorverwijzing-zonder-organisatie', fouten: [{ veld: 'acties.1.organisatie' }] });
    }
    const elders = await registreer(werker);
    await kies([goed, { ...goed, hulpvraagId: newId() }]).expect(404);
    await kies([goed], werker, elders.casusId).expect(404);
    await kies([goed], buurwerker).expect(404);
    await kies([goed], buurwerker, (await registreerIn(buurwerker, 'zuid')).casusId).expect(404);
    await kies([goed], await logIn(system.url, wereld.wie.manager)).expect(403);
    expect(await open()).toEqual(['financien']);
    expect((await tijdlijn()).filter((soort) => soort === 'actie')).toHaveLength(1);
    await sluitCasus();
    expect((await kies([goed]).expect(409)).body).toMatchObject({ code: 'casus-gesloten' });
  });

  it('are one set when two people answer the same hulpvraag at once', async () => {
    const { hulpvraag: { financien } } = await metVragen('financien');
    const answers = await Promise.all([werker, collega, werker, collega].map((beller) => kies([{ hulpvraagId: financien!.id, soort: 'informatie_en_advies' }], beller)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it('are as many and as long as the limits say', async () => {
    const { hulpvraag: { financien } } = await metVragen('financien');
    const overleg = { hulpvraagId: financien!.id, soort: 'overleg' };
    const veel = (aantal: number): object[] => Array.from({ length: aantal }, () => overleg);
    await kies(veel(LIMIET.actiesPerKeer)).expect(201);
    const fout = async (acties: unknown, veld: string): Promise<void> => expect((await kies(acties).expect(400)).body).toMatchObject({ fouten: [{ veld }] });
    await fout(veel(LIMIET.actiesPerKeer + 1), 'acties');
    await fout([], 'acties');
    await fout(undefined, 'acties');
    await fout([{ ...overleg, soort: 'gebed' }], 'acties.0.soort');
    await fout([{ ...overleg, hulpvraagId: 'x' }], 'acties.0.hulpvraagId');
    await kies([{ ...overleg, toelichting: 'x'.repeat(LIMIET.notitieTekens), organisatie: 'x'.repeat(120) }]).expect(201);
    await fout([{ ...overleg, toelichting: 'x'.repeat(LIMIET.notitieTekens + 1) }], 'acties.0.toelichting');
    await fout([{ ...overleg, organisatie: 'x'.repeat(121) }], 'acties.0.organisatie');
  });
});

describe('reading', () => {
  it('shows the conversations newest first and all metingen per conversation, oldest first', async () => {
    const eerste = await begin();
    await gemeten(eerste, [vraag('financien', { score: 3 })]);
    await zet(eerste, 1, 'afgerond').expect(200);
    const tweede = await begin();
    await gemeten(tweede, [vraag('financien', { score: 3 })]);
    expect((await overzicht()).items.map(({ id }) => id)).toEqual([tweede.id, eerste.id]);
    expect((await gesprekken()).items.map(({ vraagverkenning, metingen }) => [vraagverkenning.id, metingen.map(({ score }) => score)])).toEqual([[eerste.id, [3]], [tweede.id, [3]]]);
    expect((await overzicht()).inwoner).toMatch(/^Proef Z/);
    expect((await overzicht()).hulpvragen).toHaveLength(1);
  });

  it('of a casus without any, or without me', async () => {
    expect((await overzicht())).toMatchObject({ casusStatus: 'aangemeld', items: [], hulpvragen: [] });
    expect(await gesprekken()).toEqual({ items: [] });
    for (const pad of ['vraagverkenningen', 'metingen']) {
      await buurwerker.get(`casussen/${aanmelding.casusId}/${pad}`).expect(404);
      await werker.get(`casussen/${newId()}/${pad}`).expect(404);
      for (const wie of ['manager', 'partner', 'beheerder', 'fg'] as const) await (await logIn(system.url, wereld.wie[wie])).get(`casussen/${aanmelding.casusId}/${pad}`).expect(404);
    }
  });
});
