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

/** Code of a leefgebied: one of these, or one a gemeente added. */
export type Leefgebied = string;
