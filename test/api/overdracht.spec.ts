import { type CaseloadDto, type CasusDto, type OverdrachtDto, type Problem } from '@keukentafel/contract';
import { type Client, type Pool } from 'pg';
import { type Test } from 'supertest';
import { type Beller, logIn } from '../steps/api-beller';
import { eenCasus, hulpvragenIn, voegInterventieToe } from '../steps/api-hulpvraag';
import { asSessie, attempt } from '../steps/api-sql';
import { connect, poolOf, sharedSystem, startApi, type SharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';
import { countStatements } from '../steps/statement-counter';

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;
let werker: Beller;
let collega: Beller;
let coordinator: Beller;
let buurwerker: Beller;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
});
beforeEach(async () => {
  wereld = await makeWereld(admin);
  [werker, collega, coordinator, buurwerker] = await Promise.all((['werker', 'collega', 'coordinator', 'buurwerker'] as const).map((wie) => logIn(system.url, wereld.wie[wie]))) as [Beller, Beller, Beller, Beller];
});
afterAll(() => admin.end());

const fouten = (response: { body: unknown }): (string | string[])[] => {
  const { code, fouten: velden = [] } = response.body as Problem;
  return [code, velden.map(({ veld }) => veld)];
};
const lees = async (id: string): Promise<CasusDto> => (await werker.get(`casussen/${id}`).expect(200)).body as CasusDto;
const over = (casusId: string, body: object, wie = werker): Test => wie.post(`casussen/${casusId}/overdracht`, body);
const caseload = (body: object = {}, wie = werker): Test => wie.post('overdrachten', { wijkteamId: wereld.teams.noord, naarMedewerkerId: wereld.wie.collega.id, ...body });
const toon = (query = '', wie = werker): Test => wie.get(`overdrachten?wijkteamId=${wereld.teams.noord}${query}`);
const gepland = (casusId: string, medewerkerId: string): Test =>
  werker.post(`casussen/${casusId}/contactmomenten`, { status: 'gepland', begintOp: new Date(Date.now() + 86_400_000).toISOString(), vorm: 'huisbezoek', medewerkerId }).expect(201);

/** A casus that the worker leads, with an interventie that runs, one that ended, and a planned contact. */
async function eenEigenCasus(): Promise<string> {
  const { casusId } = await eenCasus(werker);
  await werker.patch(`casussen/${casusId}`, 1, { regiehouderId: wereld.wie.werker.id }).expect(200);
  const hulpvraagIds = await hulpvragenIn(werker, casusId);
  const loopt = { hulpvraagIds, status: 'actief', uitvoerderId: wereld.wie.werker.id } as const;
  await voegInterventieToe(werker, casusId, loopt);
  const { id } = await voegInterventieToe(werker, casusId, loopt);
  await werker.patch(`interventies/${id}`, 1, { status: 'afgesloten', resultaat: 'niet' }).expect(200);
  await gepland(casusId, wereld.wie.werker.id);
  return casusId;
}

describe('handing over one casus', () => {
  it('moves the lead, what is open and what is planned, tells the receiver, and leaves its line', async () => {
    const casusId = await eenEigenCasus();
    await gepland(casusId, wereld.wie.coordinator.id);
    const { body } = await over(casusId, { naarMedewerkerId: wereld.wie.collega.id, notitie: ' Let op de hond. ' }).expect(201) as { body: OverdrachtDto };
    expect(body).toEqual({ naar: { id: wereld.wie.collega.id, naam: wereld.wie.collega.naam }, casussen: 1, regie: 1, interventies: 1, contactmomenten: 1 });
    const casus = await lees(casusId);
    expect(casus.regiehouder?.id).toBe(wereld.wie.collega.id);
    expect(casus.interventies.map(({ status, uitvoerder }) => [status, uitvoerder?.id])).toEqual([['actief', wereld.wie.collega.id], ['afgesloten', wereld.wie.werker.id]]);
    expect(casus.contacten.map(({ medewerker }) => medewerker.id).sort()).toEqual([wereld.wie.collega.id, wereld.wie.coordinator.id].sort());
    expect(casus.tijdlijn.items.find(({ soort }) => soort === 'overdracht')).toMatchObject({ gegevens: { van: wereld.wie.werker.id, naar: wereld.wie.collega.id }, onderwerp: { tekst: 'Let op de hond.', naam: wereld.wie.collega.naam } });
    const { rows } = await admin.query('select soort, medewerker_id from melding where casus_id = $1', [casusId]);
    expect(rows).toEqual([{ soort: 'overdracht', medewerker_id: wereld.wie.collega.id }]);
  });

  it('that nobody leads gives it a regiehouder; taking it yourself tells nobody', async () => {
    const { casusId } = await eenCasus(werker);
    await over(casusId, { naarMedewerkerId: wereld.wie.werker.id }).expect(201);
    expect((await lees(casusId)).regiehouder?.id).toBe(wereld.wie.werker.id);
    expect((await admin.query('select 1 from melding where casus_id = $1', [casusId])).rowCount).toBe(0);
  });

  it('is refused to who has it, who is not of the wijkteam, for a closed casus and for one that is not mine', async () => {
    const casusId = await eenEigenCasus();
    expect(fouten(await over(casusId, { naarMedewerkerId: wereld.wie.werker.id }).expect(422))).toEqual(['overdracht-aan-zichzelf', ['naarMedewerkerId']]);
    for (const vreemd of [wereld.wie.buurwerker.id, wereld.wie.manager.id, newId()]) {
      expect(fouten(await over(casusId, { naarMedewerkerId: vreemd }).expect(422))).toEqual(['ontvanger-niet-in-wijkteam', ['naarMedewerkerId']]);
    }
    await over(casusId, { naarMedewerkerId: wereld.wie.collega.id }, buurwerker).expect(404);
    for (const body of [{}, { naarMedewerkerId: 'x' }, { naarMedewerkerId: wereld.wie.collega.id, notitie: 'x'.repeat(2001) }]) await over(casusId, body).expect(400);
    await admin.query('update casus set afgeschermd = true where id = $1', [casusId]);
    await admin.query('insert into casus_betrokkene (gemeente_id, casus_id, medewerker_id, geldig_van) values ($1, $2, $3, current_date)', [wereld.gemeenteId, casusId, wereld.wie.werker.id]);
    expect(fouten(await over(casusId, { naarMedewerkerId: wereld.wie.collega.id }).expect(422))).toEqual(['ontvanger-ziet-casus-niet', ['naarMedewerkerId']]);
    await admin.query(`update casus set status = 'afgesloten' where id = $1`, [casusId]);
    await over(casusId, { naarMedewerkerId: wereld.wie.collega.id }).expect(409);
  });
});

describe('handing over a caseload', () => {
  it('shows what there is, moves all of it, and what is of others stays', async () => {
    const mijn = [await eenEigenCasus(), await eenEigenCasus()];
    const { casusId: los } = await eenCasus(werker);
    await gepland(los, wereld.wie.werker.id);
    const { casusId: ander } = await eenCasus(werker);
    const { van, casussen, ontvangers } = (await toon().expect(200)).body as CaseloadDto;
    expect([van.id, ontvangers.map(({ id }) => id).sort()]).toEqual([wereld.wie.werker.id, [wereld.wie.collega.id, wereld.wie.coordinator.id].sort()]);
    expect(casussen.map(({ casusId, regie, interventies, contactmomenten }) => [casusId, regie, interventies, contactmomenten]).sort())
      .toEqual([...mijn.map((id) => [id, true, 1, 1]), [los, false, 0, 1]].sort());
    expect((await caseload({ notitie: 'Ik ga weg.' }).expect(201)).body).toMatchObject({ casussen: 3, regie: 2, interventies: 2, contactmomenten: 3 });
    for (const id of mijn) expect((await lees(id)).regiehouder?.id).toBe(wereld.wie.collega.id);
    expect([(await lees(los)).regiehouder, (await lees(ander)).regiehouder]).toEqual([null, null]);
    for (const id of [...mijn, los]) expect((await lees(id)).tijdlijn.items.filter(({ soort }) => soort === 'overdracht')).toHaveLength(1);
    expect(((await toon().expect(200)).body as CaseloadDto).casussen).toEqual([]);
    expect(fouten(await caseload().expect(422))).toEqual(['caseload-leeg', []]);
  });

  it('of a chosen list moves only that, and nothing when one of it is gone', async () => {
    const [een, twee] = [await eenEigenCasus(), await eenEigenCasus()];
    await caseload({ casusIds: [een] }).expect(201);
    expect([(await lees(een)).regiehouder?.id, (await lees(twee)).regiehouder?.id]).toEqual([wereld.wie.collega.id, wereld.wie.werker.id]);
    expect(fouten(await caseload({ casusIds: [een, twee] }).expect(409))).toEqual(['caseload-gewijzigd', ['casusIds']]);
    expect((await lees(twee)).regiehouder?.id).toBe(wereld.wie.werker.id);
    for (const casusIds of [[], ['x'], [twee, twee]]) await caseload({ casusIds }).expect(400);
  });

  it('of a colleague is for the teamcoordinator of that wijkteam', async () => {
    const casusId = await eenEigenCasus();
    const van = { vanMedewerkerId: wereld.wie.werker.id };
    await toon(`&vanMedewerkerId=${wereld.wie.werker.id}`, collega).expect(404);
    await caseload(van, collega).expect(403);
    await caseload({ ...van, wijkteamId: wereld.teams.zuid }, coordinator).expect(404);
    await toon('', buurwerker).expect(404);
    await admin.query('update medewerker set actief = false where id = $1', [wereld.wie.werker.id]);
    expect(((await toon(`&vanMedewerkerId=${wereld.wie.werker.id}`, coordinator).expect(200)).body as CaseloadDto).casussen.map((regel) => regel.casusId)).toEqual([casusId]);
    expect((await caseload(van, coordinator).expect(201)).body).toMatchObject({ casussen: 1, regie: 1 });
    expect(fouten(await caseload({ vanMedewerkerId: wereld.wie.collega.id }, coordinator).expect(422))).toEqual(['overdracht-aan-zichzelf', ['naarMedewerkerId']]);
  });

  it('twice at the same moment moves everything once', async () => {
    const ids = [await eenEigenCasus(), await eenEigenCasus()];
    const antwoorden = await Promise.all([caseload({ casusIds: ids }), caseload({ casusIds: ids, naarMedewerkerId: wereld.wie.coordinator.id })]);
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(new Set((await Promise.all(ids.map(lees))).map(({ regiehouder }) => regiehouder?.id)).size).toBe(1);
  });

  it('takes the same number of statements for three casussen as for one', async () => {
    const counter = await countStatements(system.database.app);
    const own = await startApi(system, { DATABASE_URL_APP: counter.url });
    const mijn = await logIn(own.url, wereld.wie.werker);
    const tel = async (): Promise<number> => {
      counter.take();
      await caseload({}, mijn).expect(201);
      return counter.take().length;
    };
    await eenEigenCasus();
    const een = await tel();
    for (let nr = 0; nr < 3; nr++) await eenEigenCasus();
    expect(await tel()).toBe(een);
    await own.stop();
    await counter.close();
  });
});

it('with SQL, nobody writes into a casus of another wijkteam, nor in the name of a colleague', async () => {
  const casusId = await eenEigenCasus();
  const app: Client = await connect(system.database.app);
  const { gemeenteId, wie } = wereld;
  const INTERVENTIE = `insert into interventie (gemeente_id, id, casus_id, werksoort, soort, status, wachtlijst_op, geregistreerd_door) values ($1, $2, $3, 'amw', 'crisis', 'wachtlijst', current_date, $4)`;
  const CONTACT = `insert into contactmoment (gemeente_id, id, casus_id, status, begint_op, vorm, medewerker_id, geregistreerd_door) values ($1, $2, $3, 'gepland', now(), 'chat', $4, $4)`;
  const OVERDRACHT = `insert into overdracht (gemeente_id, id, casus_id, naar_medewerker_id, overgedragen_op, overgedragen_door) values ($1, $2, $3, $4, now(), $4)`;
  for (const sql of [INTERVENTIE, CONTACT, OVERDRACHT]) {
    const als = (beller: Beller, door: string): Promise<number | string> => asSessie(app, beller.claims, () => attempt(app, sql, [gemeenteId, newId(), casusId, door]));
    expect([await als(werker, wie.werker.id), await als(werker, wie.collega.id), await als(buurwerker, wie.buurwerker.id)]).toEqual([1, '42501', '42501']);
  }
  await asSessie(app, buurwerker.claims, async () => {
    for (const table of ['interventie', 'contactmoment', 'doel']) expect([table, await attempt(app, `update ${table} set version = version + 1`)]).toEqual([table, 0]);
    for (const table of ['interventie', 'contactmoment', 'doel', 'overdracht', 'interventie_hulpvraag']) expect([table, await attempt(app, `delete from ${table}`)]).toEqual([table, '42501']);
  });
  await app.end();
});
