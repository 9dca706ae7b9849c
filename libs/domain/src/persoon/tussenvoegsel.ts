/** Words that come before a surname, as they are written in a search form. Nobody is told apart, or found, by them. */
export const TUSSENVOEGSELS: ReadonlySet<string> = new Set([
  'van', 'de', 'der', 'den', 'het', 't', 'te', 'ten', 'ter', 'el', 'al', 'in', 'op', 'aan', 'von', 'du', 'la', 'le', 's', 'v', 'd',
]);

const VOEGSEL = /^((?:van|de|der|den|het|'t|ten|ter|te|el|al|op|in|von|du|la|le|d'|aan|bij|uit|ver)(?: (?:de|der|den|het|'t|te|ten|ter|la|le))*) (?=\S)/i;

/**
 * Splits a surname as people type it in one go: `van den Berg` → `van den` and `Berg`. Null when it begins with no tussenvoegsel; a name
 * that is nothing but one stays whole.
 */
export function splitsTussenvoegsel(achternaam: string): { readonly tussenvoegsel: string; readonly achternaam: string } | null {
  const typed = achternaam.trim().replace(/\s+/g, ' ');
  const found = VOEGSEL.exec(typed)?.[1];
  return found ? { tussenvoegsel: found.toLowerCase(), achternaam: typed.slice(found.length + 1) } : null;
}
