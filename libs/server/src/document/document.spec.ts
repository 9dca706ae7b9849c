import { type CijferDto, type FactsheetDto, type FiguurDto, type PublicatieDto } from '@keukentafel/contract';
import { FIGUREN, isOptelbaar, VERDELINGEN } from '@keukentafel/domain';
import { factsheetOpmaak } from './opmaak/factsheet';
import { publicatieOpmaak } from './opmaak/publicatie';
import { maakPdf } from './pdf/pdf';
import { kleurVan } from './pdf/papier';

const cijfer = (code: string, aantal: number, waarde: number | null = aantal): CijferDto => ({ code, naam: `Naam ${code}`, aantal, waarde, vorige: { aantal: aantal + 1, waarde } });

/** Every figure of the catalogue with the splits that are shown, each with the same values. */
const figurenMet = (cijfers: readonly CijferDto[]): FiguurDto[] => FIGUREN.map((figuur) => ({
  ...figuur, maateenheid: 'maateenheid' in figuur ? (figuur.maateenheid ?? null) : null, optelbaar: isOptelbaar(figuur), aantal: 1234, waarde: 56.7, vorige: { aantal: 617, waarde: 50 },
  splitsingen: VERDELINGEN.filter((een) => een.figuur === figuur.key).map(({ splitsing }) => ({ code: splitsing, naam: splitsing, cijfers: [...cijfers] })),
}));

const factsheet = (cijfers: readonly CijferDto[]): FactsheetDto => ({
  van: '2026-01-01', tot: '2026-03-31', vergelijkVan: '2025-01-01', vergelijkTot: '2025-03-31', wijkteam: null, wijk: { id: 'w', naam: 'Noord' },
  geteldOp: '2026-04-01T10:00:00Z', telt: false, controle: null, figuren: figurenMet(cijfers), signalen: [],
  verloop: [{ maand: '2026-03-01', instroom: 12, uitstroom: 3 }],
});

describe('what stands in the document of a factsheet', () => {
  const opmaak = factsheetOpmaak(factsheet([cijfer('gezondheid', 2), cijfer('eigen', 1300), cijfer('veiligheid', 698)]));

  it('says what it is about, and when it was counted', () => {
    expect(opmaak).toMatchObject({
      titel: 'Factsheet', onderschrift: 'Noord, 1 januari 2026 tot en met 31 maart 2026',
      regels: ['Geteld op 1 april 2026 om 12:00.', 'Vergeleken met 1 januari 2025 tot en met 31 maart 2025: de dunne streep in een staaf.'],
    });
  });

  it('has every figure, with last year beside it and what it means', () => {
    expect(opmaak.kerncijfers.map(({ naam }) => naam)).toEqual(FIGUREN.map(({ naam }) => naam));
    expect(opmaak.definities.map(({ naam }) => naam)).toEqual(FIGUREN.map(({ naam }) => naam));
    for (const { regels } of opmaak.kerncijfers) expect(regels.at(-1)).toMatch(/^Vergeleken: /);
  });

  it('has every split in the order and the hues of the screen, with the columns of its table', () => {
    expect(opmaak.verdelingen.map(({ titel }) => titel)).toEqual(VERDELINGEN.map(({ titel }) => titel));
    const onderwerpen = opmaak.verdelingen.find(({ titel }) => titel === 'Onderwerpen per leefgebied')!;
    expect(onderwerpen.koppen).toEqual(['leefgebied', 'Aantal', 'Deel', 'Vergeleken']);
    expect(onderwerpen.rijen.map(({ naam, tint, waarden }) => [naam, tint, ...waarden])).toEqual([
      ['Naam eigen', null, '1.300', '65%', '1.300'], ['Naam veiligheid', 244, '698', '35%', '698'], ['Naam gezondheid', 145, '2', '0%', '2'],
    ]);
    expect(opmaak.verdelingen.find(({ titel }) => titel === 'Leeftijden')!.rijen.map(({ naam }) => naam)).toEqual(['Naam gezondheid', 'Naam eigen', 'Naam veiligheid']);
    for (const { koppen, rijen } of opmaak.verdelingen) for (const { waarden } of rijen) expect(waarden).toHaveLength(koppen.length - 1);
  });
});

describe('what stands in the document of a publicatie', () => {
  const { figuren, verloop: [maand] } = factsheet([cijfer('a', 7), cijfer('b', 3), cijfer('c', 9)]);
  const verborgen = (code: string) => (code === 'b' ? 'klein' as const : code === 'c' ? 'beschermt' as const : null);
  const publiek = ({ code, naam, aantal, waarde }: CijferDto) => ({ code, naam, aantal: verborgen(code) ? null : aantal, waarde: verborgen(code) ? null : waarde, verborgen: verborgen(code) });
  const publicatie: PublicatieDto = {
    id: 'p', titel: 'Kwartaalcijfers', van: '2026-01-01', tot: '2026-03-31', gebied: 'Noord', gepubliceerdOp: '2026-04-02T08:00:00Z', gepubliceerdDoor: 'Mara Manager',
    inhoud: {
      van: '2026-01-01', tot: '2026-03-31', gebied: 'Noord', drempel: 5, geteldOp: null,
      figuren: figuren.map((figuur) => ({ ...figuur, verborgen: null, splitsingen: figuur.splitsingen.map((een) => ({ ...een, cijfers: een.cijfers.map(publiek) })) })),
      verloop: [{ maand: maand!.maand, instroom: { aantal: null, waarde: null, verborgen: 'klein' }, uitstroom: { aantal: 9, waarde: 9, verborgen: null } }],
    },
  };

  it('says of a hidden count why it is hidden, and draws no bar', () => {
    const opmaak = publicatieOpmaak(publicatie);
    expect(opmaak.regels.join(' ')).toContain('Gepubliceerd op 2 april 2026 door Mara Manager. Nog niet geteld.');
    const [wijkteam] = opmaak.verdelingen;
    expect(wijkteam!.rijen.map(({ naam, hoogte, waarden }) => [naam, hoogte, ...waarden])).toEqual([['Naam a', 7, '7'], ['Naam b', 0, 'minder dan 5'], ['Naam c', 0, 'verborgen']]);
    expect(opmaak.verloop).toEqual([{ naam: 'maart 2026', kort: 'mrt', in: null, uit: 9, waarden: ['minder dan 5', '9'] }]);
    for (const { rijen } of opmaak.verdelingen) for (const { verborgen: weg, hoogte } of rijen) expect(weg && hoogte > 0).toBe(false);
  });
});

describe('the PDF', () => {
  const bladzijden = (pdf: string): number => pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

  it('is tagged, Dutch, and goes on over as many pages as it needs', async () => {
    const kort = (await maakPdf(factsheetOpmaak(factsheet([])))).toString('latin1');
    expect(kort.slice(0, 8)).toBe('%PDF-1.7');
    for (const teken of ['/Lang (nl-NL)', '/StructTreeRoot', '/Marked true', '/DisplayDocTitle true', '/FontFile2']) expect(kort).toContain(teken);
    const lang = (await maakPdf(factsheetOpmaak(factsheet(Array.from({ length: 40 }, (_none, nr) => cijfer(`${nr}`, nr)))))).toString('latin1');
    expect(bladzijden(lang)).toBeGreaterThan(bladzijden(kort) + VERDELINGEN.length);
  });

  it('has the colours of the screen', () => expect([kleurVan(145), kleurVan(null)]).toEqual(['#4c9e6e', '#757575']));
});
