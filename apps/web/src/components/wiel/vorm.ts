import { SCORE_MAX, ZELFREDZAAMHEID } from '@keukentafel/domain';

/** Radii of the wheel, in units of its drawing: the hub, the highest score, and the ring of the worker's judgement around it. */
export const STRAAL = { naaf: 26, rand: 140, ringVan: 146, ringTot: 159, vorigeRing: 163.5, naam: 172, naamOnder: 184 } as const;

/** The air on either side of a sector, in degrees. */
const LUCHT = 1.1;

/** A piece of the circle: from and up to an angle, in degrees clockwise from the top. */
export interface Boog {
  readonly van: number;
  readonly tot: number;
}

/** The sector of the leefgebied at this place in a list of so many. */
export function sectorBoog(index: number, aantal: number): Boog {
  const hoek = 360 / aantal;
  return { van: index * hoek + LUCHT, tot: (index + 1) * hoek - LUCHT };
}

const rond = (getal: number): number => Math.round(getal * 100) / 100;

/** The point at an angle and a distance from the middle. */
export function punt(hoek: number, straal: number): { readonly x: number; readonly y: number } {
  const radialen = ((hoek - 90) * Math.PI) / 180;
  return { x: rond(Math.cos(radialen) * straal), y: rond(Math.sin(radialen) * straal) };
}

const naar = (hoek: number, straal: number): string => {
  const { x, y } = punt(hoek, straal);
  return `${x} ${y}`;
};

/** Path of an arc; backwards for text that must stand upright in the lower half. Never more than half a circle. */
export const boogPad = ({ van, tot }: Boog, straal: number, terug = false): string =>
  terug ? `M${naar(tot, straal)}A${straal} ${straal} 0 0 0 ${naar(van, straal)}` : `M${naar(van, straal)}A${straal} ${straal} 0 0 1 ${naar(tot, straal)}`;

/** Path around a piece of a ring. */
export const ringPad = ({ van, tot }: Boog, binnen: number, buiten: number): string =>
  `${boogPad({ van, tot }, buiten)}L${naar(tot, binnen)}A${binnen} ${binnen} 0 0 0 ${naar(van, binnen)}Z`;

/** How far from the middle a score lies. */
export const scoreStraal = (score: number): number => STRAAL.naaf + ((STRAAL.rand - STRAAL.naaf) * score) / SCORE_MAX;

/** The five blocks of the ring along a sector, the first one on the left as one reads around the wheel. */
export function blokken({ van, tot }: Boog): readonly Boog[] {
  const stap = (tot - van) / ZELFREDZAAMHEID.length;
  return ZELFREDZAAMHEID.map((_, index) => ({ van: van + index * stap + (index ? 0.5 : 0), tot: van + (index + 1) * stap - (index < ZELFREDZAAMHEID.length - 1 ? 0.5 : 0) }));
}

/** Middle of a sector, in degrees. */
export const midden = ({ van, tot }: Boog): number => (van + tot) / 2;

/** Whether a sector lies in the lower half, where text along the circle would stand on its head. */
export const isOnder = (boog: Boog): boolean => midden(boog) > 90 && midden(boog) < 270;

/** The sector as a polygon in percentages of the drawing, for what is touched instead of seen. `zijde` is the width of the drawing. */
export function raakvlak({ van, tot }: Boog, zijde: number): string {
  const procent = (hoek: number, straal: number) => {
    const { x, y } = punt(hoek, straal);
    return `${rond(50 + (x / zijde) * 100)}% ${rond(50 + (y / zijde) * 100)}%`;
  };
  const buiten = zijde / 2;
  return `polygon(50% 50%, ${[0, 1, 2, 3, 4].map((deel) => procent(van + ((tot - van) * deel) / 4, buiten)).join(', ')})`;
}
