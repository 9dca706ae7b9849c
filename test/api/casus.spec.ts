import { type CasusDto, type GeregistreerdeAanmelding } from '@keukentafel/contract';
import { type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { vulCasus, vulTijdlijn } from '../steps/api-casus';
import { eenInwoner, registreer, registreerIn } from '../steps/api-invoer';
import { poolOf, sharedSystem, type SharedSystem, startApi } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';
import { countStatements } from '../steps/statement-counter';

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

const lees = async (id = mijn.casusId, wie = werker): Promise<CasusDto> => (await wie.get(`casussen/${id}`).expect(200)).body as CasusDto;

describe('the whole casus in one request', () => {
  it('holds what was found, asked, chosen and done', async () => {
    const gevuld = await vulCasus(admin, wereld, mijn);
    const casus = await lees();
    expect(casus.vraagverkenning).toMatchObject({ id: gevuld.verkenning, status: 'gepauzeerd', stappen: ['bezig', 'afgerond'], gevoerdDoor: { naam: wereld.wie.werker.naam } });
    expect(casus.hulpvragen).toHaveLength(2);
    expect(casus.hulpvragen.find(({ leefgebied }) => leefgebied === 'financien')).toMatchObject({ id: gevuld.hulpvragen[0], acties: [{ soort: 'doorverwijzing', organisatie: 'Kredietbank', gedaanDoor: { id: wereld.wie.werker.id } }] });
    expect(casus.interventies.map(({ id }) => id)).toEqual([gevuld.wachtend, gevuld.actief]);
    expect(casus.interventies[0]).toMatchObject({ werksoort: 'jmw', status: 'wachtlijst', wachtDagen: 15, uitvoerder: null, stappen: ['actief', 'afgesloten'], hulpvraagIds: [gevuld.hulpvragen[0]], doelen: [] });
    expect(casus.interventies[1]).toMatchObject({ uitvoerder: { naam: wereld.wie.collega.naam }, doelen: [{ omschrijving: 'De post is open', scoreBegin: 2, scoreEind: null }, { scoreEind: 7 }] });
    expect(casus.contacten).toMatchObject([{ id: gevuld.contact, status: 'gepland', stappen: ['gedaan', 'vervallen'] }]);
    expect(Date.now() - Date.parse(casus.laatsteContactOp!)).toBeGreaterThan(2 * 86_400_000);
  });

  it('shows per leefgebied the last two conversations that discussed it; a correction takes the place of what was there', async () => {
    await vulCasus(admin, wereld, mijn);
    const { metingen } = await lees();
    expect(metingen.map(({ leefgebied, uitkomst, score }) => [leefgebied, uitkomst, score])).toEqual([['financien', 'vraag', 6], ['financien', 'vraag', 3], ['gezondheid', 'geen_vraag', 8]]);
  });

  it('shows who is involved, each once, and what as', async () => {
    await vulCasus(admin, wereld, mijn);
    await werker.patch(`casussen/${mijn.casusId}`, 1, { regiehouderId: wereld.wie.collega.id }).expect(200);
    await admin.query(`insert into casus_betrokkene (gemeente_id, casus_id, medewerker_id, geldig_van, geldig_tot) values
      ($1, $2, $3, current_date, null), ($1, $2, $4, current_date - 9, current_date)`, [wereld.gemeenteId, mijn.casusId, wereld.wie.buurwerker.id, wereld.wie.coordinator.id]);
    expect((await lees()).netwerk.map(({ naam, organisatie, als }) => [naam, organisatie, als])).toEqual([
      [wereld.wie.collega.naam, 'Welzijn', ['regiehouder', 'uitvoerder']], [wereld.wie.buurwerker.naam, 'Welzijn', ['betrokkene']],
    ]);
  });

  it('shows the huishouden, but not who left it', async () => {
    const [kind, weg] = [await registreer(werker, { inwoner: eenInwoner({ roepnaam: 'Kind', geboortedatum: '2015-05-05' }) }), await registreer(werker)];
    const huishouden = newId();
    await admin.query('insert into huishouden (gemeente_id, id) values ($1, $2)', [wereld.gemeenteId, huishouden]);
    for (const [inwonerId, rol, tot] of [[mijn.inwonerId, 'ouder', null], [kind.inwonerId, 'kind', null], [weg.inwonerId, 'partner', '2026-01-02']]) {
      await admin.query(`insert into huishouden_lid (gemeente_id, id, huishouden_id, inwoner_id, rol, geldig_van, geldig_tot, geregistreerd_door) values ($1, $2, $3, $4, $5, '2026-01-01', $6, $7)`,
        [wereld.gemeenteId, newId(), huishouden, inwonerId, rol, tot, wereld.wie.werker.id]);
    }
    const casus = await lees();
    expect(casus.huishouden).toMatchObject([{ inwonerId: kind.inwonerId, rol: 'kind', leeftijd: expect.any(Number) as number }]);
    expect(casus.huishouden[0]!.naam).toMatch(/^Kind Z/);
  });

  it('shows other casussen of the same inwoner, also of a record that was linked', async () => {
    const dubbel = await registreer(werker);
    expect((await lees()).eerdere).toEqual([]);
    await admin.query(`insert into inwoner_koppeling (gemeente_id, id, inwoner_id, dubbel_id, gekoppeld_op, gekoppeld_door) values ($1, $2, $3, $4, now(), $5)`,
      [wereld.gemeenteId, newId(), mijn.inwonerId, dubbel.inwonerId, wereld.wie.werker.id]);
    expect((await lees()).eerdere).toMatchObject([{ id: dubbel.casusId, status: 'aangemeld' }]);
    expect((await lees(dubbel.casusId)).eerdere).toMatchObject([{ id: mijn.casusId }]);
  });

  it('of someone without anything is empty, not absent', async () => {
    expect(await lees()).toMatchObject({ huishouden: [], vraagverkenning: null, metingen: [], hulpvragen: [], interventies: [], contacten: [], netwerk: [], eerdere: [], einde: null, laatsteContactOp: null });
  });

  it('of another wijkteam is not there', async () => {
    await vulCasus(admin, wereld, mijn);
    await (await logIn(system.url, wereld.wie.buurwerker)).get(`casussen/${mijn.casusId}`).expect(404);
    const elders = await registreerIn(werker, 'zuid');
    await werker.get(`casussen/${elders.casusId}`).expect(404);
  });

  it('takes at most eight statements, the opening of the sessie, the log line and the commit included, however much there is', async () => {
    const counter = await countStatements(system.database.app);
    const own = await startApi(system, { DATABASE_URL_APP: counter.url });
    const beller = await logIn(own.url, wereld.wie.werker);
    await lees(mijn.casusId, beller);
    const taken: string[][] = [];
    for (const vul of [() => Promise.resolve(), () => vulCasus(admin, wereld, mijn), () => vulTijdlijn(admin, wereld, mijn.casusId, 120)]) {
      await vul();
      counter.take();
      await lees(mijn.casusId, beller);
      taken.push(counter.take());
    }
    await own.stop();
    await counter.close();
    for (const statements of taken) {
      expect(statements[0]).toBe('begin');
      expect(statements.slice(2)).toEqual(['plan.eenmaal', 'casus.lees', 'casus.werk', 'tijdlijn.pagina', 'toegangslog.insert', 'commit']);
      expect(statements.length).toBeLessThanOrEqual(8);
    }
  });
});
