import { type ExportVorm, type FactsheetDto, type Telwaarde } from '@keukentafel/contract';
import { VERGELIJK, type Vergelijk } from '@keukentafel/domain';
import { type Bestand } from '../werk/export/bestand';
import { definitieBlad, maatVan, tabelBestand, type Waarde } from './tabel-bestand';

/** The heading and the rows of a factsheet: every figure in total, then by each of its splits. */
function cijfers({ figuren, vergelijkVan }: FactsheetDto): Waarde[][] {
  const vorige = (telwaarde: Telwaarde | null): Waarde[] => (vergelijkVan ? [telwaarde?.aantal ?? null, telwaarde?.waarde ?? null] : []);
  return [
    ['Cijfer', 'Splitsing', 'Waarde', 'Aantal', 'Uitkomst', 'Uitkomst is', ...(vergelijkVan ? ['Aantal vergeleken', 'Uitkomst vergeleken'] : [])],
    ...figuren.flatMap((figuur) => [
      [figuur.naam, 'Totaal', '', figuur.aantal, figuur.waarde, maatVan(figuur), ...vorige(figuur.vorige)],
      ...figuur.splitsingen.flatMap((splitsing) => splitsing.cijfers.map((cijfer) =>
        [figuur.naam, splitsing.naam, cijfer.naam, cijfer.aantal, cijfer.waarde, maatVan(figuur), ...vorige(cijfer.vorige)])),
    ]),
  ];
}

/** What the file is about. */
function over({ van, tot, vergelijkVan, vergelijkTot, wijkteam, wijk, geteldOp }: FactsheetDto, vergelijk: Vergelijk | undefined): Waarde[][] {
  return [
    ['Periode', `${van} tot en met ${tot}`],
    ['Vergeleken met', vergelijk ? `${VERGELIJK.find(({ code }) => code === vergelijk)?.naam}: ${vergelijkVan} tot en met ${vergelijkTot}` : 'niets'],
    ['Gebied', wijk?.naam ?? wijkteam?.naam ?? 'alle eigen wijkteams'],
    ['Geteld op', geteldOp ?? 'nog niet'],
  ];
}

/** A factsheet as a file: XLSX with numbers as numbers and a sheet of definitions, or CSV with the same below each other. */
export const factsheetBestand = (factsheet: FactsheetDto, vorm: ExportVorm, vergelijk?: Vergelijk): Bestand =>
  tabelBestand(`factsheet-${factsheet.van}-${factsheet.tot}`, [
    { naam: 'Cijfers', rijen: cijfers(factsheet), kop: 'rij', breedtes: [30, 14, 34, 10, 10, 20, 18, 20] },
    definitieBlad(factsheet.figuren),
    { naam: 'Over dit factsheet', rijen: over(factsheet, vergelijk), kop: 'kolom', breedtes: [18, 60] },
  ], vorm);
