import { PROBLEM, type Problem, type ProblemCode, type ProblemFout } from '@keukentafel/contract';

/** What the API refused, or what went wrong before it could answer (`status` 0: no connection). */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly correlatieId: string,
    readonly problem: Problem | null = null,
  ) {
    super(problem?.code ?? (status === 0 ? 'geen-verbinding' : `http-${status}`));
  }

  /** The faulty fields of the request, empty when the refusal is not about a field. */
  get fouten(): readonly ProblemFout[] {
    return this.problem?.fouten ?? [];
  }
}

/** True when the API refused with this code. */
export const isProblem = (error: unknown, code: ProblemCode): error is ApiError =>
  error instanceof ApiError && error.problem?.code === code;

const GEEN_VERBINDING = 'Er is geen verbinding met Keukentafel. Wat je typte staat er nog. Probeer het zo opnieuw.';
const ONVERWACHT = 'Er ging iets mis. Probeer het opnieuw.';

/** One Dutch sentence for any error. */
export function meldingVan(error: unknown): string {
  if (!(error instanceof ApiError)) return ONVERWACHT;
  if (error.status === 0) return GEEN_VERBINDING;
  const { problem } = error;
  return (problem && PROBLEM[problem.code]?.title) || problem?.title || ONVERWACHT;
}

/** The id support needs to find this in the logs; null for refusals that explain themselves. */
export function kenmerkVan(error: unknown): string | null {
  if (!(error instanceof ApiError)) return null;
  return error.status === 0 || error.status >= 500 || !error.problem ? error.correlatieId : null;
}
