import { LIMIET, type InterventieDto } from '@keukentafel/contract';
import { type Test } from 'supertest';
import { logIn } from '../steps/api-beller';
import { dagGeleden, eenCasus, GEOPEND_DAGEN, hulpvragenIn, voegInterventieToe } from '../steps/api-hulpvraag';
import { admin, buurwerker, casus, casusMetHulpvragen, fouten, geld, mijn, system, vandaag, wereld, werker, wonen } from '../steps/api-interventie';
import { registreerIn } from '../steps/api-invoer';
import { addMedewerker } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';

casusMetHulpvragen();

const basis = (): object => ({ hulpvraagIds: [geld], werksoort: 'amw', soort: 'procesmatig', status: 'wachtlijst' });
const voeg = (over: object = {}, wie = werker, casusId = mijn.casusId): Test => wie.post(`casussen/${casusId}/interventies`, { ...basis(), ...over });
const actief = (over: object = {}): object => ({ status: 'actief', uitvoerderId: wereld.wie.werker.id, ...over });

describe('adding an interventie', () => {
  it('to the wachtlijst: of today, with its hulpvragen and doelen, and the casus waits', async () => {
    const response = await voeg({ hulpvraagIds: [geld, wonen], doelen: [{ omschrijving: ' De post is open ', scoreBegin: 3 }, { omschrijving: 'Er is een plan' }] }).expect(201);
    const interventie = response.body as InterventieDto;
    expect(interventie).toMatchObject({
      version: 1, casusId: mijn.casusId, werksoort: 'amw', soort: 'procesmatig', status: 'wachtlijst', stappen: ['actief', 'afgesloten'], uitvoerder: null,
      wachtlijstOp: vandaag, gestartOp: null, afgeslotenOp: null, wachtDagen: 0, resultaat: null, reden: null,
      doelen: [{ omschrijving: 'De post is open', scoreBegin: 3, scoreEind: null }, { omschrijving: 'Er is een plan', scoreBegin: null, scoreEind: null }],
    });
    expect([...interventie.hulpvraagIds].sort()).toEqual([geld, wonen].sort());
    expect([response.headers.etag, response.headers.location]).toEqual(['"1"', `/api/v1/interventies/${interventie.id}`]);
    expect((await werker.get(`interventies/${interventie.id}`).expect(200)).body).toEqual(interventie);
    expect(await casus()).toMatchObject({ status: 'wachtlijst', interventies: [interventie] });
  });

  it('that begins at once brings the casus in uitvoering', async () => {
    expect((await voeg(actief()).expect(201)).body).toMatchObject({ status: 'actief', gestartOp: vandaag, wachtlijstOp: null, wachtDagen: null, uitvoerder: { naam: wereld.wie.werker.naam } });
    expect((await casus()).status).toBe('in_uitvoering');
    await voeg({ werksoort: 'jmw' }).expect(201);
    expect((await casus()).status).toBe('in_uitvoering');
  });

  it('late, with days in the past: the tijdlijn has it on the day it began', async () => {
    const { id } = (await voeg(actief({ wachtlijstOp: dagGeleden(GEOPEND_DAGEN), gestartOp: dagGeleden(20) })).expect(201)).body as InterventieDto;
    const { tijdlijn, interventies } = await casus();
    expect(interventies[0]).toMatchObject({ wachtDagen: GEOPEND_DAGEN - 20 });
    const regel = tijdlijn.items.find(({ objectId }) => objectId === id);
    expect(regel).toMatchObject({ soort: 'interventie_toegevoegd', gegevens: { werksoort: 'amw', status: 'actief', hulpvragen: [geld] } });
    expect(regel?.gebeurdOp.slice(0, 10)).toBe(dagGeleden(20));
  });

  it('records an actie for every hulpvraag it answers, once', async () => {
    await voeg({ hulpvraagIds: [geld, wonen] }).expect(201);
    const { hulpvragen } = await casus();
    expect(hulpvragen.map(({ acties }) => acties.map(({ soort, gedaanDoor }) => [soort, gedaanDoor.naam]))).toEqual([[['interventie', wereld.wie.werker.naam]], [['interventie', wereld.wie.werker.naam]]]);
  });

  it('sent twice is done once', async () => {
    const key = newId();
    const twee = await Promise.all([0, 1].map(() => werker.post(`casussen/${mijn.casusId}/interventies`, basis(), key)));
    const nog = await werker.post(`casussen/${mijn.casusId}/interventies`, basis(), key).expect(201);
    for (const { status, body } of twee) expect([[201, (nog.body as InterventieDto).id], [409, undefined]]).toContainEqual([status, (body as InterventieDto).id]);
    expect((await casus()).interventies).toHaveLength(1);
  });
});

describe('adding an interventie is refused', () => {
  it.each<[string, () => object, string, string[]]>([
    ['without someone to carry out what begins', () => ({ status: 'actief' }), 'interventie-onvolledig', ['uitvoerderId']],
    ['with a start while it waits', () => ({ gestartOp: vandaag }), 'past-niet-bij-status', ['gestartOp']],
    ['with a day in the future', () => ({ wachtlijstOp: dagGeleden(-1) }), 'datum-in-toekomst', ['wachtlijstOp']],
    ['with a day before the casus was opened', () => ({ wachtlijstOp: dagGeleden(GEOPEND_DAGEN + 1) }), 'datum-voor-casus', ['wachtlijstOp']],
    ['with days that contradict', () => actief({ wachtlijstOp: dagGeleden(4), gestartOp: dagGeleden(5) }), 'datums-omgekeerd', ['gestartOp']],
    ['for a hulpvraag that does not exist', () => ({ hulpvraagIds: [geld, newId()] }), 'hulpvraag-niet-in-casus', ['hulpvraagIds']],
    ['for a colleague of another wijkteam', () => actief({ uitvoerderId: wereld.wie.buurwerker.id }), 'uitvoerder-niet-betrokken', ['uitvoerderId']],
    ['for a manager of the wijkteam', () => actief({ uitvoerderId: wereld.wie.manager.id }), 'uitvoerder-niet-betrokken', ['uitvoerderId']],
    ['for nobody we know', () => actief({ uitvoerderId: newId() }), 'uitvoerder-niet-betrokken', ['uitvoerderId']],
  ])('%s', async (_waarom, over, code, velden) => {
    const response = await voeg(over()).expect(422);
    expect(fouten(response)).toEqual([code, velden]);
    expect((await casus()).interventies).toEqual([]);
  });

  it('for a hulpvraag of another casus, mine or not', async () => {
    const ander = await eenCasus(werker);
    const [vreemd] = await hulpvragenIn(werker, ander.casusId);
    const elders = await registreerIn(buurwerker, 'zuid');
    const [onzichtbaar] = await hulpvragenIn(buurwerker, elders.casusId);
    for (const id of [vreemd, onzichtbaar]) expect(fouten(await voeg({ hulpvraagIds: [geld, id] }).expect(422))).toEqual(['hulpvraag-niet-in-casus', ['hulpvraagIds']]);
  });

  it('for a hulpvraag that is closed', async () => {
    await werker.patch(`hulpvragen/${geld}`, 1, { uitkomst: 'beantwoord' }).expect(200);
    expect(fouten(await voeg().expect(409))).toEqual(['hulpvraag-gesloten', ['hulpvraagIds']]);
  });

  it('for a colleague who left, but not for one who is involved', async () => {
    const weg = await addMedewerker(admin, wereld, `weg${newId().slice(-6)}`, { rollen: ['sociaal_werker'], teams: ['noord'] });
    await admin.query('update medewerker set actief = false where id = $1', [weg.id]);
    expect(fouten(await voeg(actief({ uitvoerderId: weg.id })).expect(422))).toEqual(['uitvoerder-niet-betrokken', ['uitvoerderId']]);
    const { buurwerker: buur } = wereld.wie;
    await admin.query('insert into casus_betrokkene (gemeente_id, casus_id, medewerker_id, geldig_van) values ($1, $2, $3, $4)', [wereld.gemeenteId, mijn.casusId, buur.id, dagGeleden(1)]);
    await voeg(actief({ uitvoerderId: buur.id })).expect(201);
    const { body } = await werker.get(`casussen/${mijn.casusId}/medewerkers`).expect(200) as { body: { items: { id: string; inWijkteam: boolean }[] } };
    expect(body.items.map(({ id, inWijkteam }) => [id, inWijkteam]).sort()).toEqual(
      [[buur.id, false], [wereld.wie.collega.id, true], [wereld.wie.coordinator.id, true], [wereld.wie.werker.id, true]].sort());
  });

  it('in a closed casus, in a casus of another wijkteam, and for who does not help', async () => {
    expect((await voeg({}, buurwerker).expect(404)).body).toMatchObject({ code: 'niet-gevonden' });
    await buurwerker.get(`casussen/${mijn.casusId}/medewerkers`).expect(404);
    for (const wie of ['manager', 'partner', 'beheerder', 'fg'] as const) await voeg({}, await logIn(system.url, wereld.wie[wie])).expect(403);
    await admin.query(`update casus set status = 'afgesloten' where id = $1`, [mijn.casusId]);
    expect((await voeg().expect(409)).body).toMatchObject({ code: 'casus-gesloten' });
    await voeg({}, werker, newId()).expect(404);
  });

  it('without a key, or with a field that cannot be', async () => {
    await werker.post(`casussen/${mijn.casusId}/interventies`, basis(), null).expect(400);
    const veel = (aantal: number, een: () => unknown): unknown[] => Array.from({ length: aantal }, een);
    const doel = { omschrijving: 'x' };
    const slecht: [string, unknown][] = [
      ['hulpvraagIds', []], ['hulpvraagIds', null], ['hulpvraagIds', ['x']], ['hulpvraagIds', [geld, geld]], ['hulpvraagIds', geld], ['hulpvraagIds', veel(LIMIET.hulpvragenPerInterventie + 1, newId)],
      ['werksoort', null], ['werksoort', ['amw', 'sjd']], ['werksoort', 'WMO'], ['soort', 'x y'], ['soort', undefined], ['status', 'afgesloten'], ['status', null],
      ['uitvoerderId', 'x'], ['wachtlijstOp', '2026-02-30'], ['wachtlijstOp', 20260101], ['gestartOp', 'gisteren'], ['doelen', 'x'], ['doelen', []], ['doelen', veel(LIMIET.doelenPerInterventie + 1, () => doel)],
      ['doelen', [{}]], ['doelen', [{ omschrijving: ' ' }]], ['doelen', [{ omschrijving: 'x'.repeat(501) }]], ['doelen', [{ ...doel, scoreBegin: 0 }]], ['doelen', [{ ...doel, scoreBegin: 11 }]], ['doelen', [{ ...doel, scoreEind: 1.5 }]],
      ['resultaat', 'bereikt'], ['versie', 1],
    ];
    for (const [veld, waarde] of slecht) {
      const response = await voeg({ [veld]: waarde });
      expect([veld, waarde, response.status, (fouten(response)[1]?.[0] ?? '').split('.')[0]]).toEqual([veld, waarde, 400, veld]);
    }
    await voeg({ doelen: veel(LIMIET.doelenPerInterventie, () => ({ omschrijving: 'x'.repeat(500), scoreBegin: 1, scoreEind: 10 })) }).expect(201);
  });
});

describe('reading an interventie', () => {
  it('is for who sees the casus', async () => {
    const { id } = await voegInterventieToe(werker, mijn.casusId, { hulpvraagIds: [geld] });
    await buurwerker.get(`interventies/${id}`).expect(404);
    for (const vreemd of [newId(), 'x']) await werker.get(`interventies/${vreemd}`).expect(404);
  });
});
