import { type BekendenDto, type BekendenVraag } from '@keukentafel/contract';
import { type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { eenInwoner, eenNaam, registreer, registreerIn } from '../steps/api-invoer';
import { poolOf, sharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';

const NIEMAND: BekendenDto = { items: [], elders: [], meer: false };

describe('recognising someone who is being typed', () => {
  let admin: Pool;
  let wereld: Wereld;
  let werker: Beller;
  let buurwerker: Beller;
  const achternaam = eenNaam();
  const persoon = { roepnaam: 'Sanne', achternaam, geboortedatum: '1980-03-04', huisnummer: 7, telefoon: '06 0000 4321' };

  const bekenden = async (beller: Beller, vraag: BekendenVraag): Promise<BekendenDto> =>
    (await beller.post('inwoners/bekenden', vraag, null).expect(200)).body as BekendenDto;

  beforeAll(async () => {
    const { url, database } = await sharedSystem();
    admin = poolOf(database.admin);
    wereld = await makeWereld(admin);
    [werker, buurwerker] = await Promise.all([logIn(url, wereld.wie.werker), logIn(url, wereld.wie.buurwerker)]);
    await registreerIn(werker, 'noord', persoon);
  });
  afterAll(() => admin.end());

  it('knows them by name and birth date, and says how sure it is and why', async () => {
    const { items, elders } = await bekenden(werker, { roepnaam: 'Sanne', achternaam, geboortedatum: '1980-03-04' });
    expect(items).toMatchObject([{ naam: `Sanne ${achternaam}`, zekerheid: 'zeker', redenen: ['achternaam', 'voornaam', 'geboortedatum'] }]);
    expect(items[0]?.casusId).toBeTruthy();
    expect(elders).toEqual([]);
  });

  it.each<[string, BekendenVraag]>([
    ['day and month the other way round', { roepnaam: 'Sanne', geboortedatum: '1980-04-03', achternaam }],
    ['a letter forgotten', { roepnaam: 'Sanne', achternaam: achternaam.slice(0, -1) }],
    ['a telephone number from abroad', { telefoon: '+31 6 00004321', achternaam }],
    ['the address', { postcode: '1111AA', huisnummer: 7, achternaam }],
    ['the year of birth', { achternaam, geboortejaar: 1980 }],
    ['the surname alone', { achternaam }],
  ])('finds them with %s', async (_how, vraag) => {
    const { items } = await bekenden(werker, vraag);
    expect(items.map(({ naam }) => naam)).toContain(`Sanne ${achternaam}`);
  });

  it('says so when more people may be it than it shows', async () => {
    const veel = eenNaam();
    for (let nr = 0; nr < 9; nr += 1) await registreerIn(werker, 'noord', { roepnaam: 'Aad', achternaam: veel });
    expect(await bekenden(werker, { achternaam: veel })).toMatchObject({ items: { length: 8 }, meer: true });
    expect((await bekenden(werker, { roepnaam: 'Sanne', achternaam })).meer).toBe(false);
  });

  it('shows whose casus is open before those of whom it was closed', async () => {
    const samen = eenNaam();
    const inwoner = (roepnaam: string) => eenInwoner({ achternaam: samen, roepnaam });
    const afhandeling = { soort: 'informatie_en_advies', toelichting: 'Kan bij de bibliotheek.' } as const;
    for (const roepnaam of ['Aad', 'Bep']) await registreer(werker, { inwoner: inwoner(roepnaam), afhandeling });
    await registreer(werker, { inwoner: inwoner('Cor') });
    expect((await bekenden(werker, { achternaam: samen })).items.map(({ casusStatus }) => casusStatus)).toEqual(['aangemeld', 'afgesloten', 'afgesloten']);
  });

  it('tells another wijkteam only that they are known, and whom to call', async () => {
    const answer = await bekenden(buurwerker, { roepnaam: 'Sanne', achternaam, geboortedatum: '1980-03-04' });
    expect(answer).toEqual({ ...NIEMAND, elders: [{ wijkteam: 'Team noord', telefoon: '0251 000 000', zekerheid: 'zeker' }] });
  });

  it('tells another wijkteam nothing on a mere possibility', async () => {
    expect(await bekenden(buurwerker, { roepnaam: 'Sanne', achternaam })).toEqual(NIEMAND);
  });

  it('tells nobody about someone with an afgeschermde casus but those who are named on it', async () => {
    const eigen = { roepnaam: 'Joost', achternaam: eenNaam(), geboortedatum: '1951-11-21' };
    const { casusId } = await registreerIn(werker, 'noord', eigen);
    await admin.query('update casus set afgeschermd = true where id = $1', [casusId]);
    for (const beller of [werker, buurwerker]) expect(await bekenden(beller, eigen)).toEqual(NIEMAND);
    await admin.query(`insert into casus_betrokkene (gemeente_id, casus_id, medewerker_id, geldig_van) values ($1, $2, $3, '2020-01-01')`, [
      wereld.gemeenteId, casusId, wereld.wie.buurwerker.id,
    ]);
    expect((await bekenden(buurwerker, eigen)).items).toMatchObject([{ casusId }]);
  });

  it('tells nobody whether an address that is geheim was guessed right', async () => {
    const geheim = eenInwoner({ achternaam: eenNaam(), huisnummer: 86, geheimAdres: true });
    await registreer(werker, { inwoner: geheim });
    const { roepnaam, postcode } = geheim;
    const raad = (huisnummer: number): BekendenVraag => ({ roepnaam, achternaam: geheim.achternaam, postcode, huisnummer });
    for (const huisnummer of [86, 85]) {
      expect(await bekenden(buurwerker, raad(huisnummer))).toEqual(NIEMAND);
      expect((await bekenden(werker, raad(huisnummer))).items).toMatchObject([{ adres: 'Geheim adres', zekerheid: 'mogelijk', redenen: ['achternaam', 'voornaam'] }]);
    }
  });

  it('stays within the gemeente', async () => {
    const ander = await makeWereld(admin);
    const { url } = await sharedSystem();
    const elders = await logIn(url, ander.wie.werker);
    expect(await bekenden(elders, { roepnaam: 'Sanne', achternaam, geboortedatum: '1980-03-04' })).toEqual(NIEMAND);
  });

  it('answers nothing to nothing, and refuses what is no date', async () => {
    expect(await bekenden(werker, {})).toEqual(NIEMAND);
    const refused = await werker.post('inwoners/bekenden', { geboortedatum: '1980-02-30' }, null).expect(400);
    expect(refused.body).toMatchObject({ fouten: [{ veld: 'geboortedatum', regel: 'datum' }] });
  });

  it('logs everyone it tells about', async () => {
    const { inwonerId } = await registreerIn(werker, 'noord', { roepnaam: 'Truus', achternaam: eenNaam(), geboortedatum: '1944-05-06' });
    const count = async (): Promise<number> => {
      const { rows } = await admin.query<{ n: number }>(`select count(*)::int as n from toegangslog where gemeente_id = $1 and gebeurtenis = 'zoeken' and inwoner_id = $2`, [wereld.gemeenteId, inwonerId]);
      return rows[0]?.n ?? 0;
    };
    await bekenden(buurwerker, { roepnaam: 'Truus', geboortedatum: '1944-05-06' });
    expect(await count()).toBe(0);
    await bekenden(werker, { roepnaam: 'Truus', geboortedatum: '1944-05-06' });
    expect(await count()).toBe(1);
  });
});
