import { Horizon, LONGEST_WAIT_MS } from './horizon';

const observed = (...moments: [xmin: number, xmax: number, at: number][]): Horizon => {
  const horizon = new Horizon();
  for (const [xmin, xmax, at] of moments) horizon.observe({ xmin: BigInt(xmin), xmax: BigInt(xmax), at });
  return horizon;
};

describe('Horizon', () => {
  it('knows nothing before it looked', () => {
    expect(new Horizon().settled).toBe(-Infinity);
  });

  it('settles the moment itself when no transaction runs', () => {
    expect(observed([50, 50, 10_000]).settled).toBe(9000);
  });

  it('settles nothing new while a transaction runs that began before', () => {
    expect(observed([50, 50, 10_000], [50, 51, 20_000], [50, 60, 30_000]).settled).toBe(9000);
  });

  it('settles the moments at which every transaction that ran then has ended', () => {
    // 55 began after 20 s and still runs: what was logged before 20 s is there, what was logged after it may not be.
    expect(observed([50, 51, 10_000], [50, 55, 20_000], [55, 60, 30_000]).settled).toBe(19_000);
  });

  it('does not wait for ever', () => {
    const horizon = observed([50, 50, 0], [50, 60, 10_000_000]);
    expect(horizon.settled).toBe(-1000);
    expect(horizon.until(10_000_000)).toBe(10_000_000 - LONGEST_WAIT_MS);
  });
});
