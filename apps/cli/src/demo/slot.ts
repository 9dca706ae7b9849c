import { BEWAARNORM, bewarenTot, checkAfsluiting, datumIn, type AfsluitInvoer, type CasusResultaat, type Resultaat } from '@keukentafel/domain';
import { type DemoCasus } from './casus';

/** How an interventie ends that is closed with its casus. */
const AFLOOP: Readonly<Record<CasusResultaat, Resultaat>> = {
  bereikt: 'bereikt', deels: 'deels', niet: 'niet', advies: 'bereikt', doorverwezen: 'deels', uitval: 'uitval',
};

/**
 * Closes a casus with all that is open in it, and computes until when it is kept.
 * @throws DomainError of {@link checkAfsluiting}, `overgang-niet-toegestaan`
 */
export function sluit(casus: DemoCasus, op: Date, resultaat: CasusResultaat, reden: string): void {
  const werk = casus.werk.filter(({ stand }) => stand.status !== 'afgesloten');
  const hulpvragen = casus.hulpvragen.filter(({ rij }) => rij.gesloten_op === null);
  const gepland = casus.contacten.filter(({ status }) => status === 'gepland');
  const uitkomst = resultaat === 'niet' || resultaat === 'uitval' ? 'niet_beantwoord' : 'beantwoord';
  const afloop = AFLOOP[resultaat];
  const invoer: AfsluitInvoer = {
    resultaat, reden, contactenVervallen: true, hulpvragen: hulpvragen.map(({ rij }) => ({ id: rij.id, uitkomst })),
    interventies: werk.map(({ id, stand, doelen }) => ({ id, resultaat: afloop, reden, doelen: stand.gestartOp ? doelen.map(({ rij, eind }) => ({ id: rij.id, scoreEind: eind })) : [] })),
  };
  checkAfsluiting({
    verkenning: false, contacten: gepland.length, hulpvragen: hulpvragen.map(({ rij }) => ({ id: rij.id })),
    interventies: werk.map(({ id, stand, doelen }) => ({ id, gestartOp: stand.gestartOp, doelen: doelen.map(({ rij }) => ({ id: rij.id, scoreEind: rij.score_eind })) })),
  }, invoer);
  const dag = datumIn(op);
  for (const een of gepland) Object.assign(een, { status: 'vervallen', version: een.version + 1 });
  for (const { id, stand, rij, doelen } of werk) {
    Object.assign(rij, { status: 'afgesloten', afgesloten_op: dag, resultaat: afloop, reden, version: rij.version + 1 });
    if (stand.gestartOp) for (const doel of doelen) Object.assign(doel.rij, { score_eind: doel.eind });
    casus.regel('interventie_afgesloten', op, id, { resultaat: afloop });
  }
  for (const hulpvraag of hulpvragen) casus.sluitHulpvraag(hulpvraag, op, uitkomst);
  legVast(casus, op, resultaat, reden);
}

function legVast(casus: DemoCasus, op: Date, resultaat: CasusResultaat, reden: string): void {
  const dag = datumIn(op);
  const tot = bewarenTot(dag, { werksoorten: casus.werk.map(({ werksoort }) => werksoort), verkend: casus.verkend }, BEWAARNORM);
  casus.zetStatus(op, 'afgesloten');
  Object.assign(casus.rij, { afgesloten_op: dag, resultaat, afsluitreden: reden, bewaren_tot: tot });
  casus.legAfsluitingVast(op, { afgeslotenOp: dag, resultaat, reden, bewarenTot: tot });
}
