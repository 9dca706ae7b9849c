import { type AanmeldingPage, type CasusDto, type FactsheetDto, type GeregistreerdeAanmelding, type InwonerRegel, type PostcodeDto } from '@keukentafel/contract';
import { addDays } from '@keukentafel/domain';
import { type Beller, logIn } from '../steps/api-beller';
import { admin, buurwerker, eigenWereldPerTest, system, vandaag, wereld, werker } from '../steps/api-eigen-wereld';
import { eenAanmelding, eenInwoner, eenNaam, registreer, registreerIn } from '../steps/api-invoer';
import { POSTCODE } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';
import { until } from '../steps/until';

eigenWereldPerTest();

const op = (dag: string): string => `${dag}T12:00:00+01:00`;
const casus = async (beller: Beller, id: string): Promise<CasusDto> => (await beller.get(`casussen/${id}`).expect(200)).body as CasusDto;

/** From this day on the wijk belongs to the other wijkteam. */
async function moveWijk(wijkId: string, naarTeam: string, dag: string): Promise<void> {
  await admin.query('update wijkteam_wijk set geldig_tot = $2 where wijk_id = $1', [wijkId, dag]);
  await admin.query('insert into wijkteam_wijk (gemeente_id, id, wijkteam_id, wijk_id, geldig_van) values ($1, $2, $3, $4, $5)', [wereld.gemeenteId, newId(), naarTeam, wijkId, dag]);
}

describe('where an aanmelding belongs', () => {
  it('follows from the postcode: wijk, wijkteam, and whom to call', async () => {
    expect(await registreerIn(werker, 'noordoost')).toMatchObject({
      wijkId: wereld.wijken.noordoost, wijk: 'Wijk noordoost', wijkteamId: wereld.teams.noord, wijkteam: 'Team noord', wijkteamTelefoon: '0251 000 000', eigenTeam: true,
    });
  });

  it('is decided on the day it came in, and stays so when the wijk moves to another wijkteam', async () => {
    const dag = addDays(vandaag, -10);
    await moveWijk(wereld.wijken.noord, wereld.teams.zuid, dag);
    const inwoner = (): object => ({ inwoner: eenInwoner({ postcode: POSTCODE.noord }) });
    const before = await registreer(werker, { ...inwoner(), ontvangenOp: op(addDays(dag, -1)) });
    const after = await registreer(buurwerker, { ...inwoner(), ontvangenOp: op(dag) });
    expect([before.wijkteamId, after.wijkteamId]).toEqual([wereld.teams.noord, wereld.teams.zuid]);
    expect((await casus(werker, before.casusId)).aanmeldingen[0]).toMatchObject({ wijkteamId: wereld.teams.noord, wijkId: wereld.wijken.noord });
    expect((await casus(buurwerker, after.casusId)).aanmeldingen[0]).toMatchObject({ wijkteamId: wereld.teams.zuid, wijkId: wereld.wijken.noord });
  });

  it('is told before registering, for today and for another day', async () => {
    await moveWijk(wereld.wijken.noord, wereld.teams.zuid, vandaag);
    const ask = async (query = ''): Promise<PostcodeDto> => (await werker.get(`postcodes/1111aa${query}`).expect(200)).body as PostcodeDto;
    expect(await ask()).toMatchObject({ postcode: '1111AA', wijk: { id: wereld.wijken.noord }, wijkteam: { id: wereld.teams.zuid } });
    expect(await ask(`?op=${addDays(vandaag, -1)}`)).toMatchObject({ wijkteam: { id: wereld.teams.noord } });
    for (const unknown of ['9999ZZ', 'onzin', '1111AA?op=2019-12-31']) await werker.get(`postcodes/${unknown}`).expect(404);
  });

  it('must be chosen when the postcode is unknown or absent', async () => {
    for (const postcode of ['9999ZZ', null]) {
      const body = eenAanmelding({ inwoner: eenInwoner({ postcode }) });
      expect((await werker.post('aanmeldingen', body).expect(422)).body).toMatchObject({ code: 'wijk-onbekend', fouten: [{ veld: 'wijkId' }] });
      expect((await werker.post('aanmeldingen', { ...body, wijkId: wereld.wijken.noord }).expect(201)).body).toMatchObject({ wijkId: wereld.wijken.noord });
    }
    expect(await registreer(werker, { wijkId: wereld.wijken.zuid })).toMatchObject({ wijkId: wereld.wijken.noord });
  });

  it('must have a wijkteam on that day', async () => {
    await admin.query('update wijkteam_wijk set geldig_tot = $2 where wijk_id = $1', [wereld.wijken.noord, vandaag]);
    expect((await werker.post('aanmeldingen', eenAanmelding()).expect(422)).body).toMatchObject({ code: 'wijk-zonder-wijkteam', params: { op: vandaag } });
  });

  it('may be another wijkteam: it goes there, and its dossier is not mine to read', async () => {
    const registered = await registreerIn(werker, 'zuid');
    expect(registered).toMatchObject({ wijkteamId: wereld.teams.zuid, eigenTeam: false });
    for (const path of [`casussen/${registered.casusId}`, `aanmeldingen/${registered.id}`]) await werker.get(path).expect(404);
    expect((await casus(buurwerker, registered.casusId)).aanmeldingen.map(({ id }) => id)).toEqual([registered.id]);
  });
});

describe('an inwoner with an open casus', () => {
  it('gets a new aanmelding attached to it, and a new casus only after it was closed', async () => {
    const first = await registreer(werker);
    const second = await registreer(werker, { inwonerId: first.inwonerId, urgentie: 'spoed' });
    expect(second.casusId).toBe(first.casusId);
    expect((await casus(werker, first.casusId)).aanmeldingen.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    await admin.query(`update casus set status = 'afgesloten' where id = $1`, [first.casusId]);
    expect((await registreer(werker, { inwonerId: first.inwonerId })).casusId).not.toBe(first.casusId);
  });

  it('has one open casus, also when ten aanmeldingen arrive at once', async () => {
    const first = await registreer(werker);
    await admin.query(`update casus set status = 'afgesloten' where id = $1`, [first.casusId]);
    const all = await Promise.all(Array.from({ length: 10 }, () => registreer(werker, { inwonerId: first.inwonerId })));
    expect(new Set(all.map(({ casusId }) => casusId)).size).toBe(1);
    const { rows } = await admin.query('select status, count(*)::int as aantal from casus where inwoner_id = $1 group by 1 order by 1', [first.inwonerId]);
    expect(rows).toEqual([{ status: 'aangemeld', aantal: 1 }, { status: 'afgesloten', aantal: 1 }]);
  });
});

describe('the list of my wijkteam', () => {
  const page = async (query: string): Promise<AanmeldingPage> => (await werker.get(`aanmeldingen?${query}`).expect(200)).body as AanmeldingPage;

  it('shows everything exactly once over the pages, also when all came in at the same moment', async () => {
    const ontvangenOp = op(addDays(vandaag, -3));
    const ids: string[] = [];
    for (let at = 0; at < 9; at++) ids.push((await registreer(werker, at < 6 ? { ontvangenOp } : {})).id);
    for (const limit of [1, 2, 4, 9, 100]) {
      const seen: string[] = [];
      let next: string | null = '';
      while (next !== null) {
        const { items, volgende, totaal }: AanmeldingPage = await page(`limit=${limit}${next ? `&cursor=${next}` : ''}`);
        expect(totaal).toBe(9);
        expect(items.length).toBeLessThanOrEqual(limit);
        seen.push(...items.map(({ id }) => id));
        next = volgende;
      }
      expect(seen).toHaveLength(9);
      expect([...seen].sort()).toEqual([...ids].sort());
    }
  });

  it('shows as new only what nobody picked up', async () => {
    const [mine, open] = [await registreer(werker), await registreer(werker)];
    await werker.patch(`casussen/${mine.casusId}`, 1, { regiehouderId: wereld.wie.werker.id }).expect(200);
    expect((await page('nieuw=true')).items.map(({ id }) => id)).toEqual([open.id]);
    expect((await page('nieuw=false')).totaal).toBe(2);
    expect((await page('')).items.find(({ id }) => id === mine.id)).toMatchObject({ regiehouderId: wereld.wie.werker.id, regiehouder: wereld.wie.werker.naam });
  });

  it('starts at the beginning with a cursor that cannot be read', async () => {
    const { id } = await registreer(werker);
    for (const text of ['2026', '1', 'infinity', '2026-01-01', `x' or true --`]) {
      const cursor = Buffer.from(`${text} ${newId()}`).toString('base64url');
      expect((await page(`cursor=${cursor}`)).items.map((item) => item.id)).toEqual([id]);
    }
  });

  it('shows the casus\'s wijkteam an aanmelding that came in for another wijk', async () => {
    const first = await registreer(werker);
    await admin.query(`update inwoner set postcode = $2 where id = $1`, [first.inwonerId, POSTCODE.zuid]);
    const second = await registreer(werker, { inwonerId: first.inwonerId });
    expect(second).toMatchObject({ casusId: first.casusId, wijkteamId: wereld.teams.zuid, eigenTeam: true });
    const { items, totaal } = await page('');
    expect(items.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(totaal).toBe(2);
  });
});

describe('searching', () => {
  it.each([
    ['the beginning of the name', (naam: string) => naam.slice(0, 6)], ['the whole name in capitals', (naam: string) => naam.toUpperCase()],
    ['first name and name', (naam: string) => `Anneke ${naam}`], ['name with tussenvoegsels', (naam: string) => `van der ${naam}`],
    ['the maiden name', (naam: string) => `Meisjes${naam}`], ['name and birth date', (naam: string) => `${naam} 29-2-1984`],
    ['postcode, number and name', (naam: string) => `1112aa 42 ${naam}`], ['name and the four-digit beginning of a postcode', (naam: string) => `1112 AA ${naam}`],
  ])('finds someone by %s', async (_how, query) => {
    const naam = eenNaam();
    const { inwonerId } = await registreerIn(werker, 'noordoost', { roepnaam: 'Anneke', tussenvoegsel: 'van der', achternaam: naam, geboortenaam: `Meisjes${naam}`, geboortedatum: '1984-02-29', huisnummer: 42 });
    const { body } = await werker.get(`inwoners?zoek=${encodeURIComponent(query(naam))}`).expect(200) as { body: { items: InwonerRegel[] } };
    expect(body.items.map(({ id }) => id)).toEqual([inwonerId]);
    expect(body.items[0]).toMatchObject({ geboortedatum: '1984-02-29', wijkteam: 'Team noord', casusStatus: 'aangemeld' });
  });

  it.each(['06 12345678', '0612345678', '+31 6 12345678', '0031612345678', '06-12345678'])('finds someone by telephone, written as %s', async (typed) => {
    const { inwonerId } = await registreerIn(werker, 'noord', { telefoon: '06-12 34 56 78' });
    const { body } = await werker.get(`inwoners?zoek=${encodeURIComponent(typed)}`).expect(200) as { body: { items: InwonerRegel[] } };
    expect(body.items.map(({ id }) => id)).toEqual([inwonerId]);
  });

  it('finds nobody when one of the words does not fit', async () => {
    const naam = eenNaam();
    await registreerIn(werker, 'noord', { achternaam: naam, geboortedatum: '1984-02-29' });
    for (const zoek of [`${naam} onbekend`, `${naam} 28-2-1984`, `1112AA ${naam}`, '%', '_', `${naam.slice(1)}`]) {
      expect((await werker.get(`inwoners?zoek=${encodeURIComponent(zoek)}`).expect(200)).body).toEqual({ items: [] });
    }
  });
});

describe('a factsheet', () => {
  it('equals a count, adds up, and shows a manager and a worker their own wijkteams only', async () => {
    const days = [-20, -20, -10, -9, 0].map((back) => addDays(vandaag, back));
    for (const dag of days) await registreer(werker, dag === vandaag ? {} : { ontvangenOp: op(dag) });
    for (const dag of days.slice(0, 2)) await registreer(buurwerker, { inwoner: eenInwoner({ postcode: POSTCODE.zuid }), ontvangenOp: op(dag) });
    const manager = await logIn(system.url, wereld.wie.manager);
    const ask = async (beller: Beller, van: string, tot: string): Promise<FactsheetDto> => (await beller.get(`factsheets?van=${van}&tot=${tot}`).expect(200)).body as FactsheetDto;
    await until(async () => !(await ask(manager, vandaag, vandaag)).telt, 100);
    for (const [van, tot] of [[addDays(vandaag, -30), vandaag], [days[0]!, days[0]!], [addDays(vandaag, -10), addDays(vandaag, -9)], [addDays(vandaag, -8), addDays(vandaag, -1)]] as const) {
      for (const [beller, team] of [[manager, wereld.teams.noord], [werker, wereld.teams.noord], [buurwerker, wereld.teams.zuid]] as const) {
        const { rows } = await admin.query<{ aantal: number }>(
          `select count(*)::int as aantal from aanmelding where gemeente_id = $1 and wijkteam_id = $2 and ontvangen_dag between $3 and $4`, [wereld.gemeenteId, team, van, tot]);
        const { figuren: [figuur] } = await ask(beller, van, tot);
        const per = (code: string) => figuur?.splitsingen.find((splitsing) => splitsing.code === code)?.cijfers ?? [];
        expect(figuur?.aantal).toBe(rows[0]?.aantal);
        expect(per('wijk').reduce((sum, { aantal }) => sum + aantal, 0)).toBe(figuur?.aantal);
        expect(per('wijkteam').map(({ code }) => code)).toEqual(figuur?.aantal ? [team] : []);
      }
    }
  });

  it('of an impossible period is refused by naming the field', async () => {
    expect((await werker.get('factsheets?van=2026-02-01&tot=2026-01-31').expect(422)).body).toMatchObject({ code: 'periode-omgekeerd', fouten: [{ veld: 'tot' }] });
    expect((await werker.get('factsheets?van=2015-01-01&tot=2026-01-31').expect(422)).body).toMatchObject({ code: 'periode-te-lang', params: { dagen: 1830 } });
    expect((await werker.get('factsheets?van=2026-02-30&tot=2026-03-01').expect(400)).body).toMatchObject({ fouten: [{ veld: 'van' }] });
  });
});

it('an aanmelding goes in and out unchanged', async () => {
  const body = eenAanmelding({
    vraag: 'Regel 1\nRegel 2 — “ë” 👩‍👧 ❤️', leefgebieden: ['veiligheid', 'financien'], kanaal: 'huisbezoek', aanmelder: 'anders', aanmelderNaam: 'Iemand', aanmelderOrganisatie: 'Kerk',
    aanmelderTelefoon: '(0251) 00-00-00', urgentie: 'crisis', veiligheid: true, ontvangenOp: '2026-03-29T02:30:00+01:00',
  });
  const { id, casusId, ontvangenOp } = (await werker.post('aanmeldingen', body).expect(201)).body as GeregistreerdeAanmelding;
  const { inwoner, ...asked } = body;
  const wanted = { ...asked, ontvangenOp: '2026-03-29T01:30:00.000Z' };
  expect(ontvangenOp).toBe(wanted.ontvangenOp);
  expect((await werker.get(`aanmeldingen/${id}`)).body).toMatchObject(wanted);
  const verbeterd = { aanmelder: 'huisarts', aanmelderNaam: null, aanmelderOrganisatie: 'Praktijk', aanmelderTelefoon: '0251 000000' };
  expect((await werker.patch(`aanmeldingen/${id}`, 1, verbeterd).expect(200)).body).toMatchObject({ ...wanted, ...verbeterd });
  const dossier = await casus(werker, casusId);
  expect(dossier.inwoner).toMatchObject({ ...inwoner, leeftijd: null });
  expect({ ...dossier.aanmeldingen[0], ontvangenOp: new Date(dossier.aanmeldingen[0]!.ontvangenOp).toISOString() }).toMatchObject({ ...wanted, ...verbeterd });
});
