import { type ContactmomentDto, type DocumentDto, type InterventieDto, type CasusVerkenningen, type GeregistreerdeAanmelding, type InwonerDossier, type HulpvraagDto, type MeldingPage, type VraagverkenningDto, type NieuweWijkindeling, type PublicatieDto, type PublicatieVoorbeeld, type WijkindelingDto, type WijkindelingVoorbeeld } from '@keukentafel/contract';
import { datumIn } from '@keukentafel/domain';
import { type Pool } from 'pg';
import { type Beller, logIn } from '../api-beller';
import { beschrijving } from '../api-beschrijving';
import { eenAanmelding, eenNaam, registreerIn } from '../api-invoer';
import { hulpvragenIn, voegInterventieToe } from '../api-hulpvraag';
import { poolOf, sharedSystem, type SharedSystem } from '../api-system';
import { makeWereld, POSTCODE, type Wereld } from '../api-wereld';
import { until } from '../until';

export let system: SharedSystem;
export let admin: Pool;
export let wereld: Wereld;
export let wrongIn: (route: string, body: unknown) => string[];
export let werker: Beller;
export let beheerder: Beller;
export let fg: Beller;
export let vertrekker: Beller;
export let indeling: NieuweWijkindeling;
export let coordinator: Beller;
export let manager: Beller;
/** What would be published of a period without anything, and what was. */
export let voorbeeld: PublicatieVoorbeeld;
export let publicatieId: string;
/** A PDF that the werker asked for, and that is there. */
export let documentId: string;
export let crisis: GeregistreerdeAanmelding;
/** Two people of the other wijkteam, each with a second record; the second pair is linked, and lives with someone. */
export let zuid: Beller;
export let paren: { persoon: GeregistreerdeAanmelding; dubbel: GeregistreerdeAanmelding }[];
export let paar: InwonerDossier;
export let melding: string | undefined;
export const familie = eenNaam();
export let buurwerker: Beller;
/** Of the other wijkteam: a casus that may be closed. */
export let derde: GeregistreerdeAanmelding;
export let vanCasus: Map<string, string>;
/** Leefgebieden that are measured, one each time: measuring the same twice writes nothing. */
export let leefgebieden: string[];
/** Casussen in which a vraagverkenning is begun, one each time. */
export let ongevraagd: GeregistreerdeAanmelding[];
export let gesprek: VraagverkenningDto;
export let pauze: VraagverkenningDto;
export let hulpvragen: readonly HulpvraagDto[];
/** In the casus of the conversation: an interventie that waits for its hulpvraag, and a planned contact. */
export let interventieVraag: string;
export let wachtend: InterventieDto;
export let afspraak: ContactmomentDto;
export const MORGEN = { status: 'gepland', begintOp: new Date(Date.now() + 86_400_000).toISOString(), vorm: 'telefoon' };
export let eerste: GeregistreerdeAanmelding;
export let tweede: GeregistreerdeAanmelding;

/** A gemeente with everything in it that the routes ask for. */
export function opgezetteGemeente(): void {
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
    manager = await logIn(system.url, wereld.wie.manager);
    voorbeeld = (await manager.get('publicaties/voorbeeld?van=2026-01-01&tot=2026-01-31').expect(200)).body as PublicatieVoorbeeld;
    publicatieId = ((await manager.post('publicaties', { van: '2026-01-01', tot: '2026-01-31', titel: 'Proef', kenmerk: voorbeeld.kenmerk }).expect(201)).body as PublicatieDto).id;
    documentId = ((await werker.post('factsheets/documenten', { van: '2026-01-01', tot: '2026-01-31' }).expect(201)).body as DocumentDto).id;
    await until(async () => ((await werker.get(`documenten/${documentId}`).expect(200)).body as DocumentDto).status === 'klaar');
    for (const sleutel of ['blijft', 'weg']) await werker.put(`concepten/aanmelding/${sleutel}`, 0, { inhoud: '{}' }).expect(200);
  });
  afterAll(() => admin.end());
}

/** The wijken as they are, accepted from today: it changes nothing, so it can be asked again and again. */
async function ongewijzigdeIndeling(beller: Beller): Promise<NieuweWijkindeling> {
  const { wijken } = (await beller.get('wijkindeling').expect(200)).body as WijkindelingDto;
  const vanaf = datumIn(new Date());
  const zelfde = wijken.map(({ cbsCode, naam }, index) => ({ cbsCode, naam, postcodes: [Object.values(POSTCODE)[index] ?? ''] }));
  const { body } = await beller.post('wijkindeling/voorbeeld', { vanaf, wijken: zelfde }, null).expect(200) as { body: WijkindelingVoorbeeld };
  return { vanaf, wijken: zelfde, vingerafdruk: body.vingerafdruk };
}
