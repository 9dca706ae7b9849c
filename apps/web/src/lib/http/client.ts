import { API, HEADER, PROBLEM_JSON, type Problem } from '@keukentafel/contract';
import { v4 as uuid } from 'uuid';
import { ApiError } from './problem';
import { relogin } from './relogin';
import { renewSessie } from './renewal';
import { vooraf } from './vooraf';

/** One request to the API. */
export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below the API's base. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly body?: unknown;
  /** The version that is being changed (If-Match). */
  readonly version?: number;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** Goes on when the page is closed; only for bodies under 64 kB. */
  readonly keepalive?: boolean;
  /** What to do on 401: renew and else ask to log in again (default), only renew, or nothing. */
  readonly session?: 'ask' | 'renew' | 'none';
}

function urlOf({ path, query }: ApiRequest): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  return `${API}/${path}${search.size ? `?${search}` : ''}`;
}

async function attempt(request: ApiRequest, correlatieId: string): Promise<Response> {
  const url = urlOf(request);
  const asked = (request.method ?? 'GET') === 'GET' ? vooraf(url) : undefined;
  if (asked) return asked;
  const headers = new Headers({ accept: 'application/json', [HEADER.correlatieId]: correlatieId });
  if (request.body !== undefined) headers.set('content-type', 'application/json');
  if (request.version !== undefined) headers.set(HEADER.ifMatch, `"${request.version}"`);
  if (request.idempotencyKey) headers.set(HEADER.idempotencyKey, request.idempotencyKey);
  return fetch(url, {
    method: request.method ?? 'GET',
    headers,
    body: request.body === undefined ? undefined : JSON.stringify(request.body),
    credentials: 'same-origin',
    signal: request.signal,
    keepalive: request.keepalive,
  });
}

/** Without a sessie: renew it, else wait until someone logged in again, then try once more. */
async function withSession(request: ApiRequest, correlatieId: string): Promise<Response> {
  const response = await attempt(request, correlatieId);
  const session = request.session ?? 'ask';
  if (response.status !== 401 || session === 'none') return response;
  const restored = (await renewSessie()) || (session === 'ask' && (await relogin.ask()));
  return restored ? attempt(request, correlatieId) : response;
}

async function problemOf(response: Response): Promise<Problem | null> {
  if (!response.headers.get('content-type')?.includes(PROBLEM_JSON)) return null;
  return (await response.json().catch(() => null)) as Problem | null;
}

/** @throws ApiError for every answer that is not a success, and with status 0 when there was no answer. */
async function answerTo(request: ApiRequest): Promise<Response> {
  const correlatieId = uuid();
  let response: Response;
  try {
    response = await withSession(request, correlatieId);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new ApiError(0, correlatieId);
  }
  if (!response.ok) throw new ApiError(response.status, response.headers.get(HEADER.correlatieId) ?? correlatieId, await problemOf(response));
  return response;
}

/** Sends a request and gives its body. @throws ApiError of {@link answerTo} */
export async function send<T = void>(request: ApiRequest): Promise<T> {
  const response = await answerTo(request);
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T;
  return (await response.json()) as T;
}

/** Fetches a file and hands it to the browser to keep, under the name the API gave it. @throws ApiError of {@link answerTo} */
export async function download(request: ApiRequest): Promise<void> {
  const response = await answerTo(request);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  link.click();
  URL.revokeObjectURL(link.href);
}
