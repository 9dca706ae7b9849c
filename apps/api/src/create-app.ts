import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { JwtService } from '@nestjs/jwt';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { API, LIMIET, PROBLEM_JSON, ROUTE } from '@keukentafel/contract';
import { type Database, type Logger, type Settings } from '@keukentafel/server';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { AppModule } from './app.module';
import { isSecure } from './platform/cookies';
import { addHooks } from './platform/hooks';
import { invoerPipe } from './platform/invoer.pipe';
import { NestLogger } from './platform/nest-logger';
import { toProblem } from './platform/problem.filter';
import { serveOpenApi } from './platform/openapi';
import { serveWeb } from './web/serve-web';

/** Builds the HTTP program, ready to listen. */
export async function createApp(settings: Settings, database: Database, logger: Logger): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: LIMIET.bodyBytes,
    requestTimeout: LIMIET.aanvraagMs,
    trustProxy: settings.TRUST_PROXY ? settings.TRUST_PROXY.split(',').map((address) => address.trim()) : false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    // What cannot be routed never reaches the problem filter, and the framework's own answer repeats the URL.
    frameworkErrors: (_error: Error, _request: FastifyRequest, reply: FastifyReply) => {
      void reply.status(400).header('cache-control', 'no-store').type(PROBLEM_JSON).send(toProblem({ code: 'onleesbare-invoer' }));
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings, database, logger), adapter, {
    logger: new NestLogger(logger), abortOnError: false, bodyParser: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  // The one route that takes more than a form: every postcode of a gemeente.
  fastify.addHook('onRoute', (route) => {
    if (route.url.startsWith(`${API}/${ROUTE.wijkindeling}`)) route.bodyLimit = LIMIET.wijkindelingBytes;
  });
  // JSON is the only language: a form on another site can send text and forms, but not this.
  fastify.removeContentTypeParser('text/plain');
  await fastify.register(cookie);
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: [`'none'`], frameAncestors: [`'none'`] } },
    strictTransportSecurity: isSecure(settings) ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  addHooks(fastify, settings, logger, app.get(JwtService));
  serveOpenApi(app, fastify);
  await serveWeb(fastify, settings.WEB_DIR);
  app.useGlobalPipes(invoerPipe());
  return app;
}
