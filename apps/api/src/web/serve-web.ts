import fastifyStatic from '@fastify/static';
import { notFound } from '@keukentafel/contract';
import { type FastifyInstance } from 'fastify';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { voorafVan } from './vooraf';

const NONCE_PLACE = /__CSP_NONCE__/g;

const pagePolicy = (nonce: string): string =>
  [
    `default-src 'none'`, `script-src 'self'`, `style-src 'self' 'nonce-${nonce}'`, `img-src 'self' data:`, `font-src 'self'`, `connect-src 'self'`,
    `manifest-src 'self'`, `base-uri 'none'`, `form-action 'self'`, `frame-ancestors 'none'`,
  ].join('; ');

/**
 * Serves the built screens: files by name, compressed as the build left them, every other path the page itself, with a fresh nonce for its
 * styles and the code of its screen.
 * Without a build there are no screens and the API works as ever.
 */
export async function serveWeb(fastify: FastifyInstance, webDir: string): Promise<void> {
  const root = resolve(webDir);
  const indexFile = join(root, 'index.html');
  if (!existsSync(indexFile)) return;
  const page = readFileSync(indexFile, 'utf8');
  const vooraf = voorafVan(root);
  const files = new Set(readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'index.html')
    .map((entry) => `/${join(entry.parentPath, entry.name).slice(root.length + 1).split(sep).join('/')}`)
    .filter((path) => !path.startsWith('/.') && !/\.(br|gz)$/.test(path)));
  await fastify.register(fastifyStatic, { root, serve: false, cacheControl: false, preCompressed: true });
  fastify.get('/*', (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    if (path.startsWith('/api/') || path === '/api') throw notFound();
    if (files.has(path)) {
      // Vite puts a hash of the content in the names under /assets.
      void reply.header('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
      return reply.sendFile(path.slice(1));
    }
    if (/\.\w{1,5}$/.test(path)) throw notFound();
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', pagePolicy(nonce)).header('cache-control', 'no-store').type('text/html; charset=utf-8')
      .send(page.replace(NONCE_PLACE, nonce).replace('</head>', `${vooraf(path)}</head>`));
  });
}
