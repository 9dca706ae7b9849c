import { VERLOOP_KOPPEN, VERLOOP_TITEL, type Maand } from '../opmaak/opmaak';
import { KLEUR, VELD, type Letter, type Papier } from './papier';

const HOOG = 70;
const RIJ = 15;
const TEKST: Letter = { maat: 9 };
const KOP: Letter = { maat: 8, kleur: KLEUR.dof };
const RECHTS = [VELD.links + VELD.breed - 130, VELD.links + VELD.breed] as const;

/** Filled columns for what came in, open ones for what went out; the table below says the same. */
function kolommen(papier: Papier, maanden: readonly Maand[]): void {
  const max = Math.max(1, ...maanden.flatMap((maand) => [maand.in ?? 0, maand.uit ?? 0]));
  const [y, stap] = [papier.hoogte, VELD.breed / Math.max(1, maanden.length)];
  papier.versier((doc) => {
    maanden.forEach((maand, nr) => {
      const x = VELD.links + nr * stap + stap / 2;
      const [erin, eruit] = [((maand.in ?? 0) / max) * HOOG, ((maand.uit ?? 0) / max) * HOOG];
      doc.rect(x - 11, y + HOOG - erin, 10, erin).fill(KLEUR.petrol);
      doc.rect(x + 1.5, y + HOOG - eruit + 0.5, 9, Math.max(0, eruit - 0.5)).lineWidth(1).stroke(KLEUR.petrol);
      papier.tegenRechts(maand.kort, x + 8, y + HOOG + 4, KOP);
    });
    doc.moveTo(VELD.links, y + HOOG).lineTo(VELD.links + VELD.breed, y + HOOG).lineWidth(0.75).stroke(KLEUR.lijn);
  });
  papier.zak(HOOG + 22);
}

/** Which columns are which, beside the heading; the headings of the table say it too. */
function legenda(papier: Papier): void {
  const y = papier.hoogte + 3;
  const [, erin, eruit] = VERLOOP_KOPPEN;
  const rand = VELD.links + VELD.breed;
  papier.versier((doc) => {
    papier.tegenRechts(eruit, rand, y, KOP);
    doc.rect(rand - 88, y + 1, 7, 7).lineWidth(1).stroke(KLEUR.petrol);
    papier.tegenRechts(erin, rand - 100, y, KOP);
    doc.rect(rand - 162, y + 0.5, 8, 8).fill(KLEUR.petrol);
  });
}

function rij(papier: Papier, tabel: PDFKit.PDFStructureElement, soort: 'TH' | 'TD', naam: string, waarden: readonly string[], letter: Letter): void {
  const element = papier.element('TR', tabel);
  papier.schrijf(element, 'TH', naam, VELD.links, papier.hoogte, 150, letter);
  waarden.forEach((waarde, nr) => papier.cijfer(element, soort, waarde, RECHTS[nr] ?? 0, papier.hoogte, letter));
  element.end();
  papier.zak(RIJ);
}

/** What came in and went out, month by month. */
export function tekenVerloop(papier: Papier, maanden: readonly Maand[]): void {
  papier.houd(24 + HOOG + 22 + (maanden.length + 1) * RIJ);
  const sectie = papier.element('Sect');
  papier.schrijf(sectie, 'H2', VERLOOP_TITEL, VELD.links, papier.hoogte, VELD.breed, { maat: 12, vet: true });
  legenda(papier);
  papier.zak(24);
  kolommen(papier, maanden);
  const tabel = papier.element('Table', sectie);
  const [eerste, ...getallen] = VERLOOP_KOPPEN;
  rij(papier, tabel, 'TH', eerste, getallen, KOP);
  for (const { naam, waarden } of maanden) rij(papier, tabel, 'TD', naam, waarden, TEKST);
  tabel.end();
  sectie.end();
  papier.zak(16);
}
