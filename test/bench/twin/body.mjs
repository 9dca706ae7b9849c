import { domain } from './domain.mjs';

const { AANMELDER, GESLACHT, KANAAL, LEEFGEBIED, URGENTIE, codesOf, isDatum, isPostcode, normalisePostcode } = domain;
const [AANMELDERS, GESLACHTEN, KANALEN, LEEFGEBIEDEN, URGENTIES] = [AANMELDER, GESLACHT, KANAAL, LEEFGEBIED, URGENTIE].map((lijst) => new Set(codesOf(lijst)));
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const TELEFOON = /^\+?[\d ()-]{6,20}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const TIJDSTIP = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

const text = (max) => (value) => typeof value === 'string' && value.length > 0 && value.length <= max && !value.includes('\0');
const number = (min, max) => (value) => Number.isInteger(value) && value >= min && value <= max;
const shape = (pattern) => (value) => typeof value === 'string' && pattern.test(value);
const among = (codes) => (value) => codes.has(value);
const flag = (value) => typeof value === 'boolean';
const moment = (value) => shape(TIJDSTIP)(value) && !Number.isNaN(Date.parse(value));
const areas = (value) => Array.isArray(value) && new Set(value).size === value.length && value.every((code) => LEEFGEBIEDEN.has(code));

const PERSON = {
  roepnaam: text(60), voornamen: text(120), tussenvoegsel: text(20), achternaam: text(100), geboortenaam: text(120), partnernaam: text(120),
  geboortedatum: (value) => typeof value === 'string' && isDatum(value), geboortejaar: number(1850, 2200), geslacht: among(GESLACHTEN),
  postcode: (value) => typeof value === 'string' && isPostcode(value), huisnummer: number(1, 99999), toevoeging: text(10), straat: text(100),
  plaats: text(80), geheimAdres: flag, telefoon: shape(TELEFOON), email: (value) => shape(EMAIL)(value) && value.length <= 254, taal: text(60), tolkNodig: flag,
};
const QUESTION = {
  vraag: text(4000), leefgebieden: areas, kanaal: among(KANALEN), aanmelder: among(AANMELDERS), aanmelderNaam: text(120),
  aanmelderOrganisatie: text(120), aanmelderTelefoon: shape(TELEFOON), urgentie: among(URGENTIES), veiligheid: flag,
  inwonerId: shape(UUID), ontvangenOp: moment, wijkId: shape(UUID), inwoner: (value) => fits(value, PERSON, ['achternaam']),
};

/** Trims texts and checks every field; false when one breaks its rule, is missing, or is not known. */
function fits(value, fields, required) {
  if (typeof value !== 'object' || value === null) return false;
  for (const name in value) {
    if (typeof value[name] === 'string') value[name] = value[name].trim() || null;
    const given = value[name];
    if (!Object.hasOwn(fields, name) || (given !== null && given !== undefined && !fields[name](given))) return false;
  }
  return required.every((name) => value[name] !== null && value[name] !== undefined);
}

/** Whether this is the body of a new aanmelding; texts are trimmed and the postcode normalised in place. */
export function isNewAanmelding(body) {
  if (!fits(body, QUESTION, ['vraag', 'leefgebieden', 'kanaal', 'aanmelder', 'urgentie', 'veiligheid'])) return false;
  if (body.inwoner?.postcode) body.inwoner.postcode = normalisePostcode(body.inwoner.postcode);
  return true;
}
