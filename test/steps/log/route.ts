import { type Test } from 'supertest';
import { type Logregel } from '../api-log';
import { wereld } from './opzet';

export type Line = Omit<Logregel, 'medewerker_id'>;
export interface Route {
  /** A request that shows or changes something. */
  readonly call: () => Test;
  readonly who: () => string;
  /** What it must leave in the log; none where no person's data is shown. */
  readonly lines: (answer: unknown) => Line[];
}

export const HULP = 'hulpverlening';
export const line = (gebeurtenis: string, object_soort: string, object_id: string | null, inwoner_id: string | null, grond: string | null): Line => ({ gebeurtenis, object_soort, object_id, inwoner_id, grond });
export const ik = () => wereld.wie.werker.id;
export const nothing = (): Line[] => [];
/** A sessie of which the test does not know the id. */
export const ANY_ID: string = expect.any(String) as string;
export const read = (call: Route['call'], lines: Route['lines'], who: Route['who'] = ik): Route => ({ call, who, lines });

/** Routes by method and path, as the description of the API writes them. */
export type Routes = Readonly<Record<string, Route>>;
