import { createRequire } from 'node:module';

/** The rules themselves are ours: they are the work, not the frame around it. */
export const domain = createRequire(import.meta.url)('../../../dist/libs/domain/src/index.js');
