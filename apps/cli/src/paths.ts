import { resolve } from 'node:path';

/** Root of the checkout, seen from dist/apps/cli/src. */
export const root = resolve(__dirname, '../../../..');

/** Built entry of an app, for example `entry('api')`. */
export const entry = (app: 'api' | 'worker' | 'cli'): string => resolve(root, 'dist/apps', app, 'src/main.js');
