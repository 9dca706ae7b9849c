import { type VraagverkenningDto } from '@keukentafel/contract';
import { logIn } from '../steps/api-beller';
import { gesprekkenVoeren, system, admin, wereld, werker, collega, buurwerker, aanmelding, start, begin, vraag, gemeten, zet, overzicht, gesprekken, casusStatus, sluitCasus, tijdlijn } from '../steps/api-verkenning';
import { newId } from '../steps/gemeente';

gesprekkenVoeren();

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
