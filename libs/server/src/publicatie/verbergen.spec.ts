import { BESCHERMING, teKlein, verbergCellen, type Celplek, type Eerder, type Telcel, type Uitcel } from '@keukentafel/domain';
import { Aanvaller } from './aanvaller';
import { losOp } from './oplosser';

const KWARTAAL: Pick<Celplek, 'van' | 'tot' | 'gebied'> = { van: '2026-01-01', tot: '2026-03-31', gebied: ['t|a', 't|b'] };
type Plek = Partial<Pick<Celplek, 'van' | 'tot' | 'gebied'>>;

/** A figure split by werksoort, with its total. */
function tabel(waarden: Readonly<Record<string, number>>, plek: Plek = {}, telling = 'aanmeldingen'): Telcel[] {
  const basis = { telling, deel: 'aantal', ...KWARTAAL, ...plek };
  const totaal = Object.values(waarden).reduce((som, aantal) => som + aantal, 0);
  return [{ ...basis, splitsing: 'totaal', code: '', aantal: totaal }, ...Object.entries(waarden).map(([code, aantal]) => ({ ...basis, splitsing: 'kanaal', code, aantal }))];
}

const verberg = (cellen: readonly Telcel[], eerder: readonly Eerder[] = [], drempel = 5): Uitcel[] => verbergCellen(cellen, eerder, drempel, losOp);
const editie = (cellen: readonly Uitcel[], drempel = 5): Eerder => ({ drempel, cellen });
/** Code and reason of what is hidden; the total is `totaal`. */
const hiding = (cellen: readonly Uitcel[]): Record<string, string> => Object.fromEntries(cellen.flatMap(({ code, reden }) => (reden ? [[code || 'totaal', reden]] : [])));
const MAAND = (nr: number) => ({ van: `2026-0${nr}-01`, tot: ['', '2026-01-31', '2026-02-28', '2026-03-31'][nr]! });

describe('hiding', () => {
  it('leaves alone what is large enough, and zeros', () => expect(hiding(verberg(tabel({ amw: 12, sjd: 5, jmw: 0 })))).toEqual({}));

  it('hides one other count beside a small one, the one that says least', () => {
    expect(hiding(verberg(tabel({ amw: 120, sjd: 8, jmw: 4 })))).toEqual({ jmw: 'klein', sjd: 'beschermt' });
  });

  it('hides no other when there are small ones enough', () => expect(hiding(verberg(tabel({ amw: 120, sjd: 3, jmw: 2 })))).toEqual({ sjd: 'klein', jmw: 'klein' }));

  it('hides a whole split under a small total, with its zeros', () => {
    expect(hiding(verberg(tabel({ amw: 2, sjd: 1, jmw: 0 })))).toEqual({ totaal: 'klein', amw: 'klein', sjd: 'klein', jmw: 'klein' });
  });

  it('does not let zeros tell that everyone has the same value', () => expect(hiding(verberg(tabel({ amw: 9, sjd: 0, jmw: 0 })))).toEqual({ amw: 'beschermt', sjd: 'klein' }));

  it('does not let a share give away the few that it leaves out', () => {
    const deel = (welk: string, aantal: number): Telcel => ({ telling: 'voorveld', deel: `voorveld:${welk}`, splitsing: 'totaal', code: '', ...KWARTAAL, aantal });
    const uit = verberg([...tabel({ amw: 40 }, {}, 'voorveld').slice(0, 1), deel('ja', 38), deel('nee', 2)]);
    expect(uit.map(({ reden }) => reden)).toEqual([null, 'beschermt', 'klein']);
  });
});

describe('an edition after others', () => {
  it('does not give away a month through its quarter', () => {
    const maanden = [{ amw: 30, sjd: 9, jmw: 8 }, { amw: 20, sjd: 7, jmw: 6 }, { amw: 25, sjd: 8, jmw: 4 }];
    const edities: Eerder[] = [];
    for (const [nr, waarden] of maanden.entries()) edities.push(editie(verberg(tabel(waarden, MAAND(nr + 1)), edities)));
    expect(hiding(edities[2]!.cellen)).toMatchObject({ jmw: 'klein' });
    const kwartaal = verberg(tabel({ amw: 75, sjd: 24, jmw: 18 }), edities);
    expect(hiding(kwartaal)).toMatchObject({ jmw: 'beschermt' });
  });

  it('does not give away a wijk through the gemeente and the other wijk', () => {
    const heel = verberg(tabel({ amw: 60, sjd: 20, jmw: 12 }));
    const wijk = verberg(tabel({ amw: 40, sjd: 12, jmw: 9 }, { gebied: ['t|a'] }), [editie(heel)]);
    expect(hiding(heel)).toEqual({});
    expect(hiding(wijk)).toMatchObject({ jmw: 'beschermt' });
  });

  it('keeps hidden what was hidden, when a late registration makes it large enough', () => {
    const eerst = verberg(tabel({ amw: 30, sjd: 10, jmw: 4 }));
    const later = verberg(tabel({ amw: 30, sjd: 10, jmw: 5 }), [editie(eerst)]);
    expect(hiding(eerst)).toEqual({ jmw: 'klein', sjd: 'beschermt' });
    expect(hiding(later)).toEqual({ jmw: 'beschermt', sjd: 'beschermt' });
  });

  it('does not give away a day by leaving it out the next time', () => {
    const maand = verberg(tabel({ amw: 30, sjd: 10, jmw: 8 }, MAAND(1)));
    const korter = verberg(tabel({ amw: 29, sjd: 10, jmw: 8 }, { ...MAAND(1), tot: '2026-01-30' }), [editie(maand)]);
    expect(hiding(korter)).toMatchObject({ amw: 'beschermt' });
  });

  it('hides the same again when nothing changed', () => {
    const eerst = verberg(tabel({ amw: 30, sjd: 10, jmw: 4 }));
    expect(verberg(tabel({ amw: 30, sjd: 10, jmw: 4 }), [editie(eerst)])).toEqual(eerst);
  });
});

/** A table that looks different for each number. */
const waardenVan = (nr: number): Record<string, number> => ({ amw: (nr * 37) % 61, sjd: (nr * 17) % 31, jmw: (nr * 7) % 13, werk: (nr * 5) % 7, overig: (nr * 3) % 4 });

/** Is this pattern enough, according to someone who only adds up? */
const houdt = (cellen: readonly Telcel[], weg: ReadonlySet<Telcel>): boolean => {
  const uit = cellen.map(({ aantal, ...plek }): Uitcel => (weg.has({ ...plek, aantal }) || [...weg].some((een) => een.code === plek.code) ? { ...plek, aantal: null, reden: aantal < 5 ? 'klein' : 'beschermt' } : { ...plek, aantal, reden: null }));
  return new Aanvaller([editie(uit)], new Set()).mogelijkheden(BESCHERMING)?.every((aantal) => aantal >= BESCHERMING) ?? false;
};

it('hides at most one count more than the fewest that would do, over sixty tables', () => {
  let [meer, minst] = [0, 0];
  for (let nr = 1; nr <= 60; nr++) {
    const cellen = tabel(waardenVan(nr));
    const klein = teKlein(cellen, 5);
    const rest = cellen.filter((cel) => !klein.has(cel));
    const keuzes = Array.from({ length: 2 ** rest.length }, (_, keuze) => rest.filter((_cel, nr) => (keuze >> nr) & 1)).sort((a, b) => a.length - b.length);
    const beste = keuzes.find((extra) => houdt(cellen, new Set([...klein, ...extra])));
    const zelf = verberg(cellen).filter(({ aantal }) => aantal === null).length;
    if (!beste) continue;
    meer += zelf;
    minst += klein.size + beste.length;
    expect(zelf).toBeLessThanOrEqual(klein.size + beste.length + 1);
  }
  expect(meer / minst).toBeLessThan(1.1);
});
