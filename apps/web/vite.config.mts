import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const workspace = fileURLToPath(new URL('../..', import.meta.url));
const lib = (name: string) => `${workspace}libs/${name}/src/index.ts`;
const api = process.env.API_URL ?? `http://${process.env.HOST ?? '127.0.0.1'}:${process.env.PORT ?? '3000'}`;

export default defineConfig({
  root,
  plugins: [react()],
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
      treeshake: { moduleSideEffects: [{ test: /libs\/(domain|contract)\/src\//, sideEffects: false }] },
    },
  },
  server: { proxy: { '/api': { target: api } } },
});
