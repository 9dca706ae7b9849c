import { type WerkDto, type WerkPage, type WerkRegel } from '@keukentafel/contract';
import { type Beller } from './api-beller';
import { admin, wereld } from './api-eigen-wereld';
import { type GevuldeCasus, vulWerk, type WerkCasus } from './werk';

export const werk = async (beller: Beller, query = ''): Promise<WerkDto> => (await beller.get(`werk${query}`).expect(200)).body as WerkDto;
export const page = async (beller: Beller, query: string): Promise<WerkPage> => (await beller.get(`werkvoorraad?${query}`).expect(200)).body as WerkPage;
/** Puts casussen into the gemeente of the test. */
export const vul = (...casussen: WerkCasus[]): Promise<GevuldeCasus[]> => vulWerk(admin, wereld, casussen);

/** Every row of a list over its pages. */
export async function alle(beller: Beller, query: string, limit = 7): Promise<WerkRegel[]> {
  const seen: WerkRegel[] = [];
  let next: string | null = '';
  while (next !== null) {
    const { items, volgende, totaal }: WerkPage = await page(beller, `${query}&limit=${limit}${next ? `&cursor=${next}` : ''}`);
    seen.push(...items);
    next = volgende;
    if (next === null) expect([query, totaal]).toEqual([query, seen.length]);
  }
  return seen;
}
