import { type Rij, type Verdeling } from '../opmaak/opmaak';
import { kleurVan, KLEUR, VELD, type Letter, type Papier } from './papier';

const NAAM = 150;
const GETAL = 66;
const RIJ = 17;
const KOP: Letter = { maat: 8, kleur: KLEUR.dof };
const TEKST: Letter = { maat: 9 };
const TITEL: Letter = { maat: 12, vet: true };

/** Where the columns of a table stand. */
interface Kolommen {
  readonly staaf: { readonly x: number; readonly breed: number };
  readonly rechts: readonly number[];
}

function kolommenVan({ koppen }: Verdeling): Kolommen {
  const getallen = koppen.length - 1;
  const rand = VELD.links + VELD.breed;
  return {
    staaf: { x: VELD.links + NAAM + 10, breed: VELD.breed - NAAM - 14 - getallen * GETAL },
    rechts: Array.from({ length: getallen }, (_none, nr) => rand - (getallen - 1 - nr) * GETAL),
  };
}

const hoogteVan = (papier: Papier, { naam }: Rij): number => Math.max(RIJ, papier.meet(naam, NAAM, TEKST) + 5);

/** A bar in its track, with a thin line for what it is compared with; a hatched track for what is hidden. */
function staaf(papier: Papier, { staaf: { x, breed } }: Kolommen, { hoogte, vorige, tint, verborgen }: Rij, max: number): void {
  const y = papier.hoogte;
  papier.versier((doc) => {
    doc.roundedRect(x, y, breed, 11, 2).fill(KLEUR.zacht);
    if (verborgen) for (let schuin = 0; schuin < breed - 8; schuin += 8) doc.moveTo(x + schuin, y + 10).lineTo(x + schuin + 8, y + 1).lineWidth(0.6).stroke(KLEUR.dof);
    const lang = Math.abs(hoogte);
    if (lang > 0) doc.fillOpacity(hoogte < 0 ? 0.45 : 1).roundedRect(x, y, Math.max(1, (lang / max) * breed), 11, 2).fill(tint === undefined ? KLEUR.petrol : kleurVan(tint)).fillOpacity(1);
    if (vorige) doc.rect(x, y + 9.5, (vorige / max) * breed, 1.5).fill(KLEUR.inkt);
  });
}

function kop(papier: Papier, { koppen: [eerste = '', ...getallen] }: Verdeling, { rechts }: Kolommen, tabel: PDFKit.PDFStructureElement | null): void {
  const y = papier.hoogte;
  if (tabel) {
    const rij = papier.element('TR', tabel);
    papier.schrijf(rij, 'TH', eerste, VELD.links, y, NAAM, KOP);
    getallen.forEach((tekst, nr) => papier.cijfer(rij, 'TH', tekst, rechts[nr] ?? 0, y, KOP));
    rij.end();
  } else {
    // Told once already: on the next page it is only for who looks.
    papier.versier(() => getallen.forEach((tekst, nr) => papier.tegenRechts(tekst, rechts[nr] ?? 0, y, KOP)));
  }
  papier.zak(RIJ);
}

function rij(papier: Papier, kolommen: Kolommen, inhoud: Rij, max: number, tabel: PDFKit.PDFStructureElement): void {
  const y = papier.hoogte;
  const element = papier.element('TR', tabel);
  papier.schrijf(element, 'TH', inhoud.naam, VELD.links, y, NAAM, TEKST);
  staaf(papier, kolommen, inhoud, max);
  inhoud.waarden.forEach((tekst, nr) =>
    papier.cijfer(element, 'TD', tekst, kolommen.rechts[nr] ?? 0, y, { ...TEKST, vet: nr === 0 && !inhoud.verborgen, ...(inhoud.verborgen ? { kleur: KLEUR.dof } : {}) }));
  element.end();
  papier.zak(hoogteVan(papier, inhoud));
}

/** A split: its heading, and a table with a bar in every row. Kept together when it fits on a page. */
export function tekenVerdeling(papier: Papier, verdeling: Verdeling): void {
  const { titel, rijen } = verdeling;
  const hoog = 24 + RIJ + rijen.reduce((som, een) => som + hoogteVan(papier, een), 0);
  papier.houd(hoog > VELD.hoog ? 120 : hoog);
  const sectie = papier.element('Sect');
  papier.schrijf(sectie, 'H2', titel, VELD.links, papier.hoogte, VELD.breed, TITEL);
  papier.zak(22);
  if (rijen.length === 0) {
    papier.schrijf(sectie, 'P', 'Niets in deze periode.', VELD.links, papier.hoogte, VELD.breed, { ...TEKST, kleur: KLEUR.dof });
    papier.zak(RIJ);
  } else {
    const kolommen = kolommenVan(verdeling);
    const max = Math.max(1, ...rijen.flatMap(({ hoogte, vorige }) => [Math.abs(hoogte), vorige ?? 0]));
    const tabel = papier.element('Table', sectie);
    kop(papier, verdeling, kolommen, tabel);
    for (const een of rijen) {
      if (!papier.past(hoogteVan(papier, een))) {
        papier.nieuweBladzijde();
        kop(papier, verdeling, kolommen, null);
      }
      rij(papier, kolommen, een, max, tabel);
    }
    tabel.end();
  }
  sectie.end();
  papier.zak(16);
}
