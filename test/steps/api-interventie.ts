import { type CasusDto, type GeregistreerdeAanmelding, type Problem } from '@keukentafel/contract';
import { drieWerkers, werker } from './api-drie-werkers';
import { dagGeleden, eenCasus, hulpvragenIn } from './api-hulpvraag';

export { admin, buurwerker, collega, system, wereld, werker } from './api-drie-werkers';
export let mijn: GeregistreerdeAanmelding;
/** The two hulpvragen of my casus. */
export let geld: string;
export let wonen: string;

/** A gemeente for the file, and for every test a casus with two hulpvragen. */
export function casusMetHulpvragen(): void {
  drieWerkers();
  beforeEach(async () => {
    mijn = await eenCasus(werker);
    [geld, wonen] = await hulpvragenIn(werker, mijn.casusId, ['financien', 'huisvesting']) as [string, string];
  });
}

export const vandaag = dagGeleden(0);
export const casus = async (): Promise<CasusDto> => (await werker.get(`casussen/${mijn.casusId}`).expect(200)).body as CasusDto;
/** The code of a refusal and the fields it names. */
export const fouten = (response: { body: unknown }): (string | string[])[] => {
  const { code, fouten: velden = [] } = response.body as Problem;
  return [code, velden.map(({ veld }) => veld)];
};
