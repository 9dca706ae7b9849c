import { checkKoppeling } from '../index';

const twee = { inwonerId: 'a', dubbelId: 'b', inKeten: false, openCasussen: 0 };
const refusal = (code: string): Error => expect.objectContaining({ code, field: 'dubbelId' }) as Error;

describe('two records of one person', () => {
  it('are linked when at most one has an open casus', () => {
    for (const openCasussen of [0, 1]) expect(() => checkKoppeling({ ...twee, openCasussen })).not.toThrow();
    expect(() => checkKoppeling({ ...twee, openCasussen: 2 })).toThrow(refusal('koppeling-twee-open'));
  });
  it('are two, and no chain', () => {
    expect(() => checkKoppeling({ ...twee, dubbelId: 'a' })).toThrow(refusal('koppeling-met-zichzelf'));
    expect(() => checkKoppeling({ ...twee, inKeten: true })).toThrow(refusal('koppeling-keten'));
  });
});
