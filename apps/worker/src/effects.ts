import { type Gebeurtenis } from '@keukentafel/contract';
import { countDay, type Effects } from '@keukentafel/server';

const counted = (dag: string): Gebeurtenis => ({ soort: 'factsheet.geteld', dag });

/** What happens for each soort of outbox row, in the transaction that marks the row done; and what is announced when that commits. */
export const EFFECTS: Effects = {
  'aanmelding.geregistreerd': async (db, { dag, casusId, wijkteamId }) => {
    await countDay(db, dag);
    return [{ soort: 'aanmelding.geregistreerd', wijkteamId, casusId }, counted(dag)];
  },
  'factsheet.tellen': async (db, { dag }) => {
    await countDay(db, dag);
    return [counted(dag)];
  },
  'melding.gegeven': (_db, { casusId, wijkteamId }) => Promise.resolve([{ soort: 'melding.gegeven', wijkteamId, casusId }]),
  'casus.gewijzigd': (_db, { casusId, wijkteamId }) => Promise.resolve([{ soort: 'casus.gewijzigd', wijkteamId, casusId }]),
};
