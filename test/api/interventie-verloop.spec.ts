import { type CasusDto, type InterventieDto, type WijzigInterventie } from '@keukentafel/contract';
import { type Test } from 'supertest';
import { logIn } from '../steps/api-beller';
import { dagGeleden, GEOPEND_DAGEN, voegInterventieToe } from '../steps/api-hulpvraag';
import { admin, casus, casusMetHulpvragen, collega, fouten, geld, mijn, system, vandaag, wereld, werker, wonen } from '../steps/api-interventie';
import { newId } from '../steps/gemeente';

casusMetHulpvragen();

const wachtend = (over: object = {}): Promise<InterventieDto> => voegInterventieToe(werker, mijn.casusId, { hulpvraagIds: [geld], wachtlijstOp: dagGeleden(30), ...over });
const lopend = (over: object = {}): Promise<InterventieDto> => wachtend({ status: 'actief', uitvoerderId: wereld.wie.werker.id, gestartOp: dagGeleden(20), ...over });
const wijzig = ({ id, version }: Pick<InterventieDto, 'id' | 'version'>, body: WijzigInterventie | object, wie = werker): Test => wie.patch(`interventies/${id}`, version, body);
const gewijzigd = async (interventie: Pick<InterventieDto, 'id' | 'version'>, body: WijzigInterventie): Promise<InterventieDto> => (await wijzig(interventie, body).expect(200)).body as InterventieDto;
const hulpvraag = async (id: string): Promise<CasusDto['hulpvragen'][number]> => (await casus()).hulpvragen.find((een) => een.id === id)!;

describe('from the wachtlijst to the end', () => {
  it('an interventie starts today, ends today, and the casus follows', async () => {
    const wacht = await wachtend({ doelen: [{ omschrijving: 'De post is open', scoreBegin: 3 }] });
    expect((await casus()).status).toBe('wachtlijst');
    const actief = await gewijzigd(wacht, { status: 'actief', uitvoerderId: wereld.wie.collega.id });
    expect(actief).toMatchObject({ version: 2, status: 'actief', stappen: ['afgesloten'], gestartOp: vandaag, wachtDagen: 30, uitvoerder: { id: wereld.wie.collega.id } });
    expect((await casus()).status).toBe('in_uitvoering');
    const [doel] = actief.doelen;
    const dicht = await gewijzigd(actief, { status: 'afgesloten', resultaat: 'bereikt', doelen: [{ id: doel!.id, omschrijving: 'De post is open', scoreEind: 8 }] });
    expect(dicht).toMatchObject({ version: 3, status: 'afgesloten', stappen: [], afgeslotenOp: vandaag, resultaat: 'bereikt', doelen: [{ id: doel!.id, scoreBegin: 3, scoreEind: 8 }] });
    const { status, tijdlijn } = await casus();
    expect(status).toBe('in_uitvoering');
    const regels = tijdlijn.items.filter(({ soort }) => soort.startsWith('interventie') || soort === 'status').map(({ soort }) => soort);
    expect([...regels].sort()).toEqual(['interventie_afgesloten', 'interventie_gestart', 'interventie_toegevoegd', 'status', 'status', 'status'].sort());
  });

  it('everything registered afterwards has its day in the tijdlijn', async () => {
    const actief = await gewijzigd(await wachtend(), { status: 'actief', uitvoerderId: wereld.wie.werker.id, gestartOp: dagGeleden(25) });
    const dicht = await gewijzigd(actief, { status: 'afgesloten', resultaat: 'deels', afgeslotenOp: dagGeleden(2) });
    expect(dicht).toMatchObject({ gestartOp: dagGeleden(25), afgeslotenOp: dagGeleden(2), wachtDagen: 5 });
    const dagen = Object.fromEntries((await casus()).tijdlijn.items.map(({ soort, gebeurdOp }) => [soort, gebeurdOp.slice(0, 10)]));
    expect(dagen).toMatchObject({ interventie_toegevoegd: dagGeleden(30), interventie_gestart: dagGeleden(25), interventie_afgesloten: dagGeleden(2) });
  });

  it('what never started can end too, and the casus waits on while another waits', async () => {
    const [een, twee] = [await wachtend(), await lopend({ hulpvraagIds: [wonen] })];
    expect((await casus()).status).toBe('in_uitvoering');
    await gewijzigd(twee, { status: 'afgesloten', resultaat: 'niet' });
    expect((await casus()).status).toBe('wachtlijst');
    const dicht = await gewijzigd(een, { status: 'afgesloten', resultaat: 'uitval', reden: 'Verhuisd' });
    expect(dicht).toMatchObject({ status: 'afgesloten', gestartOp: null, resultaat: 'uitval', reden: 'Verhuisd', wachtDagen: 30 });
    expect((await casus()).status).toBe('wachtlijst');
  });

  it('closing asks exactly what is missing, field by field', async () => {
    const actief = await lopend({ doelen: [{ omschrijving: 'Rust' }, { omschrijving: 'Post', scoreEind: 6 }] });
    const [rust] = actief.doelen.filter(({ omschrijving }) => omschrijving === 'Rust');
    expect(fouten(await wijzig(actief, { status: 'afgesloten' }).expect(422))).toEqual(['interventie-onvolledig', ['resultaat', `doelen.${rust!.id}.scoreEind`]]);
    expect(fouten(await wijzig(actief, { status: 'afgesloten', resultaat: 'niet', doelen: [{ id: rust!.id, omschrijving: 'Rust' }] }).expect(422))).toEqual(['interventie-onvolledig', ['doelen.0.scoreEind']]);
    expect(fouten(await wijzig(actief, { status: 'afgesloten', resultaat: 'uitval' }).expect(422))).toEqual(['interventie-onvolledig', ['reden']]);
    expect(await gewijzigd(actief, { status: 'afgesloten', resultaat: 'uitval', reden: 'Wil niet meer' })).toMatchObject({ doelen: [{ scoreEind: null }, { scoreEind: 6 }] });
  });
});

describe('the hulpvragen after closing', () => {
  it.each([
    ['bereikt', undefined, 'beantwoord'], ['deels', undefined, null], ['niet', undefined, null], ['bereikt', 'open', null], ['niet', 'niet_beantwoord', 'niet_beantwoord'], ['deels', 'beantwoord', 'beantwoord'],
  ] as const)('with resultaat %s and choice %s: %s', async (resultaat, hulpvragen, uitkomst) => {
    await gewijzigd(await lopend(), { status: 'afgesloten', resultaat, ...(hulpvragen ? { hulpvragen } : {}) });
    expect(await hulpvraag(geld)).toMatchObject({ uitkomst, geslotenOp: uitkomst ? vandaag : null });
    expect((await casus()).tijdlijn.items.filter(({ soort }) => soort === 'hulpvraag_gesloten').map(({ objectId, gegevens }) => [objectId, gegevens]))
      .toEqual(uitkomst ? [[geld, { leefgebied: 'financien', uitkomst }]] : []);
  });

  it('stay open while another interventie answers them', async () => {
    const [een, twee] = [await lopend({ hulpvraagIds: [geld, wonen] }), await wachtend()];
    await gewijzigd(een, { status: 'afgesloten', resultaat: 'bereikt' });
    expect([(await hulpvraag(geld)).uitkomst, (await hulpvraag(wonen)).uitkomst]).toEqual([null, 'beantwoord']);
    await gewijzigd(twee, { status: 'afgesloten', resultaat: 'bereikt' });
    expect((await hulpvraag(geld)).uitkomst).toBe('beantwoord');
  });

  it('never close before the day they were raised', async () => {
    await gewijzigd(await lopend(), { status: 'afgesloten', resultaat: 'bereikt', afgeslotenOp: dagGeleden(10) });
    expect(await hulpvraag(geld)).toMatchObject({ gesteldOp: vandaag, geslotenOp: vandaag });
  });

  it('are not closed by anything but closing', async () => {
    expect(fouten(await wijzig(await wachtend(), { hulpvragen: 'beantwoord' }).expect(422))).toEqual(['past-niet-bij-status', ['hulpvragen']]);
  });
});

describe('correcting', () => {
  it('is possible in every status while the casus is open, and leaves a line', async () => {
    const actief = await lopend({ doelen: [{ omschrijving: 'Rust', scoreBegin: 2 }] });
    const beter = await gewijzigd(actief, { gestartOp: dagGeleden(22), soort: 'kortdurend', doelen: [{ id: actief.doelen[0]!.id, omschrijving: 'Meer rust' }, { omschrijving: 'Werk' }] });
    expect(beter).toMatchObject({ gestartOp: dagGeleden(22), soort: 'kortdurend', doelen: [{ omschrijving: 'Meer rust', scoreBegin: 2 }, { omschrijving: 'Werk' }] });
    const dicht = await gewijzigd(beter, { status: 'afgesloten', resultaat: 'uitval', reden: 'x', wachtlijstOp: null });
    expect(await gewijzigd(dicht, { afgeslotenOp: dagGeleden(1), reden: 'Verhuisd naar een andere stad' })).toMatchObject({ status: 'afgesloten', wachtlijstOp: null, afgeslotenOp: dagGeleden(1), version: 4 });
    const regels = (await casus()).tijdlijn.items.filter(({ soort }) => soort === 'interventie_gewijzigd').map(({ gegevens }) => gegevens);
    expect(regels).toEqual([{ velden: ['afgeslotenOp', 'reden'] }, { velden: ['gestartOp', 'doelen', 'soort'] }]);
  });

  it.each<[string, () => Promise<InterventieDto>, object, string, string[]]>([
    ['a start in the future', wachtend, { status: 'actief', uitvoerderId: 'ik', gestartOp: dagGeleden(-1) }, 'datum-in-toekomst', ['gestartOp']],
    ['a start before the wachtlijst', wachtend, { status: 'actief', uitvoerderId: 'ik', gestartOp: dagGeleden(31) }, 'datums-omgekeerd', ['gestartOp']],
    ['a wachtlijst before the casus', wachtend, { wachtlijstOp: dagGeleden(GEOPEND_DAGEN + 1) }, 'datum-voor-casus', ['wachtlijstOp']],
    ['a wachtlijst after the start', lopend, { wachtlijstOp: dagGeleden(19) }, 'datums-omgekeerd', ['gestartOp']],
    ['an end before the start', lopend, { status: 'afgesloten', resultaat: 'niet', afgeslotenOp: dagGeleden(21) }, 'datums-omgekeerd', ['afgeslotenOp']],
    ['an end in the future', lopend, { status: 'afgesloten', resultaat: 'niet', afgeslotenOp: dagGeleden(-1) }, 'datum-in-toekomst', ['afgeslotenOp']],
    ['a result while it runs', lopend, { resultaat: 'niet' }, 'past-niet-bij-status', ['resultaat']],
    ['a start without anybody', wachtend, { status: 'actief' }, 'interventie-onvolledig', ['uitvoerderId']],
    ['nobody for what runs', lopend, { uitvoerderId: null }, 'interventie-onvolledig', ['uitvoerderId']],
    ['a colleague of elsewhere', lopend, { uitvoerderId: 'buur' }, 'uitvoerder-niet-betrokken', ['uitvoerderId']],
    ['a goal of nobody', lopend, { doelen: [{ id: newId(), omschrijving: 'x' }] }, 'doel-onbekend', ['doelen.0.id']],
  ])('refuses %s, and changes nothing', async (_wat, maak, body, code, velden) => {
    const interventie = await maak();
    const wie = { ik: wereld.wie.werker.id, buur: wereld.wie.buurwerker.id };
    const { uitvoerderId } = body as { uitvoerderId?: keyof typeof wie | null };
    expect(fouten(await wijzig(interventie, { ...body, ...(uitvoerderId ? { uitvoerderId: wie[uitvoerderId] } : {}) }).expect(422))).toEqual([code, velden]);
    expect((await werker.get(`interventies/${interventie.id}`).expect(200)).body).toEqual(interventie);
  });

  it.each([['actief', 'wachtlijst'], ['afgesloten', 'actief'], ['afgesloten', 'wachtlijst']] as const)('refuses going back from %s to %s', async (van, naar) => {
    const actief = await lopend();
    const nu = van === 'actief' ? actief : await gewijzigd(actief, { status: 'afgesloten', resultaat: 'niet' });
    expect((await wijzig(nu, { status: naar }).expect(409)).body).toMatchObject({ code: 'overgang-niet-toegestaan', params: { van, naar } });
  });

  it('refuses more goals than there may be', async () => {
    const doel = (): object => ({ omschrijving: 'Doel' });
    const interventie = await lopend({ doelen: Array.from({ length: 9 }, doel) });
    expect(fouten(await wijzig(interventie, { doelen: [doel(), doel()] }).expect(422))).toEqual(['te-veel-doelen', ['doelen']]);
    expect((await gewijzigd(interventie, { doelen: [{ omschrijving: 'Tiende' }] })).doelen).toHaveLength(10);
  });

  it('needs the version it is based on, an open casus, and one that is mine', async () => {
    const interventie = await wachtend();
    const body = { soort: 'crisis' };
    await werker.patch(`interventies/${interventie.id}`, undefined, body).expect(428);
    for (const version of [0, 2, 'x']) await werker.patch(`interventies/${interventie.id}`, version, body).expect(412);
    await wijzig(interventie, body, await logIn(system.url, wereld.wie.buurwerker)).expect(404);
    await wijzig({ id: newId(), version: 1 }, body).expect(404);
    for (const wie of ['manager', 'partner', 'fg'] as const) await wijzig(interventie, body, await logIn(system.url, wereld.wie[wie])).expect(403);
    for (const slecht of [{ soort: null }, { status: 'open' }, { doelen: [] }, { doelen: [{ omschrijving: null }] }, { resultaat: 'X' }, { reden: 'x'.repeat(2001) }, { werksoort: 'jmw' }, { hulpvraagIds: [wonen] }]) {
      expect([slecht, (await wijzig(interventie, slecht)).status]).toEqual([slecht, 400]);
    }
    await admin.query(`update casus set status = 'afgesloten' where id = $1`, [mijn.casusId]);
    expect((await wijzig(interventie, body).expect(409)).body).toMatchObject({ code: 'casus-gesloten' });
  });
});

describe('two people at once', () => {
  it.each([['start', wachtend, { status: 'actief' }], ['close', lopend, { status: 'afgesloten', resultaat: 'niet' }]] as const)('%s the same one: the second is told', async (_wat, maak, body) => {
    const interventie = await maak();
    const antwoorden = await Promise.all([werker, collega].map((wie) => wijzig(interventie, { uitvoerderId: wereld.wie.werker.id, ...body }, wie)));
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await casus()).interventies).toMatchObject([{ version: 2, status: body.status }]);
    expect((await casus()).tijdlijn.items.filter(({ soort }) => ['interventie_gestart', 'interventie_afgesloten'].includes(soort))).toHaveLength(1);
  });

  it('add and close: what closes last closes the hulpvraag, whatever the order', async () => {
    const alle = await Promise.all([0, 1, 2].map(() => lopend()));
    const antwoorden = await Promise.all(alle.map((interventie, at) => wijzig(interventie, { status: 'afgesloten', resultaat: 'bereikt' }, [werker, collega][at % 2])));
    expect(antwoorden.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await hulpvraag(geld)).uitkomst).toBe('beantwoord');
    expect((await casus()).tijdlijn.items.filter(({ soort }) => soort === 'hulpvraag_gesloten')).toHaveLength(1);
  });

  it('close the casus and add to it: nothing open is left behind', async () => {
    const { version } = await casus();
    const [gesloten, erbij] = await Promise.all([
      collega.post(`casussen/${mijn.casusId}/afsluiting`, { resultaat: 'niet', reden: 'Klaar', verkenningAfronden: true, hulpvragen: [geld, wonen].map((id) => ({ id, uitkomst: 'niet_beantwoord' })) }, null).set('if-match', `"${version}"`),
      werker.post(`casussen/${mijn.casusId}/interventies`, { hulpvraagIds: [geld], werksoort: 'amw', soort: 'crisis', status: 'wachtlijst' }),
    ]);
    expect([[200, 409], [412, 201], [422, 201]]).toContainEqual([gesloten.status, erbij.status]);
    const { status, interventies } = await casus();
    expect(interventies.some((een) => een.status !== 'afgesloten') && status === 'afgesloten').toBe(false);
  });
});
