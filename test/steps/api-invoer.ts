import { type GeregistreerdeAanmelding, type NieuweAanmelding, type NieuweInwoner } from '@keukentafel/contract';
import { randomBytes } from 'node:crypto';
import { type Beller } from './api-beller';
import { POSTCODE } from './api-wereld';

/** A name nobody else has, of letters only. */
export const eenNaam = (): string => `Z${randomBytes(6).toString('hex').replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? 'q')}`;

/** A new inwoner of a wijk. */
export const eenInwoner = (over: Partial<NieuweInwoner> = {}): NieuweInwoner => ({
  roepnaam: 'Proef', achternaam: eenNaam(), postcode: POSTCODE.noord, huisnummer: 1, ...over,
});

/** A complete aanmelding of a new inwoner. */
export const eenAanmelding = (over: Partial<NieuweAanmelding> = {}): NieuweAanmelding => ({
  ...(over.inwonerId ? {} : { inwoner: eenInwoner() }),
  vraag: 'Ik kom er met mijn geld niet uit.', leefgebieden: ['financien'], kanaal: 'telefoon', aanmelder: 'inwoner', urgentie: 'regulier', veiligheid: false,
  ...over,
});

/** Registers an aanmelding; fails when that does not work. */
export async function registreer(beller: Beller, over: Partial<NieuweAanmelding> = {}): Promise<GeregistreerdeAanmelding> {
  const response = await beller.post('aanmeldingen', eenAanmelding(over)).expect(201);
  return response.body as GeregistreerdeAanmelding;
}

/** Registers an aanmelding of someone new in a wijk. */
export const registreerIn = (beller: Beller, wijk: keyof typeof POSTCODE, over: Partial<NieuweInwoner> = {}): Promise<GeregistreerdeAanmelding> =>
  registreer(beller, { inwoner: eenInwoner({ postcode: POSTCODE[wijk], ...over }) });
