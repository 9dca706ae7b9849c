import { BEHEER } from './beheer';
import { DOSSIER } from './dossier';
import { INWONER } from './inwoner';
import { nothing, type Routes } from './route';
import { VERKENNING } from './verkenning';
import { WERK } from './werk';

/** Every route of the API with what it leaves in the log. */
export const ROUTES: Routes = { ...DOSSIER, ...VERKENNING, ...INWONER, ...WERK, ...BEHEER };
/** Those that leave something. */
export const LOGGED = Object.keys(ROUTES).filter((route) => ROUTES[route]!.lines !== nothing);
