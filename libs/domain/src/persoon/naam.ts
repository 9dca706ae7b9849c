/** The parts of a Dutch name (domain.md section 2). Absent parts are null or empty. */
export interface NaamDelen {
  readonly roepnaam?: string | null;
  readonly voornamen?: string | null;
  readonly tussenvoegsel?: string | null;
  readonly achternaam: string;
  readonly geboortenaam?: string | null;
}

const join = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' ');

/** How a person is addressed and listed: `Sanne van den Berg (geboren Jansen)`. */
export function volledigeNaam(naam: NaamDelen): string {
  const geboren = naam.geboortenaam && naam.geboortenaam !== naam.achternaam ? `(geboren ${naam.geboortenaam})` : null;
  return join(naam.roepnaam || naam.voornamen, naam.tussenvoegsel, naam.achternaam, geboren);
}

/** How a person is sorted in a register: `Berg, Sanne van den`. */
export const sorteerNaam = (naam: NaamDelen): string =>
  join(`${naam.achternaam},`, naam.roepnaam || naam.voornamen, naam.tussenvoegsel);

/**
 * The form in which names are compared: no diacritics, lower case, only letters, digits and single spaces.
 * One definition serves the stored search key and the typed query.
 */
export const zoekvorm = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
