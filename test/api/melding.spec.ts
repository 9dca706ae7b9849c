import { type GeregistreerdeAanmelding, type MeldingPage } from '@keukentafel/contract';
import { type Client, type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { eenAanmelding, registreer } from '../steps/api-invoer';
import { asSessie, attempt, countVisible } from '../steps/api-sql';
import { closeStromen, openStroom } from '../steps/api-stroom';
import { connect, poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { addMedewerker, makeWereld, POSTCODE, type Wereld } from '../steps/api-wereld';
import { eenInwoner } from '../steps/api-invoer';

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;
let werker: Beller;
let coordinator: Beller;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
});
beforeEach(async () => {
  wereld = await makeWereld(admin);
  [werker, coordinator] = [await logIn(system.url, wereld.wie.werker), await logIn(system.url, wereld.wie.coordinator)];
});
afterEach(closeStromen);
afterAll(() => admin.end());

const meldingen = async (beller: Beller): Promise<MeldingPage> => (await beller.get('meldingen').expect(200)).body as MeldingPage;
const crisis = (): Promise<GeregistreerdeAanmelding> => registreer(werker, { urgentie: 'crisis' });

describe('a crisis', () => {
  it('is told to the teamcoördinator at once: a line of their own, and an event with ids only', async () => {
    const stroom = await openStroom(coordinator);
    const { id, casusId, inwonerId } = await crisis();
    expect(await stroom.wait(({ naam }) => naam === 'melding.gegeven')).toEqual({ naam: 'melding.gegeven', data: { soort: 'melding.gegeven', wijkteamId: wereld.teams.noord, casusId } });
    const { items, ongezien } = await meldingen(coordinator);
    expect(ongezien).toBe(1);
    expect(items).toMatchObject([{ soort: 'crisis', casusId, aanmeldingId: id, wijkteam: 'Team noord', gezienOp: null }]);
    const { rows } = await admin.query('select gebeurtenis, object_soort from toegangslog where inwoner_id = $1 and medewerker_id = $2', [inwonerId, wereld.wie.coordinator.id]);
    expect(rows).toEqual([{ gebeurtenis: 'lezen', object_soort: 'melding' }]);
  });

  it('is told to every active teamcoördinator of the wijkteam that has the casus, and to nobody else', async () => {
    const extra = { tweede: { rollen: ['teamcoordinator'], teams: ['noord'] }, elders: { rollen: ['teamcoordinator'], teams: ['zuid'] }, weg: { rollen: ['teamcoordinator'], teams: ['noord'] }, oud: { rollen: ['teamcoordinator'], teams: ['noord'] } } as const;
    const ids: Record<string, string> = {};
    for (const [naam, wie] of Object.entries(extra)) ids[naam] = (await addMedewerker(admin, wereld, naam, wie)).id;
    await admin.query('update medewerker set actief = false where id = $1', [ids.weg]);
    await admin.query('update teamlidmaatschap set geldig_tot = current_date - 1 where medewerker_id = $1', [ids.oud]);
    await crisis();
    const { rows } = await admin.query<{ medewerker_id: string }>('select medewerker_id from melding where gemeente_id = $1', [wereld.gemeenteId]);
    expect(rows.map((row) => row.medewerker_id).sort()).toEqual([wereld.wie.coordinator.id, ids.tweede].sort());
  });

  it('in another wijk is told there', async () => {
    const daar = await addMedewerker(admin, wereld, 'daar', { rollen: ['teamcoordinator'], teams: ['zuid'] });
    await registreer(werker, { urgentie: 'crisis', inwoner: eenInwoner({ postcode: POSTCODE.zuid }) });
    expect((await meldingen(coordinator)).ongezien).toBe(0);
    expect((await meldingen(await logIn(system.url, daar))).ongezien).toBe(1);
  });

  it('that turns out later is told too, once', async () => {
    const { id } = await registreer(werker);
    expect(await meldingen(coordinator)).toEqual({ items: [], ongezien: 0 });
    await werker.patch(`aanmeldingen/${id}`, 1, { urgentie: 'spoed' }).expect(200);
    await werker.patch(`aanmeldingen/${id}`, 2, { urgentie: 'crisis' }).expect(200);
    await werker.patch(`aanmeldingen/${id}`, 3, { urgentie: 'crisis', veiligheid: true }).expect(200);
    expect((await meldingen(coordinator)).ongezien).toBe(1);
  });

  it('that could not be registered is not told', async () => {
    await werker.post('aanmeldingen', eenAanmelding({ urgentie: 'crisis', afhandeling: { soort: 'informatie_en_advies' } })).expect(422);
    expect((await meldingen(coordinator)).ongezien).toBe(0);
  });

  it('in a casus that became afgeschermd no longer exists for the coordinator', async () => {
    const { casusId } = await crisis();
    await admin.query('update casus set afgeschermd = true where id = $1', [casusId]);
    expect(await meldingen(coordinator)).toEqual({ items: [], ongezien: 0 });
  });
});

describe('a melding', () => {
  it('is seen once, stays in sight for a while, and only mine can be', async () => {
    await crisis();
    const [melding] = (await meldingen(coordinator)).items;
    const tweede = await logIn(system.url, await addMedewerker(admin, wereld, 'tweede', { rollen: ['teamcoordinator'], teams: ['noord'] }));
    await tweede.put(`meldingen/${melding!.id}/gezien`, undefined, {}).expect(404);
    for (let keer = 0; keer < 2; keer++) await coordinator.put(`meldingen/${melding!.id}/gezien`, undefined, {}).expect(204);
    expect(await meldingen(coordinator)).toMatchObject({ ongezien: 0, items: [{ id: melding!.id, gezienOp: expect.any(String) as string }] });
    await admin.query(`update melding set gezien_op = now() - interval '8 days' where id = $1`, [melding!.id]);
    expect((await meldingen(coordinator)).items).toEqual([]);
    await coordinator.put('meldingen/geen-id/gezien', undefined, {}).expect(404);
  });

  it('is for teamcoördinatoren', async () => {
    for (const wie of ['werker', 'manager', 'partner', 'beheerder', 'fg'] as const) await (await logIn(system.url, wereld.wie[wie])).get('meldingen').expect(404);
  });

  it('is out of reach of others with SQL, and what it says does not change', async () => {
    await crisis();
    const app: Client = await connect(system.database.app);
    await asSessie(app, werker.claims, async () => {
      expect(await countVisible(app, 'melding')).toBe(0);
      expect(await attempt(app, 'update melding set gezien_op = now()')).toBe(0);
      expect(await attempt(app, 'delete from melding')).toBe('42501');
    });
    await asSessie(app, coordinator.claims, async () => {
      expect(await countVisible(app, 'melding')).toBe(1);
      for (const column of ['casus_id', 'medewerker_id', 'soort', 'gemeld_op']) expect([column, await attempt(app, `update melding set ${column} = ${column}`)]).toEqual([column, '42501']);
      expect(await attempt(app, 'update melding set gezien_op = now()')).toBe(1);
    });
    await app.end();
  });
});
