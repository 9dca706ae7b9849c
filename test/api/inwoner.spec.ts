import { type BekendenDto, type GeregistreerdeAanmelding, type InwonerDossier } from '@keukentafel/contract';
import { type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { eenNaam, registreerIn } from '../steps/api-invoer';
import { poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;
let werker: Beller;
let iemand: GeregistreerdeAanmelding;
const oud = eenNaam();

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
});
beforeEach(async () => {
  wereld = await makeWereld(admin);
  werker = await logIn(system.url, wereld.wie.werker);
  iemand = await registreerIn(werker, 'noord', { achternaam: oud, roepnaam: 'Truus', geboortedatum: '1951-02-03', telefoon: '06 12345678' });
});
afterAll(() => admin.end());

const wijzig = (version: number | undefined, body: object) => werker.patch(`inwoners/${iemand.inwonerId}`, version, body);
const gevonden = async (zoek: string): Promise<number> => ((await werker.get(`inwoners?zoek=${encodeURIComponent(zoek)}`).expect(200)).body as { items: unknown[] }).items.length;

describe('correcting a person', () => {
  it('changes only what is given, empties what is null, and says so in every casus', async () => {
    await admin.query(`update casus set status = 'afgesloten' where id = $1`, [iemand.casusId]);
    const tweede = (await werker.post('aanmeldingen', { inwonerId: iemand.inwonerId, vraag: 'x', leefgebieden: [], kanaal: 'telefoon', aanmelder: 'inwoner', urgentie: 'regulier', veiligheid: false }).expect(201)).body as GeregistreerdeAanmelding;
    const { body } = await wijzig(1, { roepnaam: 'Trudy', geheimAdres: true, telefoon: null, tolkNodig: true }).expect(200) as { body: InwonerDossier };
    expect(body.inwoner).toMatchObject({ version: 2, roepnaam: 'Trudy', achternaam: oud, geboortedatum: '1951-02-03', geheimAdres: true, telefoon: null, tolkNodig: true, geslacht: 'onbekend' });
    const { rows } = await admin.query(`select casus_id, gegevens from tijdlijn where gemeente_id = $1 and soort = 'persoon' order by casus_id`, [wereld.gemeenteId]);
    expect(rows).toEqual([iemand.casusId, tweede.casusId].sort().map((id) => ({ casus_id: id, gegevens: { velden: ['roepnaam', 'geheimAdres', 'telefoon', 'tolkNodig'] } })));
    // An address that is told to nobody is in no list: only that there is one.
    const { items: gezocht } = (await werker.get(`inwoners?zoek=Trudy ${oud}`).expect(200)).body as { items: { adres: string | null }[] };
    const { items: bekend } = (await werker.post('inwoners/bekenden', { roepnaam: 'Trudy', achternaam: oud }, null)).body as BekendenDto;
    expect([...gezocht, ...bekend].map(({ adres }) => adres)).toEqual(['Geheim adres', 'Geheim adres']);
  });

  it('lets them be found and recognised under what is right now, and no longer under what was wrong', async () => {
    const nieuw = eenNaam();
    await wijzig(1, { achternaam: nieuw, geboortedatum: '1951-03-02' }).expect(200);
    expect([await gevonden(oud), await gevonden(nieuw), await gevonden(`${nieuw} 2-3-1951`), await gevonden(`${nieuw} 3-2-1951`)]).toEqual([0, 1, 1, 0]);
    const bekenden = async (achternaam: string): Promise<BekendenDto> => (await werker.post('inwoners/bekenden', { roepnaam: 'Truus', achternaam, geboortedatum: '1951-03-02' }, null)).body as BekendenDto;
    expect((await bekenden(nieuw)).items).toMatchObject([{ id: iemand.inwonerId, zekerheid: 'zeker' }]);
    const { rows } = await admin.query<{ sleutel: string }>('select sleutel from inwoner_sleutel where inwoner_id = $1 union all select sleutel from herkenningssleutel where inwoner_id = $1', [iemand.inwonerId]);
    expect(rows.filter(({ sleutel }) => sleutel.includes('1951-02-03') || sleutel.includes(oud.toLowerCase()))).toEqual([]);
    expect(rows.length).toBeGreaterThan(6);
  });

  it('needs the version that was seen, and a stale one changes nothing', async () => {
    await wijzig(undefined, { roepnaam: 'A' }).expect(428);
    await wijzig(1, { roepnaam: 'Trudy' }).expect(200);
    expect((await wijzig(1, { roepnaam: 'Gertrude' })).body).toMatchObject({ status: 412, code: 'versie-verouderd' });
    expect(await gevonden(`Trudy ${oud}`)).toBe(1);
  });

  it.each([
    [{ achternaam: '' }, 'achternaam', 400], [{ achternaam: null }, 'achternaam', 400], [{ achternaam: 'x'.repeat(101) }, 'achternaam', 400], [{ geslacht: null }, 'geslacht', 400],
    [{ postcode: '0000AA' }, 'postcode', 400], [{ huisnummer: 0 }, 'huisnummer', 400], [{ onbekend: 1 }, 'onbekend', 400], [{ geboortedatum: '2199-01-01' }, 'geboortedatum', 422], [{ geboortejaar: 1980 }, 'geboortejaar', 422],
  ])('refuses %j', async (body, veld, status) => {
    expect((await wijzig(1, body)).body).toMatchObject({ status, fouten: [{ veld }] });
    expect((await admin.query('select version from inwoner where id = $1', [iemand.inwonerId])).rows).toEqual([{ version: 1 }]);
  });

  it('is not for another wijkteam, nor for those without dossiers', async () => {
    const buur = await logIn(system.url, wereld.wie.buurwerker);
    await buur.patch(`inwoners/${iemand.inwonerId}`, 1, { roepnaam: 'A' }).expect(404);
    await buur.get(`inwoners/${iemand.inwonerId}`).expect(404);
    for (const wie of ['manager', 'partner', 'beheerder', 'fg'] as const) {
      const beller = await logIn(system.url, wereld.wie[wie]);
      await beller.patch(`inwoners/${iemand.inwonerId}`, 1, { roepnaam: 'A' }).expect(403);
      await beller.get(`inwoners/${iemand.inwonerId}`).expect(404);
    }
  });
});
