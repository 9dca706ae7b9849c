import { type CasusDto, type FactsheetDto, type GeregistreerdeAanmelding, type InterventieDto, type LijstDto, type LijstOverzicht, type NieuweAanmelding, type Problem, type WerkPage } from '@keukentafel/contract';
import { addDays, addWerkdagen, addYears, datumIn, eersteContactVoor, STANDAARD_NORMEN, type LijstCode } from '@keukentafel/domain';
import { type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { eenCasus, hulpvragenIn, voegInterventieToe } from '../steps/api-hulpvraag';
import { eenAanmelding, registreer } from '../steps/api-invoer';
import { poolOf, sharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';
import { until } from '../steps/until';

const VANDAAG = datumIn(new Date());
const GISTEREN = addDays(VANDAAG, -1);
const op = (dag: string): string => `${dag}T12:00:00+01:00`;

let admin: Pool;
let hier: Wereld;
let beheerder: Beller;
let werker: Beller;
let coordinator: Beller;
let buurbeheerder: Beller;

beforeAll(async () => {
  const system = await sharedSystem();
  admin = poolOf(system.database.admin);
  hier = await makeWereld(admin);
  // What ended earlier, and was renamed; the api changes nothing before today.
  const rij = `insert into lijstwaarde (gemeente_id, id, lijst, code, naam, geldig_van, geldig_tot) values ($1, $2, 'kanaal', $3, $4, $5, $6)`;
  await admin.query(rij, [hier.gemeenteId, newId(), 'website', 'Website', GISTEREN, GISTEREN]);
  await admin.query(rij, [hier.gemeenteId, newId(), 'inloop', 'Aan de balie', GISTEREN, null]);
  const daar = await makeWereld(admin);
  [beheerder, werker, coordinator, buurbeheerder] = await Promise.all([hier.wie.beheerder, hier.wie.werker, hier.wie.coordinator, daar.wie.beheerder].map((wie) => logIn(system.url, wie))) as [Beller, Beller, Beller, Beller];
});
afterAll(() => admin.end());

const fouten = ({ body }: { body: unknown }): unknown[] => [(body as Problem).code, (body as Problem).fouten?.map(({ veld }) => veld)];
const voegToe = async (lijst: LijstCode, naam: string, groep: string | null = null, beller = beheerder): Promise<void> =>
  void (await beller.post(`lijsten/${lijst}/waarden`, { naam, groep, vanaf: VANDAAG }).expect(201));
const wijzig = async (lijst: LijstCode, code: string, body: object): Promise<void> => {
  const { version } = (await beheerder.get(`lijsten/${lijst}`).expect(200)).body as LijstDto;
  await beheerder.patch(`lijsten/${lijst}/waarden/${code}`, version, { vanaf: VANDAAG, ...body }).expect(200);
};
const casusVan = async ({ casusId }: Pick<GeregistreerdeAanmelding, 'casusId'>): Promise<CasusDto> => (await werker.get(`casussen/${casusId}`).expect(200)).body as CasusDto;
const lijstVan = async (beller: Beller, query: string): Promise<string[]> =>
  ((await beller.get(`werkvoorraad?${query}`).expect(200)).body as WerkPage).items.map(({ casusId }) => casusId);
const weigering = async (over: Partial<NieuweAanmelding>): Promise<unknown> => fouten(await werker.post('aanmeldingen', eenAanmelding(over)).expect(422));

describe('what the beheerder added', () => {
  it('is registered with from that minute on, found, counted and kept as long as agreed', async () => {
    await voegToe('kanaal', 'WhatsApp');
    await voegToe('leefgebied', 'Zingeving');
    await voegToe('werksoort', 'Ouderenwerk', 'individueel');
    await voegToe('interventiesoort', 'Ambulant');
    await voegToe('resultaat', 'Naar een ander');
    await wijzig('bewaartermijn', 'ouderenwerk', { getal: 3 });
    const { casusId } = await registreer(werker, { kanaal: 'whatsapp', leefgebieden: ['zingeving', 'financien'] });
    const [vraag] = await hulpvragenIn(werker, casusId, ['zingeving']) as [string];
    const { id } = await voegInterventieToe(werker, casusId, { hulpvraagIds: [vraag], werksoort: 'ouderenwerk', soort: 'ambulant' });
    expect(await casusVan({ casusId })).toMatchObject({
      aanmeldingen: [{ kanaal: 'whatsapp', leefgebieden: ['zingeving', 'financien'] }], hulpvragen: [{ leefgebied: 'zingeving' }], interventies: [{ werksoort: 'ouderenwerk', soort: 'ambulant' }],
    });
    for (const filter of ['leefgebied=zingeving', 'werksoort=ouderenwerk']) expect(await lijstVan(werker, `lijst=open&${filter}`)).toEqual([casusId]);
    expect((await werker.get('werkvoorraad/export?vorm=csv&leefgebied=zingeving').expect(200)).text).toMatch(/;Zingeving;Ouderenwerk;[^]*Leefgebied: Zingeving/);
    const { version } = await casusVan({ casusId });
    const sluit = (resultaat: string) => werker.post(`casussen/${casusId}/afsluiting`, {
      resultaat: 'bereikt', reden: 'Klaar.', verkenningAfronden: true, interventies: [{ id, resultaat }], hulpvragen: [{ id: vraag, uitkomst: 'beantwoord' }],
    }, null).set('if-match', `"${version}"`);
    expect(fouten(await sluit('weg').expect(422))).toEqual(['keuze-onbekend', [`interventies.${id}.resultaat`]]);
    expect((await sluit('naar-een-ander').expect(200)).body).toMatchObject({ einde: { bewarenTot: addYears(VANDAAG, 3) }, interventies: [{ resultaat: 'naar-een-ander' }] });

    await until(async () => (await admin.query(`select 1 from outbox where gemeente_id = $1 and afgehandeld_op is null`, [hier.gemeenteId])).rowCount === 0);
    const { figuren } = (await werker.get(`factsheets?van=${VANDAAG}&tot=${VANDAAG}`).expect(200)).body as FactsheetDto;
    const namen = (figuur: string, door: string) => figuren.find(({ key }) => key === figuur)?.splitsingen.find(({ code }) => code === door)?.cijfers.map(({ code, naam }) => [code, naam]);
    expect(namen('aanmeldingen', 'kanaal')).toContainEqual(['whatsapp', 'WhatsApp']);
    expect(namen('onderwerpen', 'leefgebied')).toEqual([['zingeving', 'Zingeving']]);
  });

  it('is nothing in another gemeente', async () => {
    await voegToe('kanaal', 'Postduif', null, buurbeheerder);
    expect(await weigering({ kanaal: 'postduif' })).toEqual(['keuze-onbekend', ['kanaal']]);
  });
});

describe('what ended', () => {
  it('is refused from that day on, and still fits what is of earlier', async () => {
    expect(await weigering({ kanaal: 'website' })).toEqual(['keuze-onbekend', ['kanaal']]);
    expect(await weigering({ kanaal: 'website', ontvangenOp: op(GISTEREN) })).toEqual(['keuze-onbekend', ['kanaal']]);
    await registreer(werker, { kanaal: 'website', ontvangenOp: op(addDays(GISTEREN, -1)) });
  });

  it('stays in what was registered, and is not chosen again', async () => {
    const oud = await registreer(werker, { kanaal: 'website', ontvangenOp: op(addDays(GISTEREN, -1)) });
    const nieuw = await registreer(werker);
    await werker.patch(`aanmeldingen/${oud.id}`, 1, { kanaal: 'website', urgentie: 'spoed' }).expect(200);
    expect(fouten(await werker.patch(`aanmeldingen/${nieuw.id}`, 1, { kanaal: 'website', leefgebieden: ['tuin'] }).expect(422))).toEqual(['keuze-onbekend', ['kanaal', 'leefgebieden']]);
    expect((await casusVan(oud)).aanmeldingen[0]).toMatchObject({ kanaal: 'website', urgentie: 'spoed' });
  });

  it('keeps its name, and the name it had', async () => {
    const kanalen = ((await werker.get('lijsten').expect(200)).body as { items: LijstOverzicht[] }).items.find(({ lijst }) => lijst === 'kanaal')!;
    expect(kanalen.eerder).toContainEqual({ code: 'website', naam: 'Website', groep: null, getal: null });
    expect(kanalen.waarden).toContainEqual(expect.objectContaining({ code: 'inloop', naam: 'Aan de balie' }));
    expect(kanalen.namen).toEqual([{ code: 'inloop', naam: 'Inloop', tot: GISTEREN }]);
  });

  it('can still be talked about where it was: a leefgebied with an open hulpvraag', async () => {
    const { casusId } = await eenCasus(werker);
    await hulpvragenIn(werker, casusId, ['verslaving']);
    const { vraagverkenning } = await casusVan({ casusId });
    await wijzig('leefgebied', 'verslaving', { geldig: false });
    const meet = (leefgebied: string) => werker.post(`vraagverkenningen/${vraagverkenning!.id}/metingen`, { metingen: [{ leefgebied, uitkomst: 'vraag' }] });
    expect((await meet('verslaving')).status).not.toBe(422);
    expect(fouten(await meet('tuin').expect(422))).toEqual(['keuze-onbekend', ['metingen.0.leefgebied']]);
    const elders = await eenCasus(werker);
    const { id } = (await werker.post(`casussen/${elders.casusId}/vraagverkenningen`).expect(201)).body as { id: string };
    expect(fouten(await werker.post(`vraagverkenningen/${id}/metingen`, { metingen: [{ leefgebied: 'verslaving', uitkomst: 'vraag' }] }).expect(422))).toEqual(['keuze-onbekend', ['metingen.0.leefgebied']]);
  });
});

it('every code that no list has is refused, naming each field', async () => {
  expect(await weigering({ kanaal: 'fax', aanmelder: 'koning', leefgebieden: ['financien', 'tuin'] })).toEqual(['keuze-onbekend', ['kanaal', 'aanmelder', 'leefgebieden']]);
  const { casusId } = await eenCasus(werker);
  const [vraag] = await hulpvragenIn(werker, casusId) as [string];
  const interventie = (over: object) => werker.post(`casussen/${casusId}/interventies`, { hulpvraagIds: [vraag], werksoort: 'amw', soort: 'crisis', status: 'actief', uitvoerderId: hier.wie.werker.id, ...over });
  expect(fouten(await interventie({ werksoort: 'wmo', soort: 'zomaar' }).expect(422))).toEqual(['keuze-onbekend', ['werksoort', 'soort']]);
  const { id, version } = (await interventie({}).expect(201)).body as InterventieDto;
  expect(fouten(await werker.patch(`interventies/${id}`, version, { status: 'afgesloten', resultaat: 'weg', soort: 'zomaar' }).expect(422))).toEqual(['keuze-onbekend', ['soort', 'resultaat']]);
});

describe('a norm', () => {
  it('for the first contact counts for what comes in from then on; what came before keeps its day', async () => {
    await wijzig('norm', 'eerste-contact-dagen', { getal: 1 });
    const [oud, nieuw] = [await registreer(werker, { ontvangenOp: op(GISTEREN) }), await registreer(werker)];
    expect([oud.eersteContactVoor, nieuw.eersteContactVoor]).toEqual([eersteContactVoor(GISTEREN, STANDAARD_NORMEN), addWerkdagen(VANDAAG, 1)]);
    for (const { casusId, eersteContactVoor: voor } of [oud, nieuw]) {
      expect((await casusVan({ casusId })).aanmeldingen[0]?.eersteContactVoor).toBe(voor);
      expect(((await werker.get('werkvoorraad?lijst=nieuw').expect(200)).body as WerkPage).items.find((regel) => regel.casusId === casusId)?.eersteContactVoor).toBe(voor);
    }
    const laat = await registreer(werker, { ontvangenOp: op(addDays(VANDAAG, -20)) });
    const teLaat = await lijstVan(coordinator, 'lijst=te-laat&sorteer=nieuwste');
    expect([laat, oud, nieuw].map(({ casusId }) => teLaat.includes(casusId))).toEqual([true, false, false]);
  });

  it('for contact decides who stands in the list today', async () => {
    const { casusId } = await eenCasus(werker);
    await werker.patch(`casussen/${casusId}`, 1, { regiehouderId: hier.wie.werker.id }).expect(200);
    expect(await lijstVan(werker, 'lijst=zonder-contact')).toContain(casusId);
    await wijzig('norm', 'geen-contact-dagen', { getal: 90 });
    expect(await lijstVan(werker, 'lijst=zonder-contact')).not.toContain(casusId);
  });

  it('for waiting decides who waits too long today', async () => {
    const { casusId } = await eenCasus(werker);
    const [hulpvraagId] = await hulpvragenIn(werker, casusId);
    await werker.post(`casussen/${casusId}/interventies`, { hulpvraagIds: [hulpvraagId], werksoort: 'amw', soort: 'procesmatig', status: 'wachtlijst', wachtlijstOp: addDays(VANDAAG, -30) }).expect(201);
    expect(await lijstVan(coordinator, 'lijst=wacht-te-lang')).toEqual([]);
    await wijzig('norm', 'wachten-weken', { getal: 4 });
    expect(await lijstVan(coordinator, 'lijst=wacht-te-lang')).toEqual([casusId]);
  });

  it('for opening again, and for keeping what was answered at once, is that of the day of closing', async () => {
    await wijzig('norm', 'heropenen-dagen', { getal: 0 });
    await wijzig('bewaartermijn', 'direct', { getal: 1 });
    const direct = await registreer(werker, { afhandeling: { soort: 'informatie_en_advies', toelichting: 'Gebeld.' } });
    expect((await casusVan(direct)).einde).toMatchObject({ heropenenTot: VANDAAG, bewarenTot: addYears(VANDAAG, 1) });
    await admin.query('update casus set afgesloten_op = $2 where id = $1', [direct.casusId, addDays(GISTEREN, -100)]);
    const { einde, version } = await casusVan(direct);
    expect(einde?.heropenenTot).toBe(addDays(GISTEREN, 80));
    await werker.post(`casussen/${direct.casusId}/heropening`, {}, null).set('if-match', `"${version}"`).expect(200);
  });
});
