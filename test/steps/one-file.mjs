// Puts a built program and everything it loads into one file, so that it starts in a third of the time. Usage: one-file.mjs <main.js> <out.cjs>
import { basename, dirname } from 'node:path';
import { build } from 'vite';

const [input, out] = process.argv.slice(2);
/** Asked for inside a try, and not installed here. */
const absent = [/^@nestjs\/(websockets|microservices)/, /^pg-native$/, /^react-native/, /^expo/, /^@sap\//, /^@google-cloud\//, /^(mysql2?|oracledb|mssql|sqlite3|better-sqlite3|sql\.js|mongodb|redis|hdb-pool|pg-query-stream|ts-node|typeorm-aurora-data-api-driver)$/];

await build({
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true },
  build: {
    ssr: input,
    outDir: dirname(out),
    emptyOutDir: false,
    minify: false,
    rollupOptions: { external: [...absent, /\.node$/, /^@node-rs\//], output: { format: 'cjs', entryFileNames: basename(out), codeSplitting: false } },
  },
});
