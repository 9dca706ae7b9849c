import { type ExportVorm, type PublicatieDto, type PubliekAantal } from '@keukentafel/contract';
import { naamOf, VERBERGREDEN } from '@keukentafel/domain';
import { definitieBlad, maatVan, tabelBestand, type Waarde } from '../factsheet/tabel-bestand';
import { type Bestand } from '../werk/export/bestand';

const getal = ({ aantal, waarde, verborgen }: PubliekAantal): Waarde[] => [aantal, waarde, verborgen ? naamOf(VERBERGREDEN, verborgen) : ''];

/** Every figure in total, then by each of its splits, with why a number is not there. */
const cijfers = ({ inhoud: { figuren } }: PublicatieDto): Waarde[][] => [
  ['Cijfer', 'Splitsing', 'Waarde', 'Aantal', 'Uitkomst', 'Verborgen', 'Uitkomst is'],
  ...figuren.flatMap((figuur) => [
    [figuur.naam, 'Totaal', '', ...getal(figuur), maatVan(figuur)],
    ...figuur.splitsingen.flatMap((splitsing) => splitsing.cijfers.map((cijfer) => [figuur.naam, splitsing.naam, cijfer.naam, ...getal(cijfer), maatVan(figuur)])),
  ]),
];

const verloop = ({ inhoud }: PublicatieDto): Waarde[][] => [
  ['Maand', 'Aanmeldingen', 'Verborgen', 'Afgesloten casussen', 'Verborgen'],
  ...inhoud.verloop.map(({ maand, instroom, uitstroom }) => [maand.slice(0, 7), ...[instroom, uitstroom].flatMap(({ aantal, verborgen }) => [aantal, verborgen ? naamOf(VERBERGREDEN, verborgen) : ''])]),
];

const over = ({ titel, gepubliceerdOp, gepubliceerdDoor, inhoud: { van, tot, gebied, drempel, geteldOp } }: PublicatieDto): Waarde[][] => [
  ['Titel', titel], ['Periode', `${van} tot en met ${tot}`], ['Gebied', gebied], ['Gepubliceerd', `${gepubliceerdOp} door ${gepubliceerdDoor}`], ['Geteld op', geteldOp ?? 'nog niet'],
  ['Verborgen', `Aantallen onder ${drempel}, en wat nodig is om die niet te kunnen uitrekenen`],
];

/** A publication as a file, like a factsheet, with the reasons of what is hidden. */
export const publicatieBestand = (publicatie: PublicatieDto, vorm: ExportVorm): Bestand =>
  tabelBestand(`publicatie-${publicatie.van}-${publicatie.tot}`, [
    { naam: 'Cijfers', rijen: cijfers(publicatie), kop: 'rij', breedtes: [30, 14, 34, 10, 10, 26, 20] },
    { naam: 'Verloop', rijen: verloop(publicatie), kop: 'rij', breedtes: [12, 14, 26, 20, 26] },
    definitieBlad(publicatie.inhoud.figuren),
    { naam: 'Over deze publicatie', rijen: over(publicatie), kop: 'kolom', breedtes: [18, 60] },
  ], vorm);
