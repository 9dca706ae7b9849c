import { codesOf, soortenVan, TIJDLIJN_GROEP, TIJDLIJN_SOORT } from '../index';

describe('the tijdlijn', () => {
  it('has every soort once, and every group has one', () => {
    expect(new Set(codesOf(TIJDLIJN_SOORT)).size).toBe(TIJDLIJN_SOORT.length);
    for (const groep of codesOf(TIJDLIJN_GROEP)) expect(soortenVan([groep]).length).toBeGreaterThan(0);
  });
  it('shows all of it when every group is chosen, and nothing without one', () => {
    expect(soortenVan(codesOf(TIJDLIJN_GROEP))).toEqual(codesOf(TIJDLIJN_SOORT));
    expect(soortenVan([])).toEqual([]);
  });
  it('filters by group', () => expect(soortenVan(['aanmelding'])).toEqual(['aanmelding', 'aanmelding_verbeterd']));
});
