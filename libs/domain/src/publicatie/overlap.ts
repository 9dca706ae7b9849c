import type { Periode } from '../tijd/periode';

/** The periods that share days with one, or with another that does, and so on. */
export function overlappend<P extends Periode>(periode: Periode, alle: readonly P[]): P[] {
  const gevonden = new Set<P>();
  const wacht: Periode[] = [periode];
  for (let een = wacht.pop(); een; een = wacht.pop()) {
    for (const ander of alle) {
      if (gevonden.has(ander) || ander.tot < een.van || ander.van > een.tot) continue;
      gevonden.add(ander);
      wacht.push(ander);
    }
  }
  return [...gevonden];
}
