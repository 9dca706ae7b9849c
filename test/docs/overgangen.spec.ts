import { CASUS_OVERGANG, CONTACT_OVERGANG, INTERVENTIE_OVERGANG, tekenOvergangen, VERKENNING_OVERGANG } from '@keukentafel/domain';
import { read } from './tables';

describe('docs/OVERGANGEN.md', () => {
  it('is what the transition tables give; `npm run overgangen` draws it again', () => expect(read('docs/OVERGANGEN.md')).toBe(tekenOvergangen()));

  it.each([['Casus', CASUS_OVERGANG], ['Vraagverkenning', VERKENNING_OVERGANG], ['Interventie', INTERVENTIE_OVERGANG], ['Contactmoment', CONTACT_OVERGANG]] as const)('draws every step of a %s and no other', (naam, tabel) => {
    const deel = read('docs/OVERGANGEN.md').split('## ').find((stuk) => stuk.startsWith(naam))!;
    const getekend = [...deel.matchAll(/^ {2}(\w+) --> (\w+)$/gm)].map(([, van, naar]) => `${van} ${naar}`);
    expect(getekend.sort()).toEqual(Object.entries<readonly string[]>(tabel).flatMap(([van, naar]) => naar.map((code) => `${van} ${code}`)).sort());
  });
});
