import { BEWAREN_JAREN, NORM, type LijstCode, type Norm } from '@keukentafel/domain';

/** Unit and bounds of the numbers in a list; null for a list of choices. */
export function maatVan(lijst: LijstCode, code: string): Pick<Norm, 'eenheid' | 'min' | 'max'> | null {
  if (lijst === 'bewaartermijn') return { eenheid: 'jaar', ...BEWAREN_JAREN };
  return lijst === 'norm' ? (NORM.find((norm) => norm.code === code) ?? null) : null;
}
