import { Agent, request as httpRequest } from 'node:http';

/** An answer to a request from an address of choice. */
export interface Antwoord {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends one request from a source address (127.0.0.x), as another computer would. */
export function sendFrom(
  address: string, url: string, { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: object } = {},
): Promise<Antwoord> {
  return new Promise((resolve, reject) => {
    const agent = new Agent({ localAddress: address });
    const outgoing = httpRequest(url, { method, agent, localAddress: address, headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) } }, (incoming) => {
      let text = '';
      incoming.on('data', (chunk: Buffer) => { text += chunk.toString(); });
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text }));
    });
    outgoing.on('error', reject);
    outgoing.end(body ? JSON.stringify(body) : undefined);
  });
}
