import { wereld, werker, buurwerker, derde, gesprek, eerste, tweede } from './opzet';
import { HULP, line, ik, nothing, read, type Routes } from './route';

/** Aanmeldingen and casussen. */
export const DOSSIER: Routes = {
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
  'GET /api/v1/casussen/{id}/medewerkers': read(() => werker.get(`casussen/${gesprek.casusId}/medewerkers`), nothing),
};
