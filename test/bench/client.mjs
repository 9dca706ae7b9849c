import { connect } from 'node:net';

/**
 * One keep-alive connection that asks one thing at a time. A bare socket instead of an HTTP client, so that on a machine that is
 * shared with the servers the measuring costs as little as it can. Understands answers with a Content-Length only.
 */
class Connection {
  #socket;
  #received = Buffer.alloc(0);
  #waiting;

  static open(url) {
    const { hostname, port } = new URL(url);
    const connection = new Connection();
    connection.#socket = connect({ host: hostname, port: Number(port), noDelay: true });
    connection.#socket.on('data', (chunk) => connection.#take(chunk));
    connection.#socket.on('close', () => connection.#waiting?.failed(new Error('the server closed the connection')));
    return new Promise((done, failed) => {
      connection.#socket.once('connect', () => done(connection));
      connection.#socket.once('error', failed);
    });
  }

  /** Sends a whole request; resolves with status, head and body as text. */
  ask(request) {
    return new Promise((done, failed) => {
      this.#waiting = { done, failed };
      this.#socket.write(request);
    });
  }

  close() {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #take(chunk) {
    this.#received = this.#received.length ? Buffer.concat([this.#received, chunk]) : chunk;
    const headEnd = this.#received.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = this.#received.latin1Slice(0, headEnd);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
    if (this.#received.length < headEnd + 4 + length) return;
    const body = this.#received.utf8Slice(headEnd + 4, headEnd + 4 + length);
    this.#received = Buffer.alloc(0);
    this.#waiting.done({ status: Number(head.slice(9, 12)), head, body });
  }
}

/** A request as it goes over the wire. */
export function httpRequest(method, path, headers, body = '') {
  const lines = Object.entries({ host: 'localhost', ...headers, ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}) });
  return `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
}

/** Asks one thing over a connection of its own. */
export async function askOnce(url, request) {
  const connection = await Connection.open(url);
  try {
    return await connection.ask(request);
  } finally {
    connection.close();
  }
}

/**
 * Keeps `connections` requests under way for `seconds`, or longer until there were `atLeast`; `next(connection)` makes each request.
 * Resolves with requests per second and every latency in ms; rejects at the first answer with another status than `expected`.
 */
export async function load(url, { connections, seconds, atLeast = 0, expected, next }) {
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(url)));
  const latencies = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  const work = async (connection, nr) => {
    for (let now = performance.now(); now < end || latencies.length < atLeast; ) {
      const { status, body } = await connection.ask(next(nr));
      if (status !== expected) throw new Error(`${url} answered ${status}: ${body}`);
      const asked = now;
      now = performance.now();
      latencies.push(now - asked);
    }
  };
  try {
    await Promise.all(open.map(work));
    return { perSecond: (latencies.length * 1000) / (performance.now() - begin), latencies };
  } finally {
    for (const connection of open) connection.close();
  }
}
