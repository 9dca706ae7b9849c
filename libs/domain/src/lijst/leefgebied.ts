import type { Keuze } from './keuze';

/** The eight areas of life over which a question is explored (domain.md section 2), in the order of the wheel. */
export const LEEFGEBIED = [
  { code: 'financien', naam: 'Financiën' },
  { code: 'gezinsrelaties', naam: 'Gezinsrelaties' },
  { code: 'gezondheid', naam: 'Gezondheid' },
  { code: 'huisvesting', naam: 'Huisvesting' },
  { code: 'participatie', naam: 'Participatie' },
  { code: 'sociaal-netwerk', naam: 'Sociaal netwerk' },
  { code: 'veiligheid', naam: 'Veiligheid' },
  { code: 'verslaving', naam: 'Verslaving' },
] as const satisfies readonly Keuze[];

/** Hue of each leefgebied, in degrees; the same on every screen and in every document. One that a gemeente added has none, and is grey. */
export const LEEFGEBIED_TINT: ReadonlyMap<string, number> = new Map([
  ['financien', 48], ['gezinsrelaties', 332], ['gezondheid', 145], ['huisvesting', 212],
  ['participatie', 276], ['sociaal-netwerk', 184], ['veiligheid', 244], ['verslaving', 20],
]);

/** Code of a leefgebied: one of these, or one a gemeente added. */
export type Leefgebied = string;
