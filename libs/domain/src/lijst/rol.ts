import type { Keuze } from './keuze';

/** The rollen of domain.md section 4. A medewerker may have several. */
export const ROL = [
  { code: 'sociaal_werker', naam: 'Sociaal werker' },
  { code: 'teamcoordinator', naam: 'Teamcoördinator' },
  { code: 'manager', naam: 'Manager' },
  { code: 'partner', naam: 'Partner' },
  { code: 'beheerder', naam: 'Beheerder' },
  { code: 'fg', naam: 'Functionaris gegevensbescherming' },
] as const satisfies readonly Keuze[];
export type Rol = (typeof ROL)[number]['code'];
