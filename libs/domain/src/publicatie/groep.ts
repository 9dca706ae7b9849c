/** The items under the key of each, in the order they came. */
export function groepeer<T>(items: readonly T[], sleutel: (item: T) => string): Map<string, T[]> {
  const groepen = new Map<string, T[]>();
  for (const item of items) {
    const groep = groepen.get(sleutel(item));
    if (groep) groep.push(item);
    else groepen.set(sleutel(item), [item]);
  }
  return groepen;
}
