import type { ProblemFout, TransportCode } from './problem';

/** A refusal that is not a rule of the domain: shape, access, version, key or rate. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly code: TransportCode,
    readonly extra: { readonly fouten?: readonly ProblemFout[]; readonly retryAfter?: number } = {},
  ) {
    super(code);
  }
}

/** Not there, or not yours: the two are never told apart. */
export const notFound = (): ProblemError => new ProblemError('niet-gevonden');
