import { HEADER, LIMIET, ProblemError } from '@keukentafel/contract';
import { withCorrelation, type Logger, type Settings } from '@keukentafel/server';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { v7 as uuidv7 } from 'uuid';
import { cookieNames } from './cookies';

const CORRELATION_SHAPE = /^[\w-]{8,64}$/;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site started (fetch metadata, with Origin for browsers that lack it). Together with SameSite=Strict
 * cookies and JSON-only bodies this is the protection against cross-site request forgery; see docs/adr.
 */
export function checkOrigin(request: FastifyRequest, publicUrl: string | undefined): void {
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  const { origin } = request.headers;
  const own = origin !== undefined && URL.canParse(origin) && (publicUrl ? new URL(publicUrl).origin === origin : new URL(origin).host === request.headers.host);
  if (site !== undefined || (origin !== undefined && !own)) throw new ProblemError('herkomst-onbekend');
}

/** What happens to every request before routing: correlation, origin, rate; and one log line after it. */
export function addHooks(fastify: FastifyInstance, settings: Settings, logger: Logger): void {
  const rem = new RateLimiterMemory({ points: settings.RATE_PER_MINUTE ?? LIMIET.perMinuutPerAdres, duration: 60 });
  const { toegang } = cookieNames(settings);

  fastify.addHook('onRequest', (request, reply, done) => {
    const given = request.headers[HEADER.correlatieId];
    const correlatieId = typeof given === 'string' && CORRELATION_SHAPE.test(given) ? given : uuidv7();
    void reply.header(HEADER.correlatieId, correlatieId);
    withCorrelation(correlatieId, done);
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    void reply.header('cache-control', 'no-store');
    checkOrigin(request, settings.PUBLIC_URL);
    if (request.url.startsWith('/api/health') || request.cookies[toegang]) return;
    await rem.consume(request.ip).catch(() => {
      throw new ProblemError('te-veel-pogingen', { retryAfter: 60 });
    });
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    logger.info({ method, route: routeOptions.url ?? '-', status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
}
