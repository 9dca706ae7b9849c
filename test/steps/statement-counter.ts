import { createServer, connect, type Server, type Socket } from 'node:net';

/** Stands between a program and PostgreSQL and counts the statements that pass. */
export interface StatementCounter {
  /** The connection string to give the program. */
  readonly url: string;
  /** Statements since the last time this was asked. */
  take(): string[];
  close(): Promise<void>;
}

/** Text of the statements in the messages of the frontend protocol: simple queries ('Q'), and each execution ('E') of what was bound ('B') by name. */
function statementsOf(onStatement: (text: string) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let started = false;
  let bound = '';
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const header = started ? 1 : 0;
      if (rest.length < header + 4) return;
      const length = header + rest.readInt32BE(header);
      if (rest.length < length) return;
      const [type, body] = [started ? String.fromCharCode(rest[0]!) : '', rest.subarray(header + 4, length)];
      rest = rest.subarray(length);
      started = true;
      if (type === 'Q') body.toString('utf8').replace(/\0/g, '').split(';').filter((text) => text.trim()).forEach(onStatement);
      if (type === 'B') bound = body.toString('utf8').split('\0')[1] ?? '';
      if (type === 'E') onStatement(bound);
    }
  };
}

/** Starts counting in front of the database of this connection string. */
export async function countStatements(database: string): Promise<StatementCounter> {
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  const target = new URL(database);
  const server: Server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const read = statementsOf((text) => seen.push(text));
    client.on('data', read);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = new URL(database);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as { port: number }).port);
  return {
    url: url.href,
    take: () => seen.splice(0),
    close: () => {
      sockets.forEach((socket) => socket.destroy());
      return new Promise((done) => server.close(() => done()));
    },
  };
}
