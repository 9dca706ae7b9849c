import { type AanmeldingPage, type GeregistreerdeAanmelding, type InwonerDossier } from '@keukentafel/contract';
import { eenAanmelding } from '../api-invoer';
import { wereld, werker, coordinator, crisis, zuid, paren, paar, melding, familie, vanCasus, eerste, tweede } from './opzet';
import { HULP, line, read, type Routes } from './route';

/** Inwoners, households, drafts and meldingen. */
export const INWONER: Routes = {
  'GET /api/v1/aanmeldingen': read(() => werker.get('aanmeldingen'), (answer) =>
    (answer as AanmeldingPage).items.map(({ id, casusId }) => line('lezen', 'aanmeldingen', id, vanCasus.get(casusId) ?? crisis.inwonerId, HULP))),
  'POST /api/v1/aanmeldingen': read(() => werker.post('aanmeldingen', eenAanmelding({ inwonerId: eerste.inwonerId })), (answer) =>
    [line('aanmaken', 'aanmelding', (answer as GeregistreerdeAanmelding).id, eerste.inwonerId, HULP)]),
  'GET /api/v1/aanmeldingen/{id}': read(() => werker.get(`aanmeldingen/${eerste.id}`), () => [line('lezen', 'aanmelding', eerste.id, eerste.inwonerId, HULP)]),
  'PATCH /api/v1/aanmeldingen/{id}': read(() => werker.patch(`aanmeldingen/${tweede.id}`, 1, { urgentie: 'spoed' }), () =>
    [line('wijzigen', 'aanmelding', tweede.id, tweede.inwonerId, HULP), line('lezen', 'aanmelding', tweede.id, tweede.inwonerId, HULP)]),
  'GET /api/v1/inwoners': read(() => werker.get(`inwoners?zoek=${familie}`), () =>
    [eerste, tweede].map(({ inwonerId }) => line('zoeken', 'inwoner', inwonerId, inwonerId, HULP)).sort((a, b) => ((a.object_id ?? '') < (b.object_id ?? '') ? -1 : 1))),
  'POST /api/v1/inwoners/bekenden': read(() => werker.post('inwoners/bekenden', { achternaam: familie, roepnaam: 'Proef' }, null), () =>
    [eerste, tweede].map(({ inwonerId }) => line('zoeken', 'inwoner', inwonerId, inwonerId, HULP))),
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
};
