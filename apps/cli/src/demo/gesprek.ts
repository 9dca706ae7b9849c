import { type NieuweMeting } from '@keukentafel/contract';
import { checkActies, checkMetingen, checkVerkenningOvergang, datumIn, geslotenDoor, gevolgVan, startVerkenning } from '@keukentafel/domain';
import { nieuwId } from './id';
import { type DemoCasus, type DemoHulpvraag } from './casus';
import { type DemoActie } from './gebeurtenis';

const isOpenVraag = ({ rij }: DemoHulpvraag): boolean => rij.gesloten_op === null;

/**
 * A vraagverkenning that is started and finished: its metingen, the hulpvragen they raise, and the acties that follow.
 * @throws DomainError of {@link startVerkenning}, {@link checkMetingen} and {@link checkActies}
 */
export function verken(casus: DemoCasus, op: Date, metingen: readonly NieuweMeting[], acties: readonly DemoActie[]): void {
  const naar = startVerkenning(casus.status, false);
  const id = nieuwId();
  casus.rijen.voeg('vraagverkenning', { id, casus_id: casus.id, status: 'afgerond', begonnen_op: op, afgerond_op: op, gevoerd_door: casus.medewerkerId, version: 2 });
  casus.regel('verkenning_begonnen', op, id);
  casus.zetStatus(op, naar);
  checkMetingen('bezig', metingen);
  for (const meting of metingen) meet(casus, op, id, meting);
  checkVerkenningOvergang('bezig', 'afgerond');
  casus.regel('verkenning_afgerond', op, id);
  casus.verkend = true;
  kiesActies(casus, op, id, acties);
}

function meet(casus: DemoCasus, op: Date, vraagverkenningId: string, meting: NieuweMeting): void {
  const { leefgebied, uitkomst } = meting;
  const [score, zelfredzaamheid] = [meting.score ?? null, meting.zelfredzaamheid ?? null];
  const rij = casus.rijen.voeg('meting', {
    id: nieuwId(), casus_id: casus.id, vraagverkenning_id: vraagverkenningId, leefgebied, uitkomst, score, zelfredzaamheid, krachten: meting.krachten ?? null,
    wens: meting.wens ?? null, gemeten_op: op, gemeten_door: casus.medewerkerId,
  });
  casus.regel('meting', op, rij.id, { leefgebied, uitkomst, score, zelfredzaamheid });
  const open = casus.hulpvragen.filter(isOpenVraag);
  const gevolg = gevolgVan(meting, vraagverkenningId, open.map((een) => ({ id: een.rij.id, leefgebied: een.rij.leefgebied, vraagverkenningId: een.rij.vraagverkenning_id, beantwoord: een.beantwoord })));
  if (gevolg?.soort === 'stellen') {
    const hulpvraag = casus.rijen.voeg('hulpvraag', { id: nieuwId(), casus_id: casus.id, vraagverkenning_id: vraagverkenningId, leefgebied, gesteld_op: datumIn(op), gesloten_op: null, uitkomst: null, version: 1 });
    casus.hulpvragen.push({ rij: hulpvraag, beantwoord: false });
    casus.regel('hulpvraag_gesteld', op, hulpvraag.id, { leefgebied });
  } else if (gevolg) {
    casus.sluitHulpvraag(open.find((een) => een.rij.id === gevolg.hulpvraagId)!, op, 'vervallen');
  }
}

function kiesActies(casus: DemoCasus, op: Date, vraagverkenningId: string, acties: readonly DemoActie[]): void {
  const gekozen = acties.flatMap((actie) => {
    const hulpvraag = openVraag(casus, actie.leefgebied);
    return hulpvraag ? [{ ...actie, hulpvraag, hulpvraagId: hulpvraag.rij.id }] : [];
  });
  checkActies(gekozen, (id) => gekozen.some(({ hulpvraag }) => hulpvraag.rij.id === id && isOpenVraag(hulpvraag)));
  for (const { hulpvraag, hulpvraagId, leefgebied, soort, toelichting, organisatie } of gekozen) {
    casus.voegActie(op, { soort, leefgebied, toelichting, organisatie, hulpvraag_id: hulpvraagId, vraagverkenning_id: vraagverkenningId });
    hulpvraag.beantwoord = true;
  }
  const dicht = new Set(geslotenDoor(gekozen));
  for (const hulpvraag of casus.hulpvragen) if (dicht.has(hulpvraag.rij.id)) casus.sluitHulpvraag(hulpvraag, op, 'beantwoord');
}

/** The open hulpvraag of a leefgebied; there is one at most. */
export const openVraag = (casus: DemoCasus, leefgebied: DemoActie['leefgebied']): DemoHulpvraag | undefined =>
  casus.hulpvragen.find((een) => isOpenVraag(een) && een.rij.leefgebied === leefgebied);
