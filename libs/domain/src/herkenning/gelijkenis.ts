/**
 * Edits between two texts: insert, delete, replace, or swap two neighbours (Damerau–Levenshtein, optimal string alignment).
 * Stops counting above `limit` and then answers `limit + 1`.
 */
export function edits(a: string, b: string, limit = 3): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = b.length + 1;
  let [before, previous, row] = [new Uint16Array(width), Uint16Array.from({ length: width }, (_, at) => at), new Uint16Array(width)];
  for (let i = 1; i <= a.length; i += 1) {
    if (fillRow(row, i, a, b, previous, before) > limit) return limit + 1;
    [before, previous, row] = [previous, row, before];
  }
  return Math.min(previous[b.length]!, limit + 1);
}

/** The edits from the first `i` letters of `a` to each beginning of `b`; answers the fewest of them. */
function fillRow(row: Uint16Array, i: number, a: string, b: string, previous: Uint16Array, before: Uint16Array): number {
  row[0] = i;
  let fewest = i;
  for (let j = 1; j <= b.length; j += 1) {
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    let least = Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + same);
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
    row[j] = least;
    if (least < fewest) fewest = least;
  }
  return fewest;
}

/** How alike two texts are, from `atLeast` to 1 (the same); 0 when they are less alike than that, which is found sooner. */
export function likeness(a: string, b: string, atLeast = 0.5): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 0;
  const limit = Math.ceil(longest * (1 - atLeast));
  const changed = edits(a, b, limit);
  const alike = 1 - changed / longest;
  return changed > limit || alike < atLeast ? 0 : alike;
}
