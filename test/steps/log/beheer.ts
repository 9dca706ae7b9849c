import { codesOf, RESULTAAT } from '@keukentafel/domain';
import request from 'supertest';
import { Beller } from '../api-beller';
import { eenNaam } from '../api-invoer';
import { WACHTWOORD } from '../api-wereld';
import { system, wereld, werker, beheerder, vertrekker, indeling } from './opzet';
import { line, nothing, ANY_ID, read, type Routes } from './route';

/** Beheer, sessies, and what is about nobody. */
export const BEHEER: Routes = {
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
  // Ids only; what they point to is fetched, and logged then.
  'GET /api/v1/gebeurtenissen': read(() => new Beller(system.url).get('gebeurtenissen'), nothing),
  'GET /api/health/live': read(() => request(system.url).get('/api/health/live'), nothing),
  'GET /api/health/ready': read(() => request(system.url).get('/api/health/ready'), nothing),
};
