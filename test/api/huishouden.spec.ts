import { type BekendenDto, type GeregistreerdeAanmelding, type InwonerDossier, type LidDto, type NieuwLid } from '@keukentafel/contract';
import { addDays, datumIn } from '@keukentafel/domain';
import { type Client, type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { eenInwoner, eenNaam, registreer, registreerIn } from '../steps/api-invoer';
import { asSessie, attempt, countVisible } from '../steps/api-sql';
import { connect, poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, POSTCODE, type Wereld } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;
let werker: Beller;
let buurwerker: Beller;
let ouder: GeregistreerdeAanmelding;

const vandaag = datumIn(new Date());
const voegToe = (beller: Beller, id: string, lid: NieuwLid) => beller.post(`inwoners/${id}/leden`, lid);
const leden = async (beller: Beller, id: string): Promise<LidDto[]> => ((await beller.get(`inwoners/${id}`).expect(200)).body as InwonerDossier).leden;
const kind = (over = {}) => ({ inwoner: eenInwoner({ roepnaam: 'Kim', geboortedatum: '2015-05-05', ...over }), rol: 'kind' as const });

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
});
beforeEach(async () => {
  wereld = await makeWereld(admin);
  [werker, buurwerker] = [await logIn(system.url, wereld.wie.werker), await logIn(system.url, wereld.wie.buurwerker)];
  ouder = await registreerIn(werker, 'noord', { roepnaam: 'Ouder', geboortedatum: '1980-01-01' });
});
afterAll(() => admin.end());

describe('a huishouden', () => {
  it('begins with two: the inwoner and who lives with them, new or known, each with a rol', async () => {
    await voegToe(werker, ouder.inwonerId, kind()).expect(201);
    expect(await leden(werker, ouder.inwonerId)).toMatchObject([
      { inwonerId: ouder.inwonerId, rol: 'ouder', geldigVan: vandaag, geldigTot: null, casusId: ouder.casusId }, { rol: 'kind', casusId: null, version: 1 },
    ]);
    const partner = await registreerIn(werker, 'noordoost');
    await voegToe(werker, ouder.inwonerId, { inwonerId: partner.inwonerId, rol: 'partner', geldigVan: addDays(vandaag, -400) }).expect(201);
    expect((await leden(werker, partner.inwonerId)).map(({ rol }) => rol).sort()).toEqual(['kind', 'ouder', 'partner']);
    const { rows } = await admin.query(`select casus_id from tijdlijn where gemeente_id = $1 and soort = 'huishouden' order by 1`, [wereld.gemeenteId]);
    expect(rows).toHaveLength(3);
  });

  it('is the one the other lives in already', async () => {
    await voegToe(werker, ouder.inwonerId, kind()).expect(201);
    const partner = await registreerIn(werker, 'noord');
    await voegToe(werker, partner.inwonerId, { inwonerId: ouder.inwonerId, rol: 'partner' }).expect(201);
    expect(await leden(werker, partner.inwonerId)).toHaveLength(3);
  });

  it('is left on a day, and can be joined again', async () => {
    await voegToe(werker, ouder.inwonerId, { ...kind(), geldigVan: addDays(vandaag, -10) }).expect(201);
    const lid = (await leden(werker, ouder.inwonerId))[1]!;
    await werker.patch(`leden/${lid.id}`, 1, { rol: 'huisgenoot' }).expect(204);
    await werker.patch(`leden/${lid.id}`, 1, { geldigTot: vandaag }).expect(412);
    await werker.patch(`leden/${lid.id}`, undefined, { geldigTot: vandaag }).expect(428);
    for (const [geldigTot, code] of [[addDays(vandaag, 1), 'datum-in-toekomst'], [addDays(vandaag, -11), 'datums-omgekeerd']] as const) {
      expect((await werker.patch(`leden/${lid.id}`, 2, { geldigTot })).body).toMatchObject({ status: 422, code, fouten: [{ veld: 'geldigTot' }] });
    }
    await werker.patch(`leden/${lid.id}`, 2, { geldigTot: vandaag }).expect(204);
    expect(await leden(werker, ouder.inwonerId)).toMatchObject([{ inwonerId: ouder.inwonerId }]);
    await werker.get(`inwoners/${lid.inwonerId}`).expect(404);
  });

  it.each<[string, object, number, string]>([
    ['oneself', { zelf: true, rol: 'kind' }, 422, 'lid-van-zichzelf'], ['nobody', { rol: 'kind' }, 422, 'inwoner-ontbreekt'],
    ['tomorrow', { inwoner: { achternaam: 'Proef' }, rol: 'kind', geldigVan: addDays(vandaag, 1) }, 422, 'datum-in-toekomst'],
    ['a birth in the future', { inwoner: { achternaam: 'Proef', geboortedatum: addDays(vandaag, 1) }, rol: 'kind' }, 422, 'geboortedatum-in-toekomst'],
    ['another rol', { inwoner: { achternaam: 'Proef' }, rol: 'oma' }, 400, 'ongeldige-invoer'], ['someone unknown', { inwonerId: newId(), rol: 'kind' }, 404, 'niet-gevonden'],
  ])('does not take %s', async (_wie, { zelf, ...lid }: { zelf?: boolean }, status, code) => {
    expect((await voegToe(werker, ouder.inwonerId, { ...lid, ...(zelf ? { inwonerId: ouder.inwonerId } : {}) } as NieuwLid)).body).toMatchObject({ status, code });
    expect((await admin.query('select 1 from huishouden where gemeente_id = $1', [wereld.gemeenteId])).rowCount).toBe(0);
  });

  it('does not take someone twice, nor someone of another huishouden', async () => {
    const [buur, ander] = [await registreerIn(werker, 'noord'), await registreerIn(werker, 'noord')];
    await voegToe(werker, ouder.inwonerId, kind()).expect(201);
    await voegToe(werker, buur.inwonerId, { inwonerId: ander.inwonerId, rol: 'partner' }).expect(201);
    expect((await voegToe(werker, ouder.inwonerId, { inwonerId: ander.inwonerId, rol: 'kind' })).body).toMatchObject({ status: 409, code: 'lid-van-ander-huishouden' });
    expect((await voegToe(werker, buur.inwonerId, { inwonerId: ander.inwonerId, rol: 'kind' })).body).toMatchObject({ status: 409, code: 'al-lid' });
  });
});

describe('who lives together', () => {
  it('is recognised: a member without a casus, and who lives with someone we are sure of', async () => {
    const achternaam = eenNaam();
    await voegToe(werker, ouder.inwonerId, kind({ achternaam })).expect(201);
    const bekenden = async (beller: Beller, vraag: object): Promise<BekendenDto> => (await beller.post('inwoners/bekenden', vraag, null).expect(200)).body as BekendenDto;
    const { items } = await bekenden(werker, { roepnaam: 'Kim', achternaam, geboortedatum: '2015-05-05' });
    expect(items).toMatchObject([{ zekerheid: 'zeker', casusId: null }, { id: ouder.inwonerId, zekerheid: 'mogelijk', redenen: ['huishouden'], casusId: ouder.casusId }]);
    expect(await bekenden(buurwerker, { roepnaam: 'Kim', achternaam, geboortedatum: '2015-05-05' })).toEqual({ items: [], elders: [{ wijkteam: 'Team noord', telefoon: '0251 000 000', zekerheid: 'zeker' }], meer: false });
  });

  it('is told while registering: the new inwoner joins the huishouden of the known one', async () => {
    const { inwonerId } = await registreer(werker, { huishouden: { inwonerId: ouder.inwonerId, rol: 'kind' } });
    expect((await leden(werker, ouder.inwonerId)).map((lid) => [lid.inwonerId, lid.rol])).toEqual([[ouder.inwonerId, 'ouder'], [inwonerId, 'kind']]);
    const hidden = await registreer(buurwerker, { inwoner: eenInwoner({ postcode: POSTCODE.zuid }) });
    await werker.post('aanmeldingen', { inwoner: eenInwoner(), huishouden: { inwonerId: hidden.inwonerId, rol: 'kind' }, vraag: 'x', leefgebieden: [], kanaal: 'telefoon', aanmelder: 'inwoner', urgentie: 'regulier', veiligheid: false }).expect(404);
  });

  it('is seen by the wijkteams of each, as long as it lasts, and nobody who is afgeschermd', async () => {
    const kindDaar = await registreerIn(werker, 'zuid', { roepnaam: 'Daar' });
    await admin.query(`insert into casus_betrokkene (gemeente_id, casus_id, medewerker_id, geldig_van) values ($1, $2, $3, '2020-01-01')`, [wereld.gemeenteId, kindDaar.casusId, wereld.wie.werker.id]);
    await buurwerker.get(`inwoners/${ouder.inwonerId}`).expect(404);
    await voegToe(werker, ouder.inwonerId, { inwonerId: kindDaar.inwonerId, rol: 'kind' }).expect(201);
    expect((await buurwerker.get(`inwoners/${ouder.inwonerId}`).expect(200)).body).toMatchObject({ casussen: [] });
    await admin.query('update casus set afgeschermd = true where id = $1', [ouder.casusId]);
    await buurwerker.get(`inwoners/${ouder.inwonerId}`).expect(404);
    await admin.query('update casus set afgeschermd = false where id = $1', [ouder.casusId]);
    await admin.query('update huishouden_lid set geldig_tot = $2 where inwoner_id = $1', [ouder.inwonerId, vandaag]);
    await buurwerker.get(`inwoners/${ouder.inwonerId}`).expect(404);
  });

  it('opens no door with SQL: not into a huishouden of others, not of those who left, not for a hidden inwoner', async () => {
    await voegToe(werker, ouder.inwonerId, kind()).expect(201);
    const daar = await registreer(buurwerker, { inwoner: eenInwoner({ postcode: POSTCODE.zuid }) });
    const { rows: [huishouden] } = await admin.query<{ id: string }>('select huishouden_id as id from huishouden_lid where inwoner_id = $1', [ouder.inwonerId]);
    const INSERT = `insert into huishouden_lid (gemeente_id, id, huishouden_id, inwoner_id, rol, geldig_van, geregistreerd_door) values ($1, gen_random_uuid(), $2, $3, 'kind', current_date, $4)`;
    const app: Client = await connect(system.database.app);
    const probeer = () => asSessie(app, buurwerker.claims, async () => {
      expect(await countVisible(app, 'huishouden_lid')).toBe(0);
      expect(await countVisible(app, 'huishouden')).toBe(0);
      expect(await attempt(app, INSERT, [wereld.gemeenteId, huishouden!.id, daar.inwonerId, wereld.wie.buurwerker.id])).toBe('42501');
      expect(await attempt(app, INSERT, [wereld.gemeenteId, newId(), ouder.inwonerId, wereld.wie.buurwerker.id])).toBe('42501');
      expect(await attempt(app, `update huishouden_lid set rol = 'partner'`)).toBe(0);
      expect(await attempt(app, 'delete from huishouden_lid')).toBe('42501');
    });
    await probeer();
    await admin.query('update huishouden_lid set geldig_tot = current_date where gemeente_id = $1', [wereld.gemeenteId]);
    await probeer();
    await app.end();
  });
});
