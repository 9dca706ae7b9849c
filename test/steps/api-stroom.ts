import { API } from '@keukentafel/contract';
import { type ClientRequest, request as httpRequest } from 'node:http';
import { type Beller } from './api-beller';
import { until } from './until';

/** An open live stream. */
export interface TestStroom {
  readonly status: number;
  /** Events so far: name and data. */
  readonly events: { readonly naam: string; readonly data: unknown }[];
  /** Resolves when the server ends it. */
  readonly ended: Promise<void>;
  /** Waits for an event that fits. */
  wait(fits: (event: { naam: string; data: unknown }) => boolean): Promise<unknown>;
  close(): void;
}

const open = new Set<ClientRequest>();

/** Hangs up on every stream that a test left open. */
export function closeStromen(): void {
  for (const request of open) request.destroy();
  open.clear();
}

/** Opens the live stream of someone; resolves when it has begun. */
export function openStroom(beller: Beller): Promise<TestStroom> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(`${beller.url}${API}/gebeurtenissen`, { headers: { cookie: `kt_toegang=${beller.cookies.kt_toegang}` }, agent: false }, (incoming) => {
      const events: TestStroom['events'] = [];
      let text = '';
      incoming.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        for (const part of parts) {
          const [, naam, data] = /^event: (.*)\ndata: (.*)$/.exec(part) ?? [];
          if (naam && data) events.push({ naam, data: JSON.parse(data) as unknown });
        }
      });
      const ended = new Promise<void>((done) => incoming.once('close', done));
      resolve({
        status: incoming.statusCode ?? 0, events, ended,
        wait: (fits) => until(() => events.find(fits)),
        close: () => outgoing.destroy(),
      });
    });
    open.add(outgoing);
    outgoing.on('error', reject);
    outgoing.end();
  });
}
