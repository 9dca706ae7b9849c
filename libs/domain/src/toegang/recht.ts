import type { Rol } from '../lijst/rol';

/** Everything someone can be allowed to do, each with the rollen that may (domain.md section 4). */
export const RECHT = {
  'aanmelding.registreren': ['sociaal_werker', 'teamcoordinator'],
  'aanmelding.lezen': ['sociaal_werker', 'teamcoordinator'],
  'casus.lezen': ['sociaal_werker', 'teamcoordinator', 'partner'],
  'casus.wijzigen': ['sociaal_werker', 'teamcoordinator'],
  'casus.toewijzen': ['teamcoordinator'],
  'werk.lezen': ['sociaal_werker', 'teamcoordinator'],
  'concept.bewaren': ['sociaal_werker', 'teamcoordinator'],
  'inwoner.zoeken': ['sociaal_werker', 'teamcoordinator'],
  'melding.lezen': ['teamcoordinator'],
  'factsheet.lezen': ['sociaal_werker', 'teamcoordinator', 'manager'],
  'publicatie.lezen': ['sociaal_werker', 'teamcoordinator', 'manager'],
  'publicatie.maken': ['manager'],
  'inrichting.lezen': ['sociaal_werker', 'teamcoordinator', 'manager', 'beheerder'],
  'inrichting.beheren': ['beheerder'],
  'lijst.lezen': ['sociaal_werker', 'teamcoordinator', 'partner', 'manager', 'beheerder'],
  'lijst.beheren': ['beheerder'],
  'medewerker.beheren': ['beheerder'],
  'toegangslog.lezen': ['fg'],
} as const satisfies Record<string, readonly Rol[]>;
export type Recht = keyof typeof RECHT;

/** The rechten of someone with these rollen. */
export const rechtenOf = (rollen: readonly Rol[]): Recht[] =>
  (Object.keys(RECHT) as Recht[]).filter((recht) => mag(rollen, recht));

/** True when one of the rollen has the recht. */
export const mag = (rollen: readonly Rol[], recht: Recht): boolean =>
  (RECHT[recht] as readonly Rol[]).some((rol) => rollen.includes(rol));

/** Rollen that may open dossiers of their wijkteams; the database policies use the same split. */
export const DOSSIER_ROLLEN: readonly Rol[] = ['sociaal_werker', 'teamcoordinator'];
/** Rollen that may read figures of their wijkteams. */
export const CIJFER_ROLLEN: readonly Rol[] = ['sociaal_werker', 'teamcoordinator', 'manager'];
