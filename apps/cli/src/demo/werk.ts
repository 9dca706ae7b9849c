import { LIMIET } from '@keukentafel/contract';
import {
  beginContact, beginInterventie, casusStatusNa, checkHulpvragen, datumIn, vervolgVan, type ContactStatus, type ContactVorm, type InterventieStand, type InterventieVerzoek,
} from '@keukentafel/domain';
import { nieuwId } from './id';
import { type DemoCasus, type DemoWerk } from './casus';
import { openVraag } from './gesprek';
import { type DemoInterventie } from './gebeurtenis';

const kolommen = ({ status, uitvoerderId, wachtlijstOp, gestartOp, afgeslotenOp, resultaat, reden }: InterventieStand) => ({
  status, uitvoerder_id: uitvoerderId, wachtlijst_op: wachtlijstOp, gestart_op: gestartOp, afgesloten_op: afgeslotenOp, resultaat, reden,
});

/**
 * An interventie for the open hulpvraag of a leefgebied; nothing when there is none.
 * @throws DomainError of {@link checkHulpvragen} and {@link beginInterventie}
 */
export function begin(casus: DemoCasus, op: Date, { leefgebied, werksoort, aanpak, wacht, doelen }: DemoInterventie): void {
  const hulpvraag = openVraag(casus, leefgebied);
  if (!hulpvraag) return;
  const hulpvraagId = hulpvraag.rij.id;
  checkHulpvragen([hulpvraagId], [{ id: hulpvraagId, open: true }]);
  const stand = beginInterventie(wacht ? { status: 'wachtlijst' } : { status: 'actief', uitvoerderId: casus.medewerkerId }, casus.kader(op));
  const id = nieuwId();
  const rij = casus.rijen.voeg('interventie', { id, casus_id: casus.id, werksoort, soort: aanpak, ...kolommen(stand), geregistreerd_door: casus.medewerkerId, version: 1 });
  casus.rijen.voeg('interventie_hulpvraag', { interventie_id: id, hulpvraag_id: hulpvraagId, casus_id: casus.id });
  casus.voegActie(op, { soort: 'interventie', leefgebied, hulpvraag_id: hulpvraagId, vraagverkenning_id: hulpvraag.rij.vraagverkenning_id });
  hulpvraag.beantwoord = true;
  const goals = doelen.map((doel) => ({
    eind: doel.eind, rij: casus.rijen.voeg('doel', { id: nieuwId(), casus_id: casus.id, interventie_id: id, omschrijving: doel.omschrijving, score_begin: doel.begin, score_eind: null as number | null, version: 1 }),
  }));
  casus.werk.push({ id, werksoort, stand, rij, doelen: goals, hulpvraag });
  casus.regel('interventie_toegevoegd', op, id, { werksoort, status: stand.status, hulpvragen: [hulpvraagId] });
  brengVerder(casus, op);
}

/** What waits is begun. @throws DomainError of {@link vervolgVan} */
export function start(casus: DemoCasus, op: Date): void {
  for (const werk of casus.werk.filter(({ stand }) => stand.status === 'wachtlijst')) ga(casus, op, werk, { status: 'actief', uitvoerderId: casus.medewerkerId });
}

/** What goes on is ended, with the scores its goals came to. @throws DomainError of {@link vervolgVan} */
export function beeindig(casus: DemoCasus, op: Date, resultaat: InterventieStand['resultaat']): void {
  for (const werk of casus.werk.filter(({ stand }) => stand.status === 'actief')) {
    const doelen = werk.doelen.map(({ rij, eind }) => ({ id: rij.id, omschrijving: rij.omschrijving, scoreEind: eind }));
    ga(casus, op, werk, { status: 'afgesloten', resultaat, doelen });
  }
}

function ga(casus: DemoCasus, op: Date, werk: DemoWerk, verzoek: InterventieVerzoek): void {
  const { hulpvraag } = werk;
  const doelen = werk.doelen.map(({ rij }) => ({ id: rij.id, omschrijving: rij.omschrijving, scoreBegin: rij.score_begin, scoreEind: rij.score_eind }));
  const hulpvragen = [{ id: hulpvraag.rij.id, open: hulpvraag.rij.gesloten_op === null, elders: false }];
  const vervolg = vervolgVan({ ...werk.stand, doelen, hulpvragen }, verzoek, casus.kader(op), { maxDoelen: LIMIET.doelenPerInterventie, newId: nieuwId });
  werk.stand = vervolg.stand;
  Object.assign(werk.rij, kolommen(vervolg.stand), { version: werk.rij.version + 1 });
  for (const doel of vervolg.doelen.gewijzigd) Object.assign(werk.doelen.find(({ rij }) => rij.id === doel.id)!.rij, { score_eind: doel.scoreEind, version: 2 });
  if (vervolg.stap === 'actief') casus.regel('interventie_gestart', op, werk.id, { velden: Object.keys(verzoek) });
  else casus.regel('interventie_afgesloten', op, werk.id, { resultaat: vervolg.stand.resultaat, velden: Object.keys(verzoek) });
  if (vervolg.dicht.length > 0) casus.sluitHulpvraag(hulpvraag, op, vervolg.daarna === 'open' ? 'beantwoord' : vervolg.daarna);
  brengVerder(casus, op);
}

const brengVerder = (casus: DemoCasus, op: Date): void => casus.zetStatus(op, casusStatusNa(casus.status, casus.werk.map(({ stand }) => stand.status)));

/** A contact that was had at `begintOp`, or is planned for then. @throws DomainError of {@link beginContact} */
export function contact(casus: DemoCasus, begintOp: Date, op: Date, { vorm, minuten, verslag }: { readonly vorm: ContactVorm; readonly minuten: number; readonly verslag: string }): void {
  const status: ContactStatus = begintOp > op ? 'gepland' : 'gedaan';
  const stand = beginContact({ status, begintOp, minuten: status === 'gedaan' ? minuten : null }, { geopendOp: datumIn(casus.geopend), nu: op });
  const id = nieuwId();
  const rij = casus.rijen.voeg('contactmoment', {
    id, casus_id: casus.id, status, begint_op: begintOp, minuten: stand.minuten, vorm, verslag: status === 'gedaan' ? verslag : null, medewerker_id: casus.medewerkerId,
    geregistreerd_door: casus.medewerkerId, version: 1,
  });
  casus.contacten.push(rij);
  casus.regel(status === 'gedaan' ? 'contact_gedaan' : 'contact_gepland', op, id, { vorm, minuten: stand.minuten });
}
