import { type Pool } from 'pg';
import { type Beller, logIn } from './api-beller';
import { poolOf, sharedSystem, type SharedSystem } from './api-system';
import { makeWereld, type Wereld } from './api-wereld';

export let system: SharedSystem;
export let admin: Pool;
export let wereld: Wereld;
export let werker: Beller;
export let collega: Beller;
export let buurwerker: Beller;

/** A gemeente for the file, with two workers of one wijkteam and one of another at work. */
export function drieWerkers(): void {
  beforeAll(async () => {
    system = await sharedSystem();
    admin = poolOf(system.database.admin);
    wereld = await makeWereld(admin);
    [werker, collega, buurwerker] = [await logIn(system.url, wereld.wie.werker), await logIn(system.url, wereld.wie.collega), await logIn(system.url, wereld.wie.buurwerker)];
  });
  afterAll(() => admin.end());
}
