import { ensureBuilt, orExplain } from './prepare.mjs';

await orExplain(ensureBuilt);
