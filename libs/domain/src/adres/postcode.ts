const SHAPE = /^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/;

/** `1961 ab` → `1961AB`. Only spacing and case change; what is not a postcode stays what it was. */
export const normalisePostcode = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

/** True for a Dutch postcode: four digits not starting with 0 and two letters, not SA, SD or SS (PostNL's rule). */
export const isPostcode = (text: string): boolean => SHAPE.test(normalisePostcode(text));
