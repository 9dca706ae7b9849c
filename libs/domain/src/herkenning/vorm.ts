import { normalisePostcode } from '../adres/postcode';
import { zoekvorm } from '../persoon/naam';
import { telefoonvorm } from '../persoon/zoeksleutel';
import type { Datum } from '../tijd/datum';
import { klank } from './klank';
import { onthoud } from './onthoud';
import type { Kenmerken } from './persoon';
import { achternaamWoorden } from './sleutel';

/** A surname in the forms that are compared. */
export interface AchternaamVorm {
  readonly tekst: string;
  readonly klank: string;
  readonly woorden: readonly string[];
}

/** A first name in the forms that are compared. */
export interface VoornaamVorm {
  readonly tekst: string;
  readonly klank: string;
}

/** A person written in the forms that are compared. Absent is null or empty. */
export interface Vorm {
  readonly achternaam: AchternaamVorm | null;
  /** Geboortenaam and partnernaam. */
  readonly andereNamen: readonly AchternaamVorm[];
  readonly voornamen: readonly VoornaamVorm[];
  readonly geboortedatum: Datum | null;
  readonly geboortejaar: number | null;
  readonly postcode: string | null;
  readonly huisnummer: number | null;
  /** The last nine digits; null of a number too short to tell people apart. */
  readonly telefoon: string | null;
}

const achternaamVorm = onthoud((naam: string): AchternaamVorm => {
  const woorden = achternaamWoorden(naam);
  const tekst = woorden.join(' ');
  return { tekst, klank: klank(tekst).replace(/ /g, ''), woorden };
});

const voornaamVormen = onthoud((naam: string): readonly VoornaamVorm[] =>
  zoekvorm(naam).split(' ').filter(Boolean).map((tekst) => ({ tekst, klank: klank(tekst) })));

const telefoonVorm = onthoud((telefoon: string): string | null => {
  const digits = telefoonvorm(telefoon);
  return digits.length < 8 ? null : digits.slice(-9);
});

const achternaamOf = (naam: string | null | undefined): AchternaamVorm | null => {
  const vorm = naam ? achternaamVorm(naam) : null;
  return vorm?.tekst ? vorm : null;
};

/** Writes a person in the forms that are compared. */
export function vormVan(persoon: Kenmerken): Vorm {
  const { roepnaam, voornamen, geboortedatum, geboortejaar, postcode, huisnummer, telefoon } = persoon;
  return {
    achternaam: achternaamOf(persoon.achternaam),
    andereNamen: [persoon.geboortenaam, persoon.partnernaam].flatMap((naam) => achternaamOf(naam) ?? []),
    voornamen: [roepnaam, voornamen].flatMap((naam) => (naam ? voornaamVormen(naam) : [])),
    geboortedatum: geboortedatum ?? null,
    geboortejaar: (geboortedatum ? Number(geboortedatum.slice(0, 4)) : geboortejaar) || null,
    postcode: postcode ? normalisePostcode(postcode) : null,
    huisnummer: huisnummer || null,
    telefoon: telefoon ? telefoonVorm(telefoon) : null,
  };
}
