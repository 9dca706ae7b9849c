import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { type FastifyInstance } from 'fastify';
import { cookieNames } from './cookies';
import { componentSchemas } from './schemas';

/** The description of the API, generated from routes and DTO classes. */
export function buildOpenApi(app: INestApplication): object {
  const config = new DocumentBuilder()
    .setTitle('Keukentafel')
    .setDescription('Casussen, aanmeldingen en cijfers van het sociaal werk in de wijk. Fouten zijn application/problem+json (RFC 9457).')
    .setVersion('1')
    .addCookieAuth(cookieNames({}).toegang)
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}` });
  return { ...document, components: { ...document.components, schemas: componentSchemas() } };
}

/** Serves the description; it is made when first asked for, because starting fast matters more. */
export function serveOpenApi(app: INestApplication, fastify: FastifyInstance): void {
  let document: object | undefined;
  fastify.get('/api/openapi.json', (_request, reply) => {
    document ??= buildOpenApi(app);
    void reply.send(document);
  });
}
