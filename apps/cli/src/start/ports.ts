import { OperatorError } from '../failure';
import { freePort, isFree } from '../postgres/port';

/** The fault for a port that is in use, with what to do about it. */
export const portTaken = (port: number): OperatorError =>
  new OperatorError(`Poort ${port} is al in gebruik. Kies een andere met PORT, bijvoorbeeld: PORT=${port + 1} npm start`);

/** The port to serve on: the one that was asked for, or a free one for 0. Throws when it is taken. */
export async function claimPort(host: string, port: number): Promise<number> {
  if (port === 0) return freePort(host);
  if (!(await isFree(host, port))) throw portTaken(port);
  return port;
}
