import { type ContactmomentPage, type GeplandContactPage, type WachtlijstPage, type GekozenActies, type GemetenDto, type VraagverkenningDto } from '@keukentafel/contract';
import { werker, vanCasus, leefgebieden, ongevraagd, gesprek, pauze, hulpvragen, interventieVraag, wachtend, afspraak, MORGEN } from './opzet';
import { HULP, line, read, type Routes } from './route';

/** Vraagverkenningen, interventies and contactmomenten. */
export const VERKENNING: Routes = {
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
};
