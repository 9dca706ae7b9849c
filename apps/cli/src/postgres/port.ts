import { createServer } from 'node:net';

/** Listens for a moment; resolves with the port, or undefined when it is taken. Port 0 picks a free one. */
function tryListen(host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

/** Whether nobody listens on this port and we may. */
export const isFree = async (host: string, port: number): Promise<boolean> => (await tryListen(host, port)) !== undefined;

/** The preferred port when it is free, else any free one. */
export async function freePort(host: string, preferred = 0): Promise<number> {
  const port = (await tryListen(host, preferred)) ?? (await tryListen(host, 0));
  if (!port) throw new Error(`geen vrije poort op ${host}`);
  return port;
}
