import { splitsAdres, splitsTussenvoegsel } from '../index';

describe('a surname typed in one go', () => {
  it.each([['van den Berg', 'van den', 'Berg'], ['de Vries', 'de', 'Vries'], ['Van der  Meer', 'van der', 'Meer'], ['van de Boer-Jansen', 'van de', 'Boer-Jansen'], ["in 't Veld", "in 't", 'Veld'], ['el Bouazzaoui', 'el', 'Bouazzaoui']])(
    '%s is %s and %s', (typed, tussenvoegsel, achternaam) => expect(splitsTussenvoegsel(typed)).toEqual({ tussenvoegsel, achternaam }));
  it.each(['Jansen', 'de', 'van', 'Vandenberg', 'Deen', '', 'Boer de'])('%j stays whole', (typed) => expect(splitsTussenvoegsel(typed)).toBeNull());
});

describe('an address typed in one go', () => {
  it.each([['1962ab 12', '1962AB', '12', ''], ['1962 AB 12b', '1962AB', '12', 'b'], ['1962AB 12-3', '1962AB', '12', '3'], ['1962 ab 12 bis', '1962AB', '12', 'bis'], ['1962AB12', '1962AB', '12', '']])(
    '%s is %s, %s, %j', (typed, postcode, huisnummer, toevoeging) => expect(splitsAdres(typed)).toEqual({ postcode, huisnummer, toevoeging }));
  it.each(['1962 AB', '1962', '12', '', '0000AA 1', '1962AB b', '1962AB 123456'])('%j is no whole address', (typed) => expect(splitsAdres(typed)).toBeNull());
});
