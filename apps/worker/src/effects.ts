import { beginDocument, maakDocument, tel, type Effects } from '@keukentafel/server';

/** What happens for each soort of outbox row, in the transaction that marks the row done; and what is announced when that commits. */
export const EFFECTS: Effects = {
  'aanmelding.geregistreerd': (_db, { casusId, wijkteamId }) => Promise.resolve([{ soort: 'aanmelding.geregistreerd', wijkteamId, casusId }]),
  'factsheet.tellen': async (db, vraag) => {
    await tel(db, vraag);
    return [{ soort: 'factsheet.geteld' }];
  },
  'document.gevraagd': beginDocument,
  'document.opmaken': maakDocument,
  'melding.gegeven': (_db, { casusId, wijkteamId }) => Promise.resolve([{ soort: 'melding.gegeven', wijkteamId, casusId }]),
  'casus.gewijzigd': (_db, { casusId, wijkteamId }) => Promise.resolve([{ soort: 'casus.gewijzigd', wijkteamId, casusId }]),
};
