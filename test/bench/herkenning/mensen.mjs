import { GEWONE_ACHTERNAMEN, VOORNAMEN, ZELDZAME_ACHTERNAMEN } from './namen.mjs';

const LETTERS = 'ABCDEFGHJKLMNPRTUVWXZ'.split('');
const two = (number) => String(number).padStart(2, '0');
const TUSSENVOEGSEL = /^((?:van|de|der|den|het|ten|ter|El|Ait|te)(?: (?:de|der|den))?) (.+)$/;

function achternaam({ kans, scheef }) {
  const naam = scheef(kans(0.45) ? GEWONE_ACHTERNAMEN : ZELDZAME_ACHTERNAMEN);
  const [, tussenvoegsel = null, rest = naam] = TUSSENVOEGSEL.exec(naam) ?? [];
  return { tussenvoegsel, achternaam: rest };
}

/** Someone, complete: a third of the women carry the name of a partner, some of the others have one that is on record, few a year of birth only. */
export function mens(t) {
  const { int, kans, kies, scheef, macht } = t;
  const roepnaam = scheef(VOORNAMEN);
  const jaar = 2021 - Math.floor(90 * macht(0.9));
  const eigen = achternaam(t);
  const anders = kans(0.25) ? achternaam(t) : null;
  const draagtPartnernaam = anders && kans(0.7);
  return {
    roepnaam, voornamen: kans(0.3) ? `${roepnaam} ${kies(VOORNAMEN)}` : null, ...(draagtPartnernaam ? anders : eigen),
    geboortenaam: draagtPartnernaam ? eigen.achternaam : null, partnernaam: anders && !draagtPartnernaam ? anders.achternaam : null,
    ...(kans(0.04) ? { geboortedatum: null, geboortejaar: jaar } : { geboortedatum: `${jaar}-${two(int(1, 12))}-${two(int(1, 28))}`, geboortejaar: null }),
    postcode: `${int(1100, 1199)}${kies(LETTERS)}${kies(LETTERS)}`, huisnummer: int(1, 180), telefoon: kans(0.85) ? `06${int(10_000_000, 99_999_999)}` : null,
  };
}

/** A gemeente of people; nearly half live with the one before them, most of those under the same name. */
export function bevolking(t, aantal) {
  const mensen = [];
  for (let nr = 0; nr < aantal; nr += 1) {
    const iemand = mens(t);
    const buur = mensen[nr - 1];
    if (buur && t.kans(0.45)) {
      Object.assign(iemand, { postcode: buur.postcode, huisnummer: buur.huisnummer });
      if (t.kans(0.7)) Object.assign(iemand, { achternaam: buur.achternaam, tussenvoegsel: buur.tussenvoegsel });
    }
    mensen.push(iemand);
  }
  return mensen;
}
