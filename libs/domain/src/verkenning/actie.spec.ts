import { ACTIE_SOORT, checkActies, checkSluiten, codesOf, geslotenDoor, sluitHulpvraag, type ActieSoort } from '../index';

const refusal = (code: string, field?: string): Error => expect.objectContaining({ code, ...(field ? { field } : {}) }) as Error;
const actie = (hulpvraagId: string, soort: ActieSoort, organisatie?: string) => ({ hulpvraagId, soort, organisatie });

describe('an actie', () => {
  it('answers the hulpvraag at once when it is information, advice or a service of SJD (domain.md section 2)', () =>
    expect(codesOf(ACTIE_SOORT).filter(sluitHulpvraag)).toEqual(['informatie_en_advies', 'dienstverlening_sjd']));

  it('is chosen for an open hulpvraag', () => {
    const open = (id: string) => id === 'a';
    expect(() => checkActies([actie('a', 'overleg'), actie('a', 'interventie')], open)).not.toThrow();
    expect(() => checkActies([actie('a', 'overleg'), actie('b', 'overleg')], open)).toThrow(refusal('hulpvraag-gesloten', 'acties.1.hulpvraagId'));
  });

  it('that refers says where to', () => {
    const open = () => true;
    expect(() => checkActies([actie('a', 'doorverwijzing')], open)).toThrow(refusal('doorverwijzing-zonder-organisatie', 'acties.0.organisatie'));
    expect(() => checkActies([actie('a', 'doorverwijzing', 'Schuldhulpmaatje')], open)).not.toThrow();
  });

  it('closes each hulpvraag once, however many answer it', () =>
    expect(geslotenDoor([actie('a', 'informatie_en_advies'), actie('a', 'dienstverlening_sjd'), actie('b', 'overleg'), actie('c', 'dienstverlening_sjd')])).toEqual(['a', 'c']));
});

it('a hulpvraag is closed by hand once, and not under a running interventie', () => {
  expect(() => checkSluiten({ open: true, interventieLoopt: false })).not.toThrow();
  expect(() => checkSluiten({ open: false, interventieLoopt: false })).toThrow(refusal('hulpvraag-gesloten'));
  expect(() => checkSluiten({ open: true, interventieLoopt: true })).toThrow(refusal('hulpvraag-met-interventie'));
});
