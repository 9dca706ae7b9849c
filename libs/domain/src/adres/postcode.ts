const SHAPE = /^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/;

/** `1961 ab` → `1961AB`. Only spacing and case change; what is not a postcode stays what it was. */
export const normalisePostcode = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

/** True for a Dutch postcode: four digits not starting with 0 and two letters, not SA, SD or SS (PostNL's rule). */
export const isPostcode = (text: string): boolean => SHAPE.test(normalisePostcode(text));

const MET_NUMMER = /^(\d{4} ?[a-z]{2}) ?(\d{1,5})(?!\d)[ -]?([a-z0-9]{1,10})?$/i;

/** Splits postcode and house number typed in one go: `1962 ab 12b` → `1962AB`, `12` and `b`. Null when it is not both. */
export function splitsAdres(text: string): { readonly postcode: string; readonly huisnummer: string; readonly toevoeging: string } | null {
  const [, postcode = '', huisnummer = '', toevoeging = ''] = MET_NUMMER.exec(text.trim()) ?? [];
  return isPostcode(postcode) ? { postcode: normalisePostcode(postcode), huisnummer, toevoeging } : null;
}
