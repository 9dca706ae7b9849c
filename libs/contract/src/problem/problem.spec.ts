import { PROBLEM, ProblemError, notFound, type ProblemCode } from '../index';

const CODES = Object.keys(PROBLEM) as ProblemCode[];

describe('a problem', () => {
  it.each(CODES)('%s has a status of an error, and a Dutch sentence', (code) => {
    const { status, title } = PROBLEM[code];
    expect([400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 428, 429, 500, 503]).toContain(status);
    expect(title).toMatch(/^[A-Z][^{}$]*\.$/);
    expect(title).not.toMatch(/\b(the|is not|error|invalid|please|you|required)\b/i);
  });

  it('has a title of its own, so that people know what happened', () => expect(new Set(CODES.map((code) => PROBLEM[code].title)).size).toBe(CODES.length));
  it('that is not there is the same as not yours', () => expect(notFound()).toEqual(new ProblemError('niet-gevonden')));
});
