import { type CaseloadDto, type CijferLijst, type PublicatieDto, type WerkPage } from '@keukentafel/contract';
import { wereld, werker, fg, coordinator, manager, voorbeeld, publicatieId, documentId, familie, vanCasus, pauze, wachtend, eerste, tweede } from './opzet';
import { HULP, line, ik, nothing, read, type Routes } from './route';

let overgedragen = 0;
let heen = 0;

/** Lists of work, overdracht, factsheets and the log itself. */
export const WERK: Routes = {
  'GET /api/v1/toegangslog': read(() => fg.get(`toegangslog?inwonerId=${eerste.inwonerId}`), () => [line('lezen', 'toegangslog', null, eerste.inwonerId, 'toezicht')], () => wereld.wie.fg.id),
  'POST /api/v1/casussen/{id}/overdracht': read(() => werker.post(`casussen/${pauze.casusId}/overdracht`, { naarMedewerkerId: [wereld.wie.collega.id, ik()][overgedragen++ % 2] }), () =>
    [line('wijzigen', 'casus', pauze.casusId, vanCasus.get(pauze.casusId)!, HULP)]),
  'GET /api/v1/overdrachten': read(() => werker.get(`overdrachten?wijkteamId=${wereld.teams.noord}`), (answer) =>
    (answer as CaseloadDto).casussen.map(({ casusId }) => line('lezen', 'casus', casusId, vanCasus.get(casusId)!, HULP))),
  'POST /api/v1/overdrachten': read(() => {
    const [van, naar] = heen++ % 2 === 0 ? [ik(), wereld.wie.collega.id] : [wereld.wie.collega.id, ik()];
    return coordinator.post('overdrachten', { wijkteamId: wereld.teams.noord, casusIds: [wachtend.casusId], vanMedewerkerId: van, naarMedewerkerId: naar });
  }, () => [line('wijzigen', 'casus', wachtend.casusId, vanCasus.get(wachtend.casusId)!, HULP)], () => wereld.wie.coordinator.id),
  'GET /api/v1/werk': read(() => werker.get(`werk?wijkteamId=${wereld.gemeenteId}`), nothing),
  'GET /api/v1/werkvoorraad': read(() => werker.get(`werkvoorraad?zoek=${familie}&limit=1&sorteer=oudste&lijst=open`), (answer) =>
    (answer as WerkPage).items.map(({ casusId }) => line('lezen', 'werkvoorraad', casusId, new Map([eerste, tweede].map((one) => [one.casusId, one.inwonerId])).get(casusId) ?? null, HULP))),
  'GET /api/v1/werkvoorraad/export': read(() => werker.get(`werkvoorraad/export?vorm=csv&wijkteamId=${wereld.gemeenteId}`), () => [line('exporteren', 'werkvoorraad', null, null, HULP)]),
  'GET /api/v1/werkvoorraad/regiehouders': read(() => werker.get('werkvoorraad/regiehouders'), nothing),
  'GET /api/v1/factsheets': read(() => werker.get('factsheets?van=2026-01-01&tot=2026-01-31'), nothing),
  'GET /api/v1/factsheets/{figuur}/lijst': read(() => werker.get('factsheets/onderwerpen/lijst?van=2026-01-01&tot=2028-12-31'), (answer) =>
    (answer as CijferLijst).items.map(({ casusId }) => line('lezen', 'casus', casusId, vanCasus.get(casusId) ?? null, 'verantwoording'))),
  'GET /api/v1/publicaties': read(() => werker.get('publicaties'), nothing),
  'GET /api/v1/publicaties/voorbeeld': read(() => manager.get('publicaties/voorbeeld?van=2026-01-01&tot=2026-01-31'), nothing, () => wereld.wie.manager.id),
  'POST /api/v1/publicaties': read(() => manager.post('publicaties', { van: '2026-01-01', tot: '2026-01-31', titel: 'Proef', kenmerk: voorbeeld.kenmerk }), (answer) =>
    [line('aanmaken', 'publicatie', (answer as PublicatieDto).id, null, 'verantwoording')], () => wereld.wie.manager.id),
  'GET /api/v1/publicaties/{id}': read(() => werker.get(`publicaties/${publicatieId}`), nothing),
  'GET /api/v1/publicaties/{id}/export': read(() => werker.get(`publicaties/${publicatieId}/export?vorm=csv`), nothing),
  'POST /api/v1/factsheets/documenten': read(() => werker.post('factsheets/documenten', { van: '2026-01-01', tot: '2026-01-31' }), nothing),
  'POST /api/v1/publicaties/{id}/documenten': read(() => werker.post(`publicaties/${publicatieId}/documenten`), nothing),
  'GET /api/v1/documenten/{id}': read(() => werker.get(`documenten/${documentId}`), nothing),
  'GET /api/v1/documenten/{id}/bestand': read(() => werker.get(`documenten/${documentId}/bestand`), nothing),
  'GET /api/v1/factsheets/export': read(() => werker.get('factsheets/export?van=2026-01-01&tot=2026-01-31&vorm=csv'), nothing),
};
