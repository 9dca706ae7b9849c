import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const workspace = fileURLToPath(new URL('../..', import.meta.url));
const lib = (name: string) => `${workspace}libs/${name}/src/index.ts`;
const api = process.env.API_URL ?? `http://${process.env.HOST ?? '127.0.0.1'}:${process.env.PORT ?? '3000'}`;

/** What every screen begins with, as one file. */
const BEGIN = { name: 'begin', tags: ['$initial' as const], priority: 2 };
/** Light modules that screens share: with those that the same screens need, for every file costs a slow computer more than its bytes. */
const LICHT = {
  name: 'deel', priority: 1, minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 2_000,
  test: /libs\/domain\/|libs\/contract\/src\/limiet|@tabler\/|apps\/web\/src\/(components\/(?!VerlaatVraag|Schakelaar|wiel)|lib\/(lijst|tijd|bezig|waarde))/,
};

/** Near the best there is; the very best takes ten times as long for two percent. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Puts a compressed copy beside every file of text, for the server to send: compressing once, not for every visitor. */
function precompress(): Plugin {
  let outDir = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: (config) => { outDir = config.build.outDir; },
    closeBundle: () => {
      const paths = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(js|css|svg)$/.test(path));
      for (const path of paths.map((name) => join(outDir, name))) {
        const content = readFileSync(path);
        writeFileSync(`${path}.br`, brotliCompressSync(content, QUALITY));
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root,
  plugins: [react(), precompress()],
  resolve: { alias: { '@keukentafel/domain': lib('domain'), '@keukentafel/contract': lib('contract') } },
  // The DTO classes carry class-validator decorators; types emitted for them would only cost bytes here.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false }, assumptions: { setPublicClassFields: true } },
  // Style tags made at run time (scroll lock of dialogs) ask for this name to get the nonce of the page.
  define: { __webpack_nonce__: 'document.querySelector("meta[property=csp-nonce]")?.nonce' },
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: `${workspace}dist/apps/web`,
    emptyOutDir: true,
    target: 'es2022',
    // A preload polyfill or an inlined asset would need a wider content security policy.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /libs\/(domain|contract)\/src\/|apps\/web\/src\/.*\/index\.ts$/, sideEffects: false }] },
      output: { codeSplitting: { groups: [BEGIN, LICHT] } },
    },
  },
  server: { proxy: { '/api': { target: api } } },
});
