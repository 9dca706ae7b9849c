import { type CasusDto, type GeregistreerdeAanmelding, type Problem } from '@keukentafel/contract';
import { type Pool } from 'pg';
import { type Beller, logIn } from './api-beller';
import { dagGeleden, eenCasus, hulpvragenIn } from './api-hulpvraag';
import { poolOf, sharedSystem, type SharedSystem } from './api-system';
import { makeWereld, type Wereld } from './api-wereld';

export let system: SharedSystem;
export let admin: Pool;
export let wereld: Wereld;
export let werker: Beller;
export let collega: Beller;
export let buurwerker: Beller;
export let mijn: GeregistreerdeAanmelding;
/** The two hulpvragen of my casus. */
export let geld: string;
export let wonen: string;

/** A gemeente for the file, and for every test a casus with two hulpvragen. */
export function casusMetHulpvragen(): void {
  beforeAll(async () => {
    system = await sharedSystem();
    admin = poolOf(system.database.admin);
    wereld = await makeWereld(admin);
    [werker, collega, buurwerker] = await Promise.all([wereld.wie.werker, wereld.wie.collega, wereld.wie.buurwerker].map((wie) => logIn(system.url, wie))) as [Beller, Beller, Beller];
  });
  beforeEach(async () => {
    mijn = await eenCasus(werker);
    [geld, wonen] = await hulpvragenIn(werker, mijn.casusId, ['financien', 'huisvesting']) as [string, string];
  });
  afterAll(() => admin.end());
}

export const vandaag = dagGeleden(0);
export const casus = async (): Promise<CasusDto> => (await werker.get(`casussen/${mijn.casusId}`).expect(200)).body as CasusDto;
/** The code of a refusal and the fields it names. */
export const fouten = (response: { body: unknown }): (string | string[])[] => {
  const { code, fouten: velden = [] } = response.body as Problem;
  return [code, velden.map(({ veld }) => veld)];
};
