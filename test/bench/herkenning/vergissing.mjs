const NAAST = {
  a: 'qsz', b: 'vgn', c: 'xdv', d: 'sfe', e: 'wrd', f: 'dgr', g: 'fht', h: 'gjy', i: 'uok', j: 'hku', k: 'jli', l: 'kop', m: 'nj', n: 'bmh', o: 'ipl', p: 'ol', r: 'etf',
  s: 'adw', t: 'ryg', u: 'yij', v: 'cbf', w: 'qes', x: 'zcs', y: 'tuh', z: 'xas',
};
/** Spellings that sound alike in Dutch. */
const KLANK = [
  ['ij', 'ei'], ['ei', 'ij'], ['ij', 'y'], ['y', 'ij'], ['ou', 'au'], ['au', 'ou'], ['k', 'c'], ['c', 'k'], ['z', 's'], ['s', 'z'], ['v', 'f'], ['f', 'v'], ['dt', 't'], ['d', 'dt'],
  ['ss', 's'], ['s', 'ss'], ['tt', 't'], ['t', 'tt'], ['ch', 'g'], ['g', 'ch'], ['sch', 's'], ['ks', 'x'], ['x', 'ks'], ['ph', 'f'], ['ie', 'i'], ['i', 'ie'], ['nn', 'n'], ['n', 'nn'],
  ['ll', 'l'], ['l', 'll'], ['oe', 'ou'], ['th', 't'], ['t', 'th'], ['ee', 'e'], ['aa', 'a'], ['kk', 'k'], ['ck', 'k'], ['k', 'ck'],
];

/** One slip of the fingers: a letter left out, doubled, its neighbour on the keyboard, or two swapped. */
function typefout(t, naam) {
  if (naam.length < 3) return naam;
  const at = t.int(1, naam.length - 1);
  const [before, letter, after] = [naam.slice(0, at), naam[at], naam.slice(at + 1)];
  switch (t.int(0, 3)) {
    case 0: return before + after;
    case 1: return before + letter + letter + after;
    case 2: return before + t.kies([...(NAAST[letter.toLowerCase()] ?? 'e')]) + after;
    default: return after ? before + after[0] + letter + after.slice(1) : before.slice(0, -1) + letter + before.at(-1);
  }
}

/** Written as it sounds. */
function opGehoor(t, naam) {
  const klein = naam.toLowerCase();
  const mogelijk = KLANK.filter(([a]) => klein.includes(a));
  if (mogelijk.length === 0) return typefout(t, naam);
  const [van, naar] = t.kies(mogelijk);
  return naam.slice(0, klein.indexOf(van)) + naar + naam.slice(klein.indexOf(van) + van.length);
}

const kaal = (naam) => naam.normalize('NFD').replace(/\p{M}/gu, '');
const zoals = ({ roepnaam, achternaam, geboortedatum, geboortejaar }) => ({ roepnaam, achternaam, geboortedatum, geboortejaar });
const adres = ({ postcode, huisnummer }) => ({ postcode, huisnummer });
const jaar = ({ geboortedatum }) => ({ geboortedatum: null, geboortejaar: Number(geboortedatum.slice(0, 4)) });

function datumTypefout(t, datum) {
  return t.kans(0.5) ? datum.slice(0, 9) + (((Number(datum[9]) + 1) % 9) || 1) : datum.slice(0, 3) + ((Number(datum[3]) + 1) % 10) + datum.slice(4);
}

/** What someone types of a person they mean, by kind of mistake; null when this person gives no occasion for it. */
export const VERGISSINGEN = {
  'precies': (t, p) => zoals(p),
  'ander tussenvoegsel': (t, p) => ({ ...zoals(p), achternaam: t.kies(['van ', 'de ', 'van der ', '']) + p.achternaam }),
  'geboortenaam': (t, p) => p.geboortenaam && { ...zoals(p), achternaam: p.geboortenaam },
  'naam van de partner': (t, p) => p.partnernaam && { ...zoals(p), achternaam: p.partnernaam },
  'dubbele naam': (t, p) => p.geboortenaam && { ...zoals(p), achternaam: `${p.achternaam}-${p.geboortenaam}` },
  'tweede voornaam': (t, p) => p.voornamen && { ...zoals(p), roepnaam: p.voornamen.split(' ')[1] },
  'voorletter': (t, p) => ({ ...zoals(p), roepnaam: `${p.roepnaam[0]}.` }),
  'zonder accenten': (t, p) => ({ ...zoals(p), roepnaam: kaal(p.roepnaam), achternaam: kaal(p.achternaam) }),
  'typefout achternaam': (t, p) => ({ ...zoals(p), achternaam: typefout(t, p.achternaam) }),
  'typefout roepnaam': (t, p) => ({ ...zoals(p), roepnaam: typefout(t, p.roepnaam) }),
  'typefout in beide': (t, p) => ({ ...zoals(p), achternaam: typefout(t, p.achternaam), roepnaam: typefout(t, p.roepnaam) }),
  'achternaam op gehoor': (t, p) => ({ ...zoals(p), achternaam: opGehoor(t, p.achternaam) }),
  'beide op gehoor': (t, p) => ({ ...zoals(p), achternaam: opGehoor(t, p.achternaam), roepnaam: opGehoor(t, p.roepnaam) }),
  'dag en maand omgewisseld': (t, p) => p.geboortedatum && Number(p.geboortedatum.slice(8)) <= 12
    && { ...zoals(p), geboortedatum: `${p.geboortedatum.slice(0, 5)}${p.geboortedatum.slice(8)}-${p.geboortedatum.slice(5, 7)}` },
  'alleen geboortejaar': (t, p) => p.geboortedatum && { ...zoals(p), ...jaar(p), postcode: p.postcode },
  'typefout geboortedatum': (t, p) => p.geboortedatum && { ...zoals(p), geboortedatum: datumTypefout(t, p.geboortedatum) },
  'naam en adres': (t, p) => ({ roepnaam: p.roepnaam, achternaam: p.achternaam, ...adres(p) }),
  'typefout en adres': (t, p) => ({ roepnaam: p.roepnaam, achternaam: typefout(t, p.achternaam), ...adres(p) }),
  'achternaam en telefoon': (t, p) => p.telefoon && { achternaam: p.achternaam, telefoon: `+31 6 ${p.telefoon.slice(2, 6)} ${p.telefoon.slice(6)}` },
  'typefout, jaar en adres': (t, p) => p.geboortedatum && { ...zoals(p), achternaam: typefout(t, p.achternaam), ...jaar(p), ...adres(p) },
  'huishouden: roepnaam en adres': (t, p) => ({ achternaam: typefout(t, p.achternaam), roepnaam: p.roepnaam, ...(p.geboortedatum ? jaar(p) : { geboortejaar: p.geboortejaar }), ...adres(p) }),
};

/** What is typed of someone who is not on record. */
export function onbekend(t, p) {
  const soort = t.kies(['precies', 'precies', 'typefout achternaam', 'naam en adres', 'alleen geboortejaar']);
  const getypt = VERGISSINGEN[soort](t, p) || zoals(p);
  return t.kans(0.5) ? { ...getypt, ...adres(p) } : getypt;
}
