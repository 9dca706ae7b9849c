import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { API, HEADER, ProblemError } from '@keukentafel/contract';
import { mag } from '@keukentafel/domain';
import { Database, fingerprint, once, openSessie, type Antwoord, type Wie } from '@keukentafel/server';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { ACCESS, CREATES, type Access } from './access';
import { type ApiReply, type ApiRequest } from './request';

const KEY_SHAPE = /^[\x21-\x7e]{8,128}$/;

/**
 * Runs a handler in the one transaction of its request: sessie checked and context set by the database, recht checked, created things
 * created once. The answer leaves only after the commit.
 */
@Injectable()
export class TransactieInterceptor implements NestInterceptor {
  constructor(private readonly db: Database, private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const access = this.reflector.getAllAndOverride<Access>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access.soort !== 'transactie') return next.handle();
    const http = context.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const creates = this.reflector.get<string | undefined>(CREATES, context.getHandler());
    const handle = (): Promise<unknown> => lastValueFrom(next.handle());
    return from(
      this.db
        .run(openSessie(request.user!, access.doel ?? '', request.ip), async (wie) => {
          checkRecht(wie, access, request.method);
          return creates ? createOnce(this.db, request, handle) : { status: null, body: await handle(), etag: null };
        })
        .then((antwoord) => send(http.getResponse<ApiReply>(), antwoord, creates)),
    );
  }
}

/** What someone may not read is not there for them; what they may not do is refused. */
function checkRecht(wie: Wie, access: Access, method: string): void {
  if (access.recht && !mag(wie.rollen, access.recht)) throw new ProblemError(method === 'GET' ? 'niet-gevonden' : 'niet-toegestaan');
}

function createOnce(db: Database, request: ApiRequest, handle: () => Promise<unknown>): Promise<Antwoord> {
  const key = request.headers[HEADER.idempotencyKey];
  if (typeof key !== 'string' || !KEY_SHAPE.test(key)) throw new ProblemError('sleutel-ontbreekt');
  return once(db, key, fingerprint(request.method, request.url, request.body), async () => ({ status: 201, body: await handle(), etag: null }));
}

function send(reply: ApiReply, antwoord: Omit<Antwoord, 'status'> & { status: number | null }, creates: string | undefined): unknown {
  const body = antwoord.body as { id?: string; version?: number } | null | undefined;
  if (antwoord.status) void reply.status(antwoord.status);
  if (typeof body?.version === 'number') void reply.header('etag', `"${body.version}"`);
  if (creates && body?.id) void reply.header('location', `${API}/${creates}/${body.id}`);
  return body;
}
