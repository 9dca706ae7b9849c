import { type Oplosser, type Oplossing, type Opgave } from '@keukentafel/domain';
import { solve, type Constraint } from 'yalps';
import { Veger, type Uitdrukking } from './vegen';

interface Rij {
  readonly uit: Uitdrukking;
  readonly min: number;
  readonly max: number;
}

/** False for a condition that always holds, because no variable is negative. */
function bindt({ uit: { termen, vast }, min, max }: Rij): boolean {
  let [laagst, hoogst] = [vast, vast];
  for (const factor of termen.values()) if (factor > 0) hoogst = Infinity; else laagst = -Infinity;
  return laagst < min || hoogst > max;
}

const grens = (min: number, max: number): Constraint => ({ ...(min === -Infinity ? {} : { min }), ...(max === Infinity ? {} : { max }) });

/**
 * Solves linear programs by the simplex method, in the calling thread.
 * @throws Error when the method does not come to an end; nothing may be concluded then.
 */
export const losOp: Oplosser = (opgave) => {
  const veger = veeg(opgave.voorwaarden);
  if (!veger) return null;
  const rijen: Rij[] = [...veger.opgelost.values()].map((uit) => ({ uit, min: 0, max: Infinity }));
  for (const { termen, min, max } of opgave.voorwaarden) if (min !== max) rijen.push({ uit: veger.zonder({ termen, vast: 0 }), min, max });
  return optimaliseer(opgave.richting, veger.zonder({ termen: opgave.doel, vast: 0 }), rijen.filter(bindt), veger);
};

/** Equations that were solved before: the same conditions are asked about more than once. */
const geveegd = new WeakMap<Opgave['voorwaarden'], Veger | null>();

/** The equations among the conditions, solved; null when they contradict each other. */
function veeg(voorwaarden: Opgave['voorwaarden']): Veger | null {
  const bekend = geveegd.get(voorwaarden);
  if (bekend !== undefined) return bekend;
  const veger = new Veger();
  const klopt = voorwaarden.every(({ termen, min, max }) => min !== max || veger.neem({ termen, vast: -min }));
  geveegd.set(voorwaarden, klopt ? veger : null);
  return klopt ? veger : null;
}

function optimaliseer(richting: Opgave['richting'], doel: Uitdrukking, rijen: readonly Rij[], veger: Veger): Oplossing | null {
  const kolommen = new Map<number, [number, number][]>();
  const zet = (nr: number, rij: number, factor: number): void => {
    const kolom = kolommen.get(nr);
    if (kolom) kolom.push([rij, factor]);
    else kolommen.set(nr, [[rij, factor]]);
  };
  for (const [nr, factor] of doel.termen) zet(nr, -1, factor);
  for (const [nr, { uit: { termen, vast }, min, max }] of rijen.entries()) {
    if (termen.size === 0 && (vast < min - 1e-6 || vast > max + 1e-6)) return null;
    for (const [een, factor] of termen) zet(een, nr, factor);
  }
  const { status, result, variables } = solve({
    direction: richting, objective: -1, variables: kolommen, constraints: rijen.map(({ uit, min, max }, nr) => [nr, grens(min - uit.vast, max - uit.vast)] as const),
  });
  if (status === 'infeasible') return null;
  if (status === 'unbounded') return { waarde: richting === 'maximize' ? Infinity : -Infinity, x: new Map() };
  if (status !== 'optimal') throw new Error(`linear program: ${status}`);
  const x = new Map(variables);
  for (const [nr, { termen, vast }] of veger.opgelost) x.set(nr, [...termen].reduce((som, [een, factor]) => som + factor * (x.get(een) ?? 0), vast));
  return { waarde: result + doel.vast, x };
}
