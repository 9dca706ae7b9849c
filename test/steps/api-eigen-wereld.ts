import { datumIn } from '@keukentafel/domain';
import { type Pool } from 'pg';
import { type Beller, logIn } from './api-beller';
import { poolOf, sharedSystem, type SharedSystem } from './api-system';
import { makeWereld, type Wereld } from './api-wereld';

export let system: SharedSystem;
export let admin: Pool;
export let wereld: Wereld;
export let werker: Beller;
export let buurwerker: Beller;

/** Every test gets a gemeente of its own, with a werker of each wijkteam at work. */
export function eigenWereldPerTest(): void {
  beforeAll(async () => {
    system = await sharedSystem();
    admin = poolOf(system.database.admin);
  });
  beforeEach(async () => {
    wereld = await makeWereld(admin);
    [werker, buurwerker] = [await logIn(system.url, wereld.wie.werker), await logIn(system.url, wereld.wie.buurwerker)];
  });
  afterAll(() => admin.end());
}

export const vandaag = datumIn(new Date());
