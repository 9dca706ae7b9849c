import { type DocumentDto, type FactsheetDto, type PublicatieDto, type PublicatieVoorbeeld } from '@keukentafel/contract';
import { addDays, aantalTekst, datumIn, datumTekst, telTekst, VERDELINGEN, waardeTekst } from '@keukentafel/domain';
import { type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { registreerIn } from '../steps/api-invoer';
import { asSessie, attempt } from '../steps/api-sql';
import { closeStromen, openStroom } from '../steps/api-stroom';
import { connect, poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';
import { leesPdf } from '../steps/pdf';
import { until } from '../steps/until';

const vandaag = datumIn(new Date());
const PERIODE = { van: addDays(vandaag, -6), tot: vandaag };

let system: SharedSystem;
let admin: Pool;
let hier: Wereld;
let werker: Beller;
let collega: Beller;
let manager: Beller;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  hier = await makeWereld(admin);
  [werker, collega, manager] = await Promise.all([hier.wie.werker, hier.wie.collega, hier.wie.manager].map((wie) => logIn(system.url, wie))) as [Beller, Beller, Beller];
  for (let nr = 0; nr < 6; nr += 1) await registreerIn(werker, 'noord');
  await until(async () => (await admin.query(`select 1 from outbox where gemeente_id = $1 and afgehandeld_op is null`, [hier.gemeenteId])).rowCount === 0);
});
afterEach(closeStromen);
afterAll(() => admin.end());

const stand = async (beller: Beller, id: string): Promise<DocumentDto> => (await beller.get(`documenten/${id}`).expect(200)).body as DocumentDto;
const klaar = (beller: Beller, id: string) => until(async () => (await stand(beller, id)).status === 'klaar');

async function haalOp(beller: Beller, id: string): Promise<Buffer> {
  const antwoord = await beller.get(`documenten/${id}/bestand`).buffer(true).parse((response, done) => {
    const stukken: Buffer[] = [];
    response.on('data', (stuk: Buffer) => stukken.push(stuk));
    response.on('end', () => done(null, Buffer.concat(stukken)));
  }).expect(200);
  const kop = antwoord.headers as Record<string, string>;
  expect(kop['content-type']).toBe('application/pdf');
  expect(kop['content-disposition']).toMatch(/^attachment; filename="(factsheet|publicatie)-[0-9-]+\.pdf"$/);
  return antwoord.body as Buffer;
}

describe('the PDF of a factsheet', () => {
  let document: DocumentDto;

  it('is made by the worker, once, with progress on the live stream of who asked', async () => {
    const [stroom, ander] = [await openStroom(werker), await openStroom(collega)];
    const vraag = { ...PERIODE, wijkteamId: null, wijkId: null, vergelijk: 'jaar' };
    const sleutel = newId();
    const gevraagd = await werker.post('factsheets/documenten', vraag, sleutel).expect(201);
    document = gevraagd.body as DocumentDto;
    expect(document).toMatchObject({ soort: 'factsheet', status: 'wacht', voortgang: 0, bestandsnaam: `factsheet-${PERIODE.van}-${PERIODE.tot}.pdf` });
    expect((gevraagd.headers as Record<string, string>).location).toBe(`/api/v1/documenten/${document.id}`);
    expect((await werker.post('factsheets/documenten', vraag, sleutel).expect(201)).body).toEqual(document);
    await klaar(werker, document.id);
    expect(await stand(werker, document.id)).toMatchObject({ status: 'klaar', voortgang: 100 });
    const over = ({ data }: { data: unknown }): boolean => (data as { documentId?: string }).documentId === document.id;
    await until(() => stroom.events.filter(over).length === 2);
    expect(stroom.events.filter(over).map(({ naam }) => naam)).toEqual(['document.gewijzigd', 'document.gewijzigd']);
    expect(ander.events.filter(over)).toEqual([]);
    const { rows } = await admin.query(`select inhoud from document where gemeente_id = $1`, [hier.gemeenteId]);
    expect(rows).toEqual([{ inhoud: null }]);
  });

  it('says every figure of the screen as text, each split with its table, and what it all means', async () => {
    const factsheet = (await werker.get(`factsheets?van=${PERIODE.van}&tot=${PERIODE.tot}&vergelijk=jaar`).expect(200)).body as FactsheetDto;
    const pdf = await haalOp(werker, document.id);
    const { paginas, titel } = leesPdf(pdf);
    const tekst = paginas.join(' ').replace(/\s+/g, ' ');
    expect(titel).toContain(datumTekst(PERIODE.tot));
    expect(pdf.toString('latin1')).toMatch(/\/Lang \(nl-NL\)[^]*\/StructTreeRoot|\/StructTreeRoot[^]*\/Lang \(nl-NL\)/);
    for (const figuur of factsheet.figuren) {
      expect(tekst).toContain(figuur.naam);
      expect(tekst).toContain(figuur.definitie);
      if (figuur.soort === 'flow' && figuur.maat !== 'aantal') expect(tekst).toContain(`over ${telTekst(figuur)}`);
    }
    for (const { figuur: key, splitsing, titel: kop } of VERDELINGEN) {
      expect(tekst).toContain(kop);
      const figuur = factsheet.figuren.find((een) => een.key === key)!;
      for (const cijfer of figuur.splitsingen.find(({ code }) => code === splitsing)!.cijfers) {
        expect(tekst).toContain([cijfer.naam, ...(figuur.maat === 'aantal' ? [] : [waardeTekst(figuur, cijfer.waarde)]), aantalTekst(cijfer.aantal)].join(' '));
      }
    }
    expect(tekst).toContain('Geteld op');
    paginas.forEach((pagina, nr) => expect(pagina).toContain(`Pagina ${nr + 1} van ${paginas.length}`));
    expect(paginas.at(-1)).toContain('Wat de cijfers tellen');
  });

  it('is there for who asked only, for a day', async () => {
    for (const beller of [collega, manager]) for (const path of [`documenten/${document.id}`, `documenten/${document.id}/bestand`]) await beller.get(path).expect(404);
    await admin.query(`update document set verloopt_op = now() - interval '1 second' where id = $1`, [document.id]);
    for (const path of [`documenten/${document.id}`, `documenten/${document.id}/bestand`]) await werker.get(path).expect(404);
  });
});

describe('the PDF of a publicatie', () => {
  it('hides what is hidden', async () => {
    await registreerIn(werker, 'noordoost');
    await until(async () => (await admin.query(`select 1 from outbox where gemeente_id = $1 and afgehandeld_op is null`, [hier.gemeenteId])).rowCount === 0);
    const { kenmerk } = (await manager.get(`publicaties/voorbeeld?van=${PERIODE.van}&tot=${PERIODE.tot}`).expect(200)).body as PublicatieVoorbeeld;
    const publicatie = (await manager.post('publicaties', { ...PERIODE, titel: 'Weekcijfers şi meer', kenmerk }).expect(201)).body as PublicatieDto;
    const { id } = (await werker.post(`publicaties/${publicatie.id}/documenten`).expect(201)).body as DocumentDto;
    await klaar(werker, id);
    const { paginas, titel } = leesPdf(await haalOp(werker, id));
    const tekst = paginas.join(' ').replace(/\s+/g, ' ');
    expect(titel).toContain('Weekcijfers şi meer');
    expect(tekst).toContain('Aantallen onder 5 zijn verborgen');
    const perWijk = publicatie.inhoud.figuren.find(({ key }) => key === 'aanmeldingen')!.splitsingen.find(({ code }) => code === 'wijk')!.cijfers;
    const klein = perWijk.filter(({ verborgen }) => verborgen === 'klein');
    expect(klein.length).toBeGreaterThan(0);
    for (const { naam } of klein) expect(tekst).toContain(`${naam} minder dan 5`);
  });
});

describe('a document is not made', () => {
  it.each([
    ['factsheets/documenten', { van: 'gisteren', tot: vandaag }, 400], ['factsheets/documenten', { van: vandaag, tot: PERIODE.van }, 422],
    ['factsheets/documenten', { ...PERIODE, wijkteamId: newId() }, 404], [`publicaties/${newId()}/documenten`, {}, 404], ['publicaties/x/documenten', {}, 404],
  ])('of %s with %j: %d', async (path, body, status) => void (await werker.post(path, body).expect(status)));

  it.each(['partner', 'beheerder', 'fg'] as const)('for a %s', async (wie) => {
    const beller = await logIn(system.url, hier.wie[wie]);
    await beller.post('factsheets/documenten', PERIODE).expect(403);
    await beller.get(`documenten/${newId()}`).expect(404);
  });

  it('by SQL in the name of a colleague, in another status, or filled by hand', async () => {
    const app = await connect(system.database.app);
    const INSERT = `insert into document (gemeente_id, id, soort, aangevraagd_door, aangevraagd_op, verloopt_op, bestandsnaam, inhoud) values ($1, $2, 'factsheet', $3, now(), now(), 'x.pdf', '{}')`;
    await asSessie(app, werker.claims, async () => {
      expect(await attempt(app, INSERT, [hier.gemeenteId, newId(), hier.wie.collega.id])).toBe('42501');
      expect(await attempt(app, INSERT, [newId(), newId(), hier.wie.werker.id])).toBe('42501');
      expect(await attempt(app, INSERT, [hier.gemeenteId, newId(), hier.wie.werker.id])).toBe(1);
      for (const change of [`update document set voortgang = 1`, 'delete from document']) expect(await attempt(app, change)).toBe('42501');
    });
    await app.end();
  });
});
