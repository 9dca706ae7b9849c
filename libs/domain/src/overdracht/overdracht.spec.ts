import { checkOntvanger, checkOverdracht, magOverdragenVan } from '../index';

const refusal = (code: string, field?: string): Error => expect.objectContaining({ code, field }) as Error;

it('everybody hands over their own work; that of a colleague is for the teamcoordinator', () => {
  expect(magOverdragenVan(['sociaal_werker'], 'ik', 'ik')).toBe(true);
  expect(magOverdragenVan(['sociaal_werker'], 'ik', 'jij')).toBe(false);
  expect(magOverdragenVan(['teamcoordinator'], 'ik', 'jij')).toBe(true);
  expect(magOverdragenVan(['manager', 'beheerder', 'fg', 'partner'], 'ik', 'jij')).toBe(false);
});

it('the receiver is a colleague of that wijkteam, and somebody else', () => {
  expect(() => checkOntvanger({ id: 'a', inWijkteam: true }, 'b')).not.toThrow();
  expect(() => checkOntvanger({ id: 'a', inWijkteam: true }, null)).not.toThrow();
  expect(() => checkOntvanger({ id: 'a', inWijkteam: true }, 'a')).toThrow(refusal('overdracht-aan-zichzelf', 'naarMedewerkerId'));
  expect(() => checkOntvanger({ id: 'a', inWijkteam: false }, 'b')).toThrow(refusal('ontvanger-niet-in-wijkteam', 'naarMedewerkerId'));
});

it('what is handed over is there, all of it, and open to the receiver', () => {
  const een = [{ id: 'a', zichtbaar: true }];
  expect(() => checkOverdracht(null, een)).not.toThrow();
  expect(() => checkOverdracht(['a'], een)).not.toThrow();
  expect(() => checkOverdracht(['a', 'b'], een)).toThrow(refusal('caseload-gewijzigd', 'casusIds'));
  expect(() => checkOverdracht(null, [])).toThrow(refusal('caseload-leeg'));
  expect(() => checkOverdracht(null, [{ id: 'a', zichtbaar: false }])).toThrow(refusal('ontvanger-ziet-casus-niet', 'naarMedewerkerId'));
});
