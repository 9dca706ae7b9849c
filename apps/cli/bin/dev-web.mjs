// Vite's dev server on PORT with /api passed on to API_URL. Started by the supervisor; ends when that is gone.
import { resolve } from 'node:path';
import { createServer } from 'vite';

const server = await createServer({
  configFile: resolve(import.meta.dirname, '../../web/vite.config.mts'),
  server: {
    host: process.env.HOST,
    port: Number(process.env.PORT),
    strictPort: true,
    proxy: { '/api': { target: process.env.API_URL, changeOrigin: false } },
  },
});
await server.listen();

const stop = () => server.close().finally(() => process.exit(0));
for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(event, stop);
process.send?.({ type: 'ready' });
