import { type CaseloadDto, type CijferLijst, type ContactmomentDto, type ContactmomentPage, type GeplandContactPage, type InterventieDto, type WachtlijstPage,
  type AanmeldingPage, type CasusVerkenningen, type GekozenActies, type GemetenDto, type GeregistreerdeAanmelding, type InwonerDossier, type HulpvraagDto, type MeldingPage, type WerkPage, type ToegangslogPage, type VraagverkenningDto, type NieuweWijkindeling, type WijkindelingDto, type WijkindelingVoorbeeld,
} from '@keukentafel/contract';
import { codesOf, datumIn, RESULTAAT } from '@keukentafel/domain';
import { type Client, type Pool } from 'pg';
import request, { type Test } from 'supertest';
import { Beller, logIn } from '../steps/api-beller';
import { beschrijving } from '../steps/api-beschrijving';
import { eenAanmelding, eenNaam, registreerIn } from '../steps/api-invoer';
import { hulpvragenIn, voegInterventieToe } from '../steps/api-hulpvraag';
import { breakLog, type Logregel, withLog } from '../steps/api-log';
import { asSessie, attempt } from '../steps/api-sql';
import { connect, poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, POSTCODE, WACHTWOORD, type Wereld } from '../steps/api-wereld';

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;
let wrongIn: (route: string, body: unknown) => string[];
let werker: Beller;
let beheerder: Beller;
let fg: Beller;
let vertrekker: Beller;
let indeling: NieuweWijkindeling;
let coordinator: Beller;
let crisis: GeregistreerdeAanmelding;
/** Two people of the other wijkteam, each with a second record; the second pair is linked, and lives with someone. */
let zuid: Beller;
let paren: { persoon: GeregistreerdeAanmelding; dubbel: GeregistreerdeAanmelding }[];
let paar: InwonerDossier;
let melding: string | undefined;
const familie = eenNaam();
let buurwerker: Beller;
/** Of the other wijkteam: a casus that may be closed. */
let derde: GeregistreerdeAanmelding;
let vanCasus: Map<string, string>;
/** Leefgebieden that are measured, one each time: measuring the same twice writes nothing. */
let leefgebieden: string[];
/** Casussen in which a vraagverkenning is begun, one each time. */
let ongevraagd: GeregistreerdeAanmelding[];
let gesprek: VraagverkenningDto;
let pauze: VraagverkenningDto;
let hulpvragen: readonly HulpvraagDto[];
/** In the casus of the conversation: an interventie that waits for its hulpvraag, and a planned contact. */
let interventieVraag: string;
let wachtend: InterventieDto;
let afspraak: ContactmomentDto;
let overgedragen = 0;
let heen = 0;
const MORGEN = { status: 'gepland', begintOp: new Date(Date.now() + 86_400_000).toISOString(), vorm: 'telefoon' };
let eerste: GeregistreerdeAanmelding;
let tweede: GeregistreerdeAanmelding;

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  wrongIn = await beschrijving(system.url);
  wereld = await makeWereld(admin);
  [werker, beheerder, fg] = [await logIn(system.url, wereld.wie.werker), await logIn(system.url, wereld.wie.beheerder), await logIn(system.url, wereld.wie.fg)];
  coordinator = await logIn(system.url, wereld.wie.coordinator);
  vertrekker = await logIn(system.url, wereld.wie.werker);
  buurwerker = await logIn(system.url, wereld.wie.buurwerker);
  derde = await registreerIn(buurwerker, 'zuid');
  const [metGesprek, metPauze] = [await registreerIn(werker, 'noord'), await registreerIn(werker, 'noord')];
  [gesprek, pauze] = await Promise.all([metGesprek, metPauze].map(async ({ casusId }) => (await werker.post(`casussen/${casusId}/vraagverkenningen`).expect(201)).body as VraagverkenningDto)) as [VraagverkenningDto, VraagverkenningDto];
  await werker.post(`vraagverkenningen/${gesprek.id}/metingen`, { metingen: ['gezondheid', 'veiligheid'].map((leefgebied) => ({ leefgebied, uitkomst: 'vraag' })) }).expect(201);
  ({ hulpvragen } = (await werker.get(`casussen/${gesprek.casusId}/vraagverkenningen`).expect(200)).body as CasusVerkenningen);
  const metInterventie = await registreerIn(werker, 'noord');
  const [geplandeVraag] = await hulpvragenIn(werker, metInterventie.casusId);
  wachtend = await voegInterventieToe(werker, metInterventie.casusId, { hulpvraagIds: [geplandeVraag!] });
  afspraak = (await werker.post(`casussen/${metInterventie.casusId}/contactmomenten`, MORGEN).expect(201)).body as ContactmomentDto;
  interventieVraag = geplandeVraag!;
  ongevraagd = [await registreerIn(werker, 'noord'), await registreerIn(werker, 'noord')];
  leefgebieden = ['financien', 'huisvesting'];
  indeling = await ongewijzigdeIndeling(beheerder);
  eerste = await registreerIn(werker, 'noord', { achternaam: familie });
  tweede = await registreerIn(werker, 'noord', { achternaam: familie });
  vanCasus = new Map([eerste, tweede, derde, metGesprek, metPauze, metInterventie, ...ongevraagd].map(({ casusId, inwonerId }) => [casusId, inwonerId]));
  zuid = await logIn(system.url, wereld.wie.buurwerker);
  paren = await Promise.all([0, 1].map(async () => ({ persoon: await registreerIn(zuid, 'zuid'), dubbel: await registreerIn(zuid, 'zuid') })));
  await admin.query(`update casus set status = 'afgesloten' where id = any ($1)`, [paren.map(({ dubbel }) => dubbel.casusId)]);
  await zuid.post(`inwoners/${paren[1]!.persoon.inwonerId}/leden`, { inwonerId: paren[0]!.persoon.inwonerId, rol: 'partner' }).expect(201);
  paar = (await zuid.post(`inwoners/${paren[1]!.persoon.inwonerId}/koppelingen`, { dubbelId: paren[1]!.dubbel.inwonerId, reden: 'dubbel' }).expect(201)).body as InwonerDossier;
  // By a colleague, so that the log of the werker is about the two.
  crisis = (await (await logIn(system.url, wereld.wie.collega)).post('aanmeldingen', eenAanmelding({ urgentie: 'crisis' })).expect(201)).body as GeregistreerdeAanmelding;
  [melding] = ((await coordinator.get('meldingen')).body as MeldingPage).items.map(({ id }) => id);
  for (const sleutel of ['blijft', 'weg']) await werker.put(`concepten/aanmelding/${sleutel}`, 0, { inhoud: '{}' }).expect(200);
});
afterAll(() => admin.end());

/** The wijken as they are, accepted from today: it changes nothing, so it can be asked again and again. */
async function ongewijzigdeIndeling(beller: Beller): Promise<NieuweWijkindeling> {
  const { wijken } = (await beller.get('wijkindeling').expect(200)).body as WijkindelingDto;
  const vanaf = datumIn(new Date());
  const zelfde = wijken.map(({ cbsCode, naam }, index) => ({ cbsCode, naam, postcodes: [Object.values(POSTCODE)[index] ?? ''] }));
  const { body } = await beller.post('wijkindeling/voorbeeld', { vanaf, wijken: zelfde }, null).expect(200) as { body: WijkindelingVoorbeeld };
  return { vanaf, wijken: zelfde, vingerafdruk: body.vingerafdruk };
}

type Line = Omit<Logregel, 'medewerker_id'>;
interface Route {
  /** A request that shows or changes something. */
  readonly call: () => Test;
  readonly who: () => string;
  /** What it must leave in the log; none where no person's data is shown. */
  readonly lines: (answer: unknown) => Line[];
}

const HULP = 'hulpverlening';
const line = (gebeurtenis: string, object_soort: string, object_id: string | null, inwoner_id: string | null, grond: string | null): Line => ({ gebeurtenis, object_soort, object_id, inwoner_id, grond });
const ik = () => wereld.wie.werker.id;
const nothing = (): Line[] => [];
/** A sessie of which the test does not know the id. */
const ANY_ID: string = expect.any(String) as string;
const read = (call: Route['call'], lines: Route['lines'], who: Route['who'] = ik): Route => ({ call, who, lines });

/** Every route of the API with what it leaves in the log. A route that is not here fails the first test. */
const ROUTES: Readonly<Record<string, Route>> = {
  'GET /api/v1/aanmeldingen': read(() => werker.get('aanmeldingen'), (answer) =>
    (answer as AanmeldingPage).items.map(({ id, casusId }) => line('lezen', 'aanmeldingen', id, vanCasus.get(casusId) ?? crisis.inwonerId, HULP))),
  'POST /api/v1/aanmeldingen': read(() => werker.post('aanmeldingen', eenAanmelding({ inwonerId: eerste.inwonerId })), (answer) =>
    [line('aanmaken', 'aanmelding', (answer as GeregistreerdeAanmelding).id, eerste.inwonerId, HULP)]),
  'GET /api/v1/aanmeldingen/{id}': read(() => werker.get(`aanmeldingen/${eerste.id}`), () => [line('lezen', 'aanmelding', eerste.id, eerste.inwonerId, HULP)]),
  'PATCH /api/v1/aanmeldingen/{id}': read(() => werker.patch(`aanmeldingen/${tweede.id}`, 1, { urgentie: 'spoed' }), () =>
    [line('wijzigen', 'aanmelding', tweede.id, tweede.inwonerId, HULP), line('lezen', 'aanmelding', tweede.id, tweede.inwonerId, HULP)]),
  'GET /api/v1/casussen/{id}': read(() => werker.get(`casussen/${eerste.casusId}`), () => [line('lezen', 'casus', eerste.casusId, eerste.inwonerId, HULP)]),
  'PATCH /api/v1/casussen/{id}': read(() => werker.patch(`casussen/${tweede.casusId}`, 1, { regiehouderId: ik() }), () =>
    [line('wijzigen', 'casus', tweede.casusId, tweede.inwonerId, HULP), line('lezen', 'casus', tweede.casusId, tweede.inwonerId, HULP)]),
  'POST /api/v1/casussen/{id}/afsluiting': read(() => buurwerker.post(`casussen/${derde.casusId}/afsluiting`, { resultaat: 'advies', reden: 'Klaar.' }, null).set('if-match', '"1"'), () =>
    [line('wijzigen', 'casus', derde.casusId, derde.inwonerId, HULP), line('lezen', 'casus', derde.casusId, derde.inwonerId, HULP)], () => wereld.wie.buurwerker.id),
  'POST /api/v1/casussen/{id}/heropening': read(() => buurwerker.post(`casussen/${derde.casusId}/heropening`, {}, null).set('if-match', '"2"'), () =>
    [line('wijzigen', 'casus', derde.casusId, derde.inwonerId, HULP), line('lezen', 'casus', derde.casusId, derde.inwonerId, HULP)], () => wereld.wie.buurwerker.id),
  'GET /api/v1/casussen/{id}/tijdlijn': read(() => werker.get(`casussen/${eerste.casusId}/tijdlijn`), () => [line('lezen', 'tijdlijn', eerste.casusId, eerste.inwonerId, HULP)]),
  // Whoever looks has read the casus, which is logged; here they see names of colleagues only.
  'PUT /api/v1/casussen/{id}/kijkers/mij': read(() => werker.put(`casussen/${eerste.casusId}/kijkers/mij`, undefined, {}), nothing),
  'DELETE /api/v1/casussen/{id}/kijkers/mij': read(() => werker.delete(`casussen/${eerste.casusId}/kijkers/mij`), nothing),
  'POST /api/v1/casussen/{id}/vraagverkenningen': read(() => werker.post(`casussen/${ongevraagd.shift()!.casusId}/vraagverkenningen`), (answer) => {
    const { id, casusId } = answer as VraagverkenningDto;
    return [line('aanmaken', 'vraagverkenning', id, vanCasus.get(casusId)!, HULP)];
  }),
  'GET /api/v1/casussen/{id}/vraagverkenningen': read(() => werker.get(`casussen/${gesprek.casusId}/vraagverkenningen`), () => [line('lezen', 'vraagverkenningen', gesprek.casusId, vanCasus.get(gesprek.casusId)!, HULP)]),
  'GET /api/v1/casussen/{id}/metingen': read(() => werker.get(`casussen/${gesprek.casusId}/metingen`), () => [line('lezen', 'metingen', gesprek.casusId, vanCasus.get(gesprek.casusId)!, HULP)]),
  'GET /api/v1/vraagverkenningen/{id}': read(() => werker.get(`vraagverkenningen/${gesprek.id}`), () => [line('lezen', 'vraagverkenning', gesprek.id, vanCasus.get(gesprek.casusId)!, HULP)]),
  'PATCH /api/v1/vraagverkenningen/{id}': read(() => werker.patch(`vraagverkenningen/${pauze.id}`, 1, { status: 'gepauzeerd' }), () => [line('wijzigen', 'vraagverkenning', pauze.id, vanCasus.get(pauze.casusId)!, HULP)]),
  'POST /api/v1/vraagverkenningen/{id}/metingen': read(() => werker.post(`vraagverkenningen/${gesprek.id}/metingen`, { metingen: [{ leefgebied: leefgebieden.shift(), uitkomst: 'geen_vraag' }] }), (answer) =>
    [line('aanmaken', 'meting', (answer as GemetenDto).metingen[0]!.id, vanCasus.get(gesprek.casusId)!, HULP)]),
  'POST /api/v1/casussen/{id}/acties': read(() => werker.post(`casussen/${gesprek.casusId}/acties`, { acties: [{ hulpvraagId: hulpvragen[0]!.id, soort: 'overleg' }] }), (answer) =>
    [line('aanmaken', 'actie', (answer as GekozenActies).hulpvragen[0]!.acties[0]!.id, vanCasus.get(gesprek.casusId)!, HULP)]),
  'PATCH /api/v1/hulpvragen/{id}': read(() => werker.patch(`hulpvragen/${hulpvragen[1]!.id}`, 1, { uitkomst: 'beantwoord' }), () => [line('wijzigen', 'hulpvraag', hulpvragen[1]!.id, vanCasus.get(gesprek.casusId)!, HULP)]),
  'GET /api/v1/inwoners': read(() => werker.get(`inwoners?zoek=${familie}`), () =>
    [eerste, tweede].map(({ inwonerId }) => line('zoeken', 'inwoner', inwonerId, inwonerId, HULP)).sort((a, b) => ((a.object_id ?? '') < (b.object_id ?? '') ? -1 : 1))),
  'POST /api/v1/inwoners/bekenden': read(() => werker.post('inwoners/bekenden', { achternaam: familie, roepnaam: 'Proef' }, null), () =>
    [eerste, tweede].map(({ inwonerId }) => line('zoeken', 'inwoner', inwonerId, inwonerId, HULP))),
  'GET /api/v1/toegangslog': read(() => fg.get(`toegangslog?inwonerId=${eerste.inwonerId}`), () => [line('lezen', 'toegangslog', null, eerste.inwonerId, 'toezicht')], () => wereld.wie.fg.id),
  'PUT /api/v1/concepten/{soort}/{sleutel}': read(() => werker.put('concepten/aanmelding/nieuw', 0, { inhoud: '{}' }), () => [line('aanmaken', 'concept', null, null, HULP)]),
  'GET /api/v1/concepten/{soort}/{sleutel}': read(() => werker.get('concepten/aanmelding/blijft'), () => [line('lezen', 'concept', null, null, HULP)]),
  'DELETE /api/v1/concepten/{soort}/{sleutel}': read(() => werker.delete('concepten/aanmelding/weg', 1), () => [line('wijzigen', 'concept', null, null, HULP)]),
  'GET /api/v1/inwoners/{id}': read(() => werker.get(`inwoners/${eerste.inwonerId}`), () => [line('lezen', 'inwoner', eerste.inwonerId, eerste.inwonerId, HULP)]),
  'PATCH /api/v1/inwoners/{id}': read(() => werker.patch(`inwoners/${tweede.inwonerId}`, 1, { roepnaam: 'Anders' }), () =>
    [line('wijzigen', 'inwoner', tweede.inwonerId, tweede.inwonerId, HULP), line('lezen', 'inwoner', tweede.inwonerId, tweede.inwonerId, HULP)]),
  'POST /api/v1/inwoners/{id}/koppelingen': read(() => zuid.post(`inwoners/${paren[0]!.persoon.inwonerId}/koppelingen`, { dubbelId: paren[0]!.dubbel.inwonerId, reden: 'dubbel' }), (answer) => [
    ...[paren[0]!.persoon, paren[0]!.dubbel].map(({ inwonerId }) => line('wijzigen', 'koppeling', (answer as InwonerDossier).koppelingen[0]!.id, inwonerId, HULP)),
    line('lezen', 'inwoner', paren[0]!.persoon.inwonerId, paren[0]!.persoon.inwonerId, HULP)], () => wereld.wie.buurwerker.id),
  'DELETE /api/v1/inwoners/{id}/koppelingen/{koppelingId}': read(() => zuid.delete(`inwoners/${paar.inwoner.id}/koppelingen/${paar.koppelingen[0]!.id}`, 1), () => [
    ...[paren[1]!.persoon, paren[1]!.dubbel].map(({ inwonerId }) => line('wijzigen', 'koppeling', paar.koppelingen[0]!.id, inwonerId, HULP)),
    line('lezen', 'inwoner', paar.inwoner.id, paar.inwoner.id, HULP)], () => wereld.wie.buurwerker.id),
  'POST /api/v1/inwoners/{id}/leden': read(() => zuid.post(`inwoners/${paren[1]!.persoon.inwonerId}/leden`, { inwonerId: paren[1]!.dubbel.inwonerId, rol: 'kind' }), () => [
    ...[paren[1]!.persoon, paren[1]!.dubbel].map(({ inwonerId }) => line('aanmaken', 'huishouden', null, inwonerId, HULP)),
    line('lezen', 'inwoner', paar.inwoner.id, paar.inwoner.id, HULP)], () => wereld.wie.buurwerker.id),
  'PATCH /api/v1/leden/{id}': read(() => zuid.patch(`leden/${paar.leden[0]!.id}`, 1, { rol: 'huisgenoot' }), () =>
    [paren[1]!.persoon, paren[0]!.persoon, paren[1]!.dubbel].map(({ inwonerId }) => line('wijzigen', 'huishouden', null, inwonerId, HULP)), () => wereld.wie.buurwerker.id),
  'GET /api/v1/meldingen': read(() => coordinator.get('meldingen'), () => [line('lezen', 'melding', melding!, crisis.inwonerId, HULP)], () => wereld.wie.coordinator.id),
  'PUT /api/v1/meldingen/{id}/gezien': read(() => coordinator.put(`meldingen/${melding}/gezien`, undefined, {}), () => [line('wijzigen', 'melding', melding!, null, HULP)], () => wereld.wie.coordinator.id),
  'GET /api/v1/casussen/{id}/medewerkers': read(() => werker.get(`casussen/${gesprek.casusId}/medewerkers`), nothing),
  'POST /api/v1/casussen/{id}/interventies': read(() => werker.post(`casussen/${wachtend.casusId}/interventies`, { hulpvraagIds: [interventieVraag], werksoort: 'amw', soort: 'kortdurend', status: 'wachtlijst' }), (answer) =>
    [line('aanmaken', 'interventie', (answer as { id: string }).id, vanCasus.get(wachtend.casusId)!, HULP)]),
  'GET /api/v1/interventies': read(() => werker.get('interventies?status=wachtlijst'), (answer) =>
    (answer as WachtlijstPage).items.map(({ id, casusId }) => line('lezen', 'interventies', id, vanCasus.get(casusId)!, HULP))),
  'GET /api/v1/interventies/{id}': read(() => werker.get(`interventies/${wachtend.id}`), () => [line('lezen', 'interventie', wachtend.id, vanCasus.get(wachtend.casusId)!, HULP)]),
  'PATCH /api/v1/interventies/{id}': read(() => werker.patch(`interventies/${wachtend.id}`, 1, { soort: 'crisis' }), () => [line('wijzigen', 'interventie', wachtend.id, vanCasus.get(wachtend.casusId)!, HULP)]),
  'POST /api/v1/casussen/{id}/contactmomenten': read(() => werker.post(`casussen/${wachtend.casusId}/contactmomenten`, MORGEN), (answer) =>
    [line('aanmaken', 'contactmoment', (answer as { id: string }).id, vanCasus.get(wachtend.casusId)!, HULP)]),
  'GET /api/v1/casussen/{id}/contactmomenten': read(() => werker.get(`casussen/${wachtend.casusId}/contactmomenten`), (answer) =>
    (answer as ContactmomentPage).items.map(({ id }) => line('lezen', 'contactmomenten', id, vanCasus.get(wachtend.casusId)!, HULP))),
  'GET /api/v1/contactmomenten': read(() => werker.get('contactmomenten'), (answer) =>
    (answer as GeplandContactPage).items.map(({ id, casusId }) => line('lezen', 'contactmomenten', id, vanCasus.get(casusId)!, HULP))),
  'GET /api/v1/contactmomenten/{id}': read(() => werker.get(`contactmomenten/${afspraak.id}`), () => [line('lezen', 'contactmoment', afspraak.id, vanCasus.get(afspraak.casusId)!, HULP)]),
  'PATCH /api/v1/contactmomenten/{id}': read(() => werker.patch(`contactmomenten/${afspraak.id}`, 1, { met: 'Buurvrouw' }), () => [line('wijzigen', 'contactmoment', afspraak.id, vanCasus.get(afspraak.casusId)!, HULP)]),
  'POST /api/v1/casussen/{id}/overdracht': read(() => werker.post(`casussen/${pauze.casusId}/overdracht`, { naarMedewerkerId: [wereld.wie.collega.id, ik()][overgedragen++ % 2] }), () =>
    [line('wijzigen', 'casus', pauze.casusId, vanCasus.get(pauze.casusId)!, HULP)]),
  'GET /api/v1/overdrachten': read(() => werker.get(`overdrachten?wijkteamId=${wereld.teams.noord}`), (answer) =>
    (answer as CaseloadDto).casussen.map(({ casusId }) => line('lezen', 'casus', casusId, vanCasus.get(casusId)!, HULP))),
  'POST /api/v1/overdrachten': read(() => {
    const [van, naar] = heen++ % 2 === 0 ? [ik(), wereld.wie.collega.id] : [wereld.wie.collega.id, ik()];
    return coordinator.post('overdrachten', { wijkteamId: wereld.teams.noord, casusIds: [wachtend.casusId], vanMedewerkerId: van, naarMedewerkerId: naar });
  }, () => [line('wijzigen', 'casus', wachtend.casusId, vanCasus.get(wachtend.casusId)!, HULP)], () => wereld.wie.coordinator.id),
  'GET /api/v1/werk': read(() => werker.get(`werk?wijkteamId=${wereld.gemeenteId}`), nothing),
  'GET /api/v1/werkvoorraad': read(() => werker.get(`werkvoorraad?zoek=${familie}&limit=1&sorteer=oudste&lijst=open`), (answer) =>
    (answer as WerkPage).items.map(({ casusId }) => line('lezen', 'werkvoorraad', casusId, new Map([eerste, tweede].map((one) => [one.casusId, one.inwonerId])).get(casusId) ?? null, HULP))),
  'GET /api/v1/werkvoorraad/export': read(() => werker.get(`werkvoorraad/export?vorm=csv&wijkteamId=${wereld.gemeenteId}`), () => [line('exporteren', 'werkvoorraad', null, null, HULP)]),
  'GET /api/v1/werkvoorraad/regiehouders': read(() => werker.get('werkvoorraad/regiehouders'), nothing),
  'GET /api/v1/medewerkers': read(() => beheerder.get('medewerkers'), nothing),
  'GET /api/v1/medewerkers/{id}': read(() => beheerder.get(`medewerkers/${wereld.wie.collega.id}`), nothing),
  'PATCH /api/v1/medewerkers/{id}': read(() => beheerder.patch(`medewerkers/${wereld.wie.collega.id}`, 1, { rollen: ['sociaal_werker', 'manager'] }), () =>
    [line('wijzigen', 'medewerker', wereld.wie.collega.id, null, 'beheer')], () => wereld.wie.beheerder.id),
  'POST /api/v1/sessie': read(() => new Beller(system.url).post('sessie', { email: wereld.wie.werker.email, wachtwoord: WACHTWOORD }, null), () =>
    [{ ...line('inloggen', 'sessie', null, null, null), object_id: ANY_ID }]),
  'GET /api/v1/sessie': read(() => werker.get('sessie'), nothing),
  'DELETE /api/v1/sessie': read(() => vertrekker.delete('sessie'), () => [{ ...line('uitloggen', 'sessie', null, null, 'sessie'), object_id: ANY_ID }]),
  'POST /api/v1/sessie/vernieuwing': read(() => werker.post('sessie/vernieuwing', undefined, null), nothing),
  'GET /api/v1/postcodes/{postcode}': read(() => werker.get('postcodes/1111AA'), nothing),
  'GET /api/v1/wijken': read(() => werker.get('wijken'), nothing),
  'GET /api/v1/lijsten': read(() => werker.get('lijsten'), nothing),
  'GET /api/v1/lijsten/{lijst}': read(() => beheerder.get('lijsten/kanaal'), nothing),
  'POST /api/v1/lijsten/{lijst}/waarden': read(() => beheerder.post('lijsten/aanmelder/waarden', { naam: eenNaam(), vanaf: indeling.vanaf }), () => [line('wijzigen', 'lijst', null, null, 'beheer')], () => wereld.wie.beheerder.id),
  'PATCH /api/v1/lijsten/{lijst}/waarden/{code}': read(() => beheerder.patch('lijsten/kanaal/waarden/website', 0, { naam: 'Webformulier', vanaf: indeling.vanaf }), () =>
    [line('wijzigen', 'lijst', null, null, 'beheer')], () => wereld.wie.beheerder.id),
  'PUT /api/v1/lijsten/{lijst}/volgorde': read(() => beheerder.put('lijsten/resultaat/volgorde', 0, { codes: codesOf(RESULTAAT) }), () =>
    [line('wijzigen', 'lijst', null, null, 'beheer')], () => wereld.wie.beheerder.id),
  'GET /api/v1/wijkindeling': read(() => beheerder.get('wijkindeling'), nothing),
  'POST /api/v1/wijkindeling/voorbeeld': read(() => beheerder.post('wijkindeling/voorbeeld', { vanaf: indeling.vanaf, wijken: indeling.wijken }, null), nothing),
  'POST /api/v1/wijkindeling': read(() => beheerder.post('wijkindeling', indeling), () => [line('wijzigen', 'wijkindeling', null, null, 'beheer')], () => wereld.wie.beheerder.id),
  'PATCH /api/v1/wijken/{id}': read(() => beheerder.patch(`wijken/${wereld.wijken.zuid}`, 1, { wijkteamId: wereld.teams.zuid, vanaf: indeling.vanaf }), () =>
    [line('wijzigen', 'wijk', wereld.wijken.zuid, null, 'beheer')], () => wereld.wie.beheerder.id),
  'GET /api/v1/wijkteams': read(() => werker.get('wijkteams'), nothing),
  'GET /api/v1/factsheets': read(() => werker.get('factsheets?van=2026-01-01&tot=2026-01-31'), nothing),
  'GET /api/v1/factsheets/{figuur}/lijst': read(() => werker.get('factsheets/onderwerpen/lijst?van=2026-01-01&tot=2028-12-31'), (answer) =>
    (answer as CijferLijst).items.map(({ casusId }) => line('lezen', 'casus', casusId, vanCasus.get(casusId) ?? null, 'verantwoording'))),
  'GET /api/v1/factsheets/export': read(() => werker.get('factsheets/export?van=2026-01-01&tot=2026-01-31&vorm=csv'), nothing),
  // Ids only; what they point to is fetched, and logged then.
  'GET /api/v1/gebeurtenissen': read(() => new Beller(system.url).get('gebeurtenissen'), nothing),
  'GET /api/health/live': read(() => request(system.url).get('/api/health/live'), nothing),
  'GET /api/health/ready': read(() => request(system.url).get('/api/health/ready'), nothing),
};
const LOGGED = Object.keys(ROUTES).filter((route) => ROUTES[route]!.lines !== nothing);

it('every route of the API is known here', async () => {
  const { body } = await request(system.url).get('/api/openapi.json').expect(200) as { body: { paths: Record<string, object> } };
  const routes = Object.entries(body.paths).flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`));
  expect(routes.sort()).toEqual(Object.keys(ROUTES).sort());
});

it.each(Object.keys(ROUTES))('%s answers what it describes, and leaves in the log exactly who saw or changed what, and why', async (name) => {
  const { call, lines, who } = ROUTES[name]!;
  const { response, lines: written } = await withLog(admin, call());
  if (!name.endsWith('gebeurtenissen')) expect(response.status).toBeLessThan(300);
  if (response.status < 300) expect(wrongIn(name, response.body)).toEqual([]);
  const wanted = lines(response.body).map((entry) => ({ ...entry, medewerker_id: who() }));
  expect(written).toHaveLength(wanted.length);
  expect(written).toEqual(expect.arrayContaining(wanted));
});

describe('looking that finds nothing', () => {
  it('is logged when it was a search', async () => {
    const { lines } = await withLog(admin, werker.get('inwoners?zoek=niemandheetzo').expect(200));
    expect(lines).toEqual([{ ...line('zoeken', 'inwoner', null, null, HULP), medewerker_id: ik() }]);
  });

  it('leaves nothing when the thing is not there or not yours', async () => {
    const elders = await makeWereld(admin);
    const daar = await registreerIn(await logIn(system.url, elders.wie.werker), 'noord');
    const { response, lines } = await withLog(admin, werker.get(`casussen/${daar.casusId}`));
    expect([response.status, lines]).toEqual([404, []]);
  });
});

describe('when the log cannot be written', () => {
  let repair: () => Promise<void>;
  beforeAll(async () => {
    repair = await breakLog(admin, wereld.gemeenteId);
  });
  afterAll(() => repair());

  const state = async (): Promise<unknown> => (await admin.query(`select (select count(*) from aanmelding where gemeente_id = $1) as aanmeldingen, (select sum(version) from casus where gemeente_id = $1) as casus,
    (select sum(version) from aanmelding where gemeente_id = $1) as aanmelding, (select sum(version) from medewerker where gemeente_id = $1) as medewerker,
    (select count(*) from outbox where gemeente_id = $1) as outbox, (select count(*) from idempotentie where gemeente_id = $1) as antwoorden,
    (select count(*) from sessie where gemeente_id = $1 and beeindigd_op is null) as sessies`, [wereld.gemeenteId])).rows;

  it.each(LOGGED.filter((route) => route !== 'DELETE /api/v1/sessie'))('%s shows and changes nothing', async (name) => {
    const before = await state();
    const response = await ROUTES[name]!.call();
    // A change that was already made above is refused for its version, or because it is gone, before it comes to the log.
    if (/^(PATCH|PUT|DELETE)|(afsluiting|heropening|koppelingen|leden)$/.test(name)) expect([500, 412, 409, 404]).toContain(response.status);
    else expect(response.status).toBe(500);
    expect(Object.keys(response.body as object).filter((key) => key !== 'fouten').sort()).toEqual(['code', 'correlatieId', 'status', 'title', 'type']);
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(await state()).toEqual(before);
  });

  it('a change that would go through is undone', async () => {
    const before = await state();
    await werker.patch(`aanmeldingen/${eerste.id}`, 1, { urgentie: 'crisis' }).expect(500);
    await werker.patch(`casussen/${eerste.casusId}`, 1, { regiehouderId: ik() }).expect(500);
    expect(await state()).toEqual(before);
  });

  it('the next request finds the pool in good order', async () => {
    await repair();
    await werker.get(`casussen/${eerste.casusId}`).expect(200);
  });
});

describe('the log itself', () => {
  it('is read by the FG: who did what, newest first, every line once over the pages', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: ToegangslogPage = (await fg.get(`toegangslog?limit=7&medewerkerId=${ik()}${cursor ? `&cursor=${cursor}` : ''}`).expect(200)).body as ToegangslogPage;
      expect(page.items.map((item) => item.tijdstip)).toEqual(page.items.map((item) => item.tijdstip).sort().reverse());
      seen.push(...page.items.map((item) => item.id));
      cursor = page.volgende;
    } while (cursor);
    const { rows } = await admin.query<{ id: string }>('select id from toegangslog where gemeente_id = $1 and medewerker_id = $2', [wereld.gemeenteId, ik()]);
    expect([...seen].sort()).toEqual(rows.map((row) => row.id).sort());
  });

  it('can be narrowed to an inwoner and to days', async () => {
    const { items } = (await fg.get(`toegangslog?inwonerId=${tweede.inwonerId}&limit=100`).expect(200)).body as ToegangslogPage;
    expect(items.length).toBeGreaterThan(2);
    expect(new Set(items.filter((item) => item.objectSoort !== 'toegangslog').map((item) => item.inwonerId))).toEqual(new Set([tweede.inwonerId]));
    expect(((await fg.get('toegangslog?van=2020-01-01&tot=2020-12-31').expect(200)).body as ToegangslogPage).items).toEqual([]);
  });

  it('holds no name and no question: ids only', async () => {
    const { rows } = await admin.query<{ regel: string }>('select l::text as regel from toegangslog l where gemeente_id = $1', [wereld.gemeenteId]);
    expect(rows.filter(({ regel }) => regel.includes(familie) || regel.includes('geld'))).toEqual([]);
  });

  it.each(['update toegangslog set grond = null', 'delete from toegangslog', 'truncate toegangslog', `delete from toegangslog_${new Date().toISOString().slice(0, 7).replace('-', '_')}`, 'drop table toegangslog', 'alter table toegangslog disable row level security'])(
    'cannot be changed by the app, not even in the sessie of the FG: %s',
    async (sql) => {
      const app: Client = await connect(system.database.app);
      for (const beller of [werker, fg]) await asSessie(app, beller.claims, async () => expect(await attempt(app, sql)).toBe('42501'));
      await app.end();
    },
  );
});
