import { HEADER, LIMIET, ProblemError } from '@keukentafel/contract';
import { type JwtService } from '@nestjs/jwt';
import { withCorrelation, type Logger, type Settings } from '@keukentafel/server';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { v7 as uuidv7 } from 'uuid';
import { cookieNames } from './cookies';
import { JWT_AUDIENCE, JWT_ISSUER } from './tokens';

const CORRELATION_SHAPE = /^[\w-]{8,64}$/;
/** Where the screens are served. */
const WEB_ROUTE = '/*';
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

/** True for a token we made; those who have one are counted by sessie, everyone else by address. */
function isOurs(jwt: JwtService, token: string | undefined): boolean {
  if (!token) return false;
  try {
    jwt.verify(token, { algorithms: ['HS256'], issuer: JWT_ISSUER, audience: JWT_AUDIENCE });
    return true;
  } catch {
    return false;
  }
}

/** What happens to every request before its handler: correlation, origin, rate; and one log line after it. */
export function addHooks(fastify: FastifyInstance, settings: Settings, logger: Logger, jwt: JwtService): void {
  const rem = new RateLimiterMemory({ points: settings.RATE_PER_MINUTE ?? LIMIET.perMinuutPerAdres, duration: 60 });
  const { toegang } = cookieNames(settings);

  fastify.addHook('onRequest', (request, reply, done) => {
    const given = request.headers[HEADER.correlatieId];
    const correlatieId = typeof given === 'string' && CORRELATION_SHAPE.test(given) ? given : uuidv7();
    void reply.header(HEADER.correlatieId, correlatieId);
    withCorrelation(correlatieId, done);
  });
  fastify.addHook('onRequest', async (request, reply) => {
    checkOrigin(request, settings.PUBLIC_URL);
    // By the route that was found, not by the text of the URL: `/%61pi/` leads to the same place as `/api/`.
    const { url: route = '' } = request.routeOptions;
    if (route === WEB_ROUTE) return;
    void reply.header('cache-control', 'no-store');
    if (route.startsWith('/api/health') || isOurs(jwt, request.cookies[toegang])) return;
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
