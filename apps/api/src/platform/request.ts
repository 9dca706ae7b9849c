import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type SessieClaim } from '@keukentafel/server';

/** A request after the guard: `user` is what the token claims. */
export type ApiRequest = FastifyRequest & { user?: SessieClaim };
export type ApiReply = FastifyReply;
