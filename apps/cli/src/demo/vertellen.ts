import { nieuwId } from './id';
import { type Inrichting } from './inrichten';
import { datumIn, placeAanmelding, isDirect, isOpen, type Plaatsing } from '@keukentafel/domain';
import { DemoCasus } from './casus';
import { type DemoGebeurtenis } from './gebeurtenis';
import { verken } from './gesprek';
import { nieuwePersoon } from './persoon';
import { type Rijen } from './rijen';
import { sluit } from './slot';
import { type DemoAanmelding } from './verhaal';
import { beeindig, begin, contact, start } from './werk';

const DAG_MS = 86_400_000;
/** Someone picks an aanmelding up a few hours after it came in. */
const OPPAKKEN_MS = 3 * 3_600_000;
/** How far ahead people plan. */
const VOORUIT_MS = 10 * DAG_MS;
/** Of what came in since so many days, the access log has a line, as it has of all that happens on the screen. */
const LOG_DAGEN = 28;

interface Bekend {
  readonly inwonerId: string;
  readonly casussen: DemoCasus[];
}

/** Tells a story, oldest aanmelding first: every person, casus and all that happened in it until now becomes rows. */
export function vertel(rijen: Rijen, inrichting: Inrichting, story: readonly DemoAanmelding[], nu: Date): void {
  const mensen = new Map<number, Bekend>();
  for (const [nr, item] of story.entries()) {
    const terug = item.terugVan === null ? undefined : mensen.get(item.terugVan);
    const eerder = terug && story[item.terugVan!]?.team === item.team ? terug : undefined;
    mensen.set(nr, vertelEen(rijen, inrichting, item, nr, eerder, nu));
  }
}

/** One aanmelding and what came of it: attached to the casus that was open, or in a new one. */
function vertelEen(rijen: Rijen, inrichting: Inrichting, item: DemoAanmelding, nr: number, eerder: Bekend | undefined, nu: Date): Bekend {
  const { invoer, team } = item;
  const werkers = inrichting.werkers.get(team) ?? [];
  const medewerkerId = werkers[nr % werkers.length]!;
  const sinds = new Date(invoer.ontvangenOp!);
  const plaatsing = plaatsVan(inrichting, invoer.inwoner?.postcode, sinds);
  const inwonerId = eerder?.inwonerId ?? nieuwePersoon(rijen, invoer.inwoner!, medewerkerId);
  const open = eerder?.casussen.find((casus) => casus.wasOpen(sinds));
  const direct = !open && invoer.afhandeling ? isDirect(invoer.afhandeling.soort) : false;
  const casus = open ?? new DemoCasus(rijen, medewerkerId, inwonerId, plaatsing.wijkteamId, sinds, direct);
  const aanmeldingId = casus.meldAan(sinds, invoer, plaatsing);
  if (nu.getTime() - sinds.getTime() < LOG_DAGEN * DAG_MS) log(rijen, medewerkerId, aanmeldingId, inwonerId);
  if (invoer.urgentie === 'crisis' && nu.getTime() - sinds.getTime() < LOG_DAGEN * DAG_MS) meld(rijen, inrichting.coordinatoren.get(team) ?? [], casus.id, aanmeldingId, sinds);
  if (!open && item.opgepakt && isOpen(casus.status)) casus.neemRegie(new Date(Math.min(sinds.getTime() + OPPAKKEN_MS, nu.getTime())));
  if (!open && item.verloop) beleef(casus, inrichting, sinds, item.verloop, nu);
  return { inwonerId, casussen: [...(eerder?.casussen ?? []), ...(open ? [] : [casus])] };
}

/** @throws DomainError of {@link placeAanmelding} */
function plaatsVan({ plaatsing }: Inrichting, postcode: string | null | undefined, op: Date): Plaatsing {
  const gevonden = plaatsing.get(postcode ?? '');
  return placeAanmelding({ wijkId: gevonden?.wijkId ?? null, wijkteamId: gevonden?.wijkteamId ?? null }, datumIn(op));
}

function beleef(casus: DemoCasus, inrichting: Inrichting, sinds: Date, gebeurtenissen: readonly DemoGebeurtenis[], nu: Date): void {
  for (const gebeurtenis of gebeurtenissen) {
    const op = new Date(sinds.getTime() + gebeurtenis.dag * DAG_MS);
    if (!isOpen(casus.status)) return;
    if (op < nu) doe(casus, inrichting, op, gebeurtenis);
    else if (gebeurtenis.soort === 'contact' && op.getTime() < nu.getTime() + VOORUIT_MS) contact(casus, op, nu, gebeurtenis);
  }
}

function doe(casus: DemoCasus, inrichting: Inrichting, op: Date, wat: DemoGebeurtenis): void {
  switch (wat.soort) {
    case 'aanmelding': return void casus.meldAan(op, wat.invoer, plaatsVan(inrichting, wat.invoer.inwoner?.postcode, op));
    case 'verkenning': return verken(casus, op, wat.metingen, wat.acties);
    case 'interventie': return begin(casus, op, wat.interventie);
    case 'start': return start(casus, op);
    case 'einde': return beeindig(casus, op, wat.resultaat);
    case 'contact': return contact(casus, op, op, wat);
    case 'afsluiting': return sluit(casus, op, wat.resultaat, wat.reden);
  }
}

const log = (rijen: Rijen, medewerkerId: string, objectId: string, inwonerId: string): unknown =>
  rijen.voeg('toegangslog', { id: nieuwId(), tijdstip: new Date(), gebeurtenis: 'aanmaken', gelukt: true, medewerker_id: medewerkerId, object_soort: 'aanmelding', object_id: objectId, inwoner_id: inwonerId, grond: 'demo' });

function meld(rijen: Rijen, coordinatoren: readonly string[], casusId: string, aanmeldingId: string, op: Date): void {
  for (const medewerkerId of coordinatoren) rijen.voeg('melding', { id: nieuwId(), medewerker_id: medewerkerId, soort: 'crisis', casus_id: casusId, aanmelding_id: aanmeldingId, gemeld_op: op });
}
