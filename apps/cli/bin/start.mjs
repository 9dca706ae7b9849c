import { checkPort, runCli } from './prepare.mjs';

await runCli(['start', ...process.argv.slice(2)], [checkPort]);
