/** Chance that is the same every time for the same `seed`: numbers, choices and skewed choices. */
export function toeval(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from, to) => from + Math.floor(next() * (to - from + 1));
  return {
    int,
    kans: (p) => next() < p,
    kies: (list) => list[int(0, list.length - 1)],
    /** The beginning of the list much oftener than its end, as names are. */
    scheef: (list) => list[Math.min(list.length - 1, Math.floor(list.length * next() ** 2.2))],
    macht: (exponent) => next() ** exponent,
  };
}
