import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import { PROBLEM, PROBLEM_JSON, ProblemError, type Problem, type ProblemCode, type ProblemFout } from '@keukentafel/contract';
import { DomainError } from '@keukentafel/domain';
import { currentCorrelation, SessieVoorbijError, type Logger } from '@keukentafel/server';
import { type ApiReply } from './request';
import { LOGGER } from './tokens';

/** What is refused, and what the caller may know about why. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly fouten?: readonly ProblemFout[];
  readonly params?: Problem['params'];
  readonly retryAfter?: number;
}

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'onleesbare-invoer', 401: 'niet-ingelogd', 403: 'niet-toegestaan', 404: 'niet-gevonden', 405: 'methode-niet-toegestaan',
  413: 'te-groot', 415: 'soort-niet-ondersteund', 429: 'te-veel-pogingen',
};

/** PostgreSQL and pool errors that mean something to the caller. */
const BY_SQLSTATE: Readonly<Record<string, ProblemCode>> = { 23505: 'bestaat-al', 40001: 'nog-bezig', '40P01': 'nog-bezig', 57014: 'te-druk', 53300: 'te-druk' };

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof ProblemError) return { code: error.code, ...error.extra };
  if (error instanceof SessieVoorbijError) return { code: 'niet-ingelogd' };
  if (error instanceof DomainError) {
    const melding = PROBLEM[error.code].title;
    return { code: error.code, params: error.params, ...(error.fields.length > 0 ? { fouten: error.fields.map((veld) => ({ veld, regel: error.code, melding })) } : {}) };
  }
  const { statusCode, code, message } = error as { statusCode?: number; code?: string; message?: string };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (status && status < 500) return { code: BY_STATUS[status] ?? 'onleesbare-invoer' };
  if (code && BY_SQLSTATE[code]) return { code: BY_SQLSTATE[code] };
  if (message?.startsWith('timeout exceeded when trying to connect')) return { code: 'te-druk' };
  return null;
}

/** The one place where an error becomes an answer: problem+json, never with personal data. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const refusal = refusalOf(error);
    if (!refusal) this.logger.error({ err: error }, 'request failed');
    const reply = host.switchToHttp().getResponse<ApiReply>();
    const problem = toProblem(refusal ?? { code: 'fout' });
    if (reply.sent) return;
    if (refusal?.retryAfter) void reply.header('retry-after', refusal.retryAfter);
    void reply.status(problem.status).header('cache-control', 'no-store').type(PROBLEM_JSON).send(problem);
  }
}

/** A refusal as it goes over the wire. */
export function toProblem({ code, fouten, params }: Refusal): Problem {
  const { status, title } = PROBLEM[code];
  const correlatieId = currentCorrelation();
  return {
    type: `/problemen/${code}`, title, status, code,
    ...(fouten ? { fouten } : {}), ...(params && Object.keys(params).length > 0 ? { params } : {}), ...(correlatieId ? { correlatieId } : {}),
  };
}
