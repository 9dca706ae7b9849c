import { type CasusDto, type GemetenDto } from '@keukentafel/contract';
import { addDays } from '@keukentafel/domain';
import { type Test } from 'supertest';
import { type Beller } from '../api-beller';
import { eenAanmelding } from '../api-invoer';
import { type Opdracht } from './opdracht';
import { regelVan } from './vorm';

/** A casus as someone saw it, and the last meting per leefgebied in the conversation that is under way. */
export interface Gezien {
  readonly casus: CasusDto;
  readonly metingen: Map<string, string>;
  readonly vandaag: string;
  readonly wie: string;
}

const NERGENS = '01890000-0000-7000-8000-000000000000';
const one = <T>(list: readonly T[], keuze: number): T | undefined => list[keuze % Math.max(1, list.length)];
const UUR = 3_600_000;
const over = (uren: number): string => new Date(Date.now() + uren * UUR).toISOString();

/** The request that does the command, for someone who saw the casus like this; what is not there gets an id that is nowhere. */
export function verzoek(beller: Beller, opdracht: Opdracht, gezien: Gezien): Test {
  const { casus } = gezien;
  const pad = `casussen/${casus.id}`;
  switch (opdracht.soort) {
    case 'aanmelden': return beller.post('aanmeldingen', eenAanmelding({ inwonerId: casus.inwoner.id }));
    case 'direct': return beller.post('aanmeldingen', eenAanmelding({ inwonerId: casus.inwoner.id, afhandeling: { soort: 'informatie_en_advies', toelichting: 'Uitgelegd.' } }));
    case 'verkennen': return beller.post(`${pad}/vraagverkenningen`);
    case 'meten': return meten(beller, opdracht, gezien);
    case 'verkenning': return beller.patch(`vraagverkenningen/${casus.vraagverkenning?.id ?? NERGENS}`, casus.vraagverkenning?.version ?? 1, { status: opdracht.naar });
    case 'actie': return beller.post(`${pad}/acties`, { acties: [{ hulpvraagId: openVan(gezien, opdracht.keuze), soort: opdracht.actie, organisatie: 'Voedselbank', toelichting: 'Besproken.' }] });
    case 'interventie': return interventie(beller, opdracht, gezien);
    case 'stap': return stap(beller, opdracht, gezien);
    case 'contact': return beller.post(`${pad}/contactmomenten`, { status: opdracht.gedaan ? 'gedaan' : 'gepland', begintOp: over(opdracht.gedaan ? -1 : 26), minuten: 15, vorm: 'telefoon' });
    case 'contactstap': return contactstap(beller, opdracht, gezien);
    case 'sluiten': return beller.post(`${pad}/afsluiting`, opdracht.volledig ? alles(casus) : {}, null).set('if-match', `"${casus.version}"`);
    case 'heropenen': return beller.post(`${pad}/heropening`, { reden: 'Er kwam toch iets.' }, null).set('if-match', `"${casus.version}"`);
  }
}

/** What the answer of a meting says was last recorded. */
export function onthoud(gezien: Gezien, body: unknown): void {
  for (const { leefgebied, id } of (body as GemetenDto).metingen) gezien.metingen.set(leefgebied, id);
}

function openVan({ casus }: Gezien, keuze: number): string {
  const open = casus.hulpvragen.filter(({ geslotenOp }) => geslotenOp === null).sort((a, b) => (a.leefgebied < b.leefgebied ? -1 : 1));
  return one(open, keuze)?.id ?? NERGENS;
}

function meten(beller: Beller, { gebied, uitkomst }: Extract<Opdracht, { soort: 'meten' }>, { casus, metingen }: Gezien): Test {
  const score = uitkomst === 'niet_besproken' ? null : 4;
  const vorigeId = metingen.get(gebied) ?? null;
  return beller.post(`vraagverkenningen/${casus.vraagverkenning?.id ?? NERGENS}/metingen`, { metingen: [{ leefgebied: gebied, uitkomst, score, vorigeId }] });
}

function interventie(beller: Beller, { alle, keuze, begin, dag }: Extract<Opdracht, { soort: 'interventie' }>, gezien: Gezien): Test {
  const open = gezien.casus.hulpvragen.filter(({ geslotenOp }) => geslotenOp === null).map(({ id }) => id);
  const op = addDays(gezien.vandaag, dag);
  return beller.post(`casussen/${gezien.casus.id}/interventies`, {
    hulpvraagIds: alle && open.length > 0 ? open : [openVan(gezien, keuze)], werksoort: 'amw', soort: 'kortdurend', status: begin, uitvoerderId: gezien.wie,
    [begin === 'actief' ? 'gestartOp' : 'wachtlijstOp']: op,
  });
}

function stap(beller: Beller, { keuze, naar, dag, resultaat }: Extract<Opdracht, { soort: 'stap' }>, { casus, vandaag, wie }: Gezien): Test {
  const lopende = casus.interventies.filter(({ status }) => status !== 'afgesloten').sort((a, b) => (regelVan(casus, a) < regelVan(casus, b) ? -1 : 1));
  const gekozen = one(lopende, keuze);
  const op = addDays(vandaag, dag);
  const how = naar === 'actief' ? { gestartOp: op, uitvoerderId: wie } : { afgeslotenOp: op, resultaat, reden: 'Verhuisd.' };
  return beller.patch(`interventies/${gekozen?.id ?? NERGENS}`, gekozen?.version ?? 1, { status: naar, ...how });
}

function contactstap(beller: Beller, { keuze, naar }: Extract<Opdracht, { soort: 'contactstap' }>, { casus }: Gezien): Test {
  const contact = one(casus.contacten, keuze);
  return beller.patch(`contactmomenten/${contact?.id ?? NERGENS}`, contact?.version ?? 1, { status: naar });
}

/** Everything that is missing to close the casus as it was seen. */
function alles({ interventies, hulpvragen, vraagverkenning, contacten }: CasusDto): object {
  const open = { interventies: interventies.filter(({ status }) => status !== 'afgesloten'), hulpvragen: hulpvragen.filter(({ geslotenOp }) => geslotenOp === null) };
  return {
    resultaat: 'bereikt', reden: 'Klaar.', verkenningAfronden: vraagverkenning !== null, contactenVervallen: contacten.length > 0,
    interventies: open.interventies.length > 0 ? open.interventies.map(({ id }) => ({ id, resultaat: 'bereikt' })) : null,
    hulpvragen: open.hulpvragen.length > 0 ? open.hulpvragen.map(({ id }) => ({ id, uitkomst: 'beantwoord' })) : null,
  };
}
