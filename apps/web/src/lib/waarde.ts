/** An empty field is no value. */
export const leeg = (tekst: unknown): string | null => (typeof tekst === 'string' ? tekst.trim() || null : null);

/** A number of a field, nothing when it is empty. */
export const getal = (tekst: unknown): number | null => (tekst === '' || tekst === null || tekst === undefined ? null : Number(tekst));
