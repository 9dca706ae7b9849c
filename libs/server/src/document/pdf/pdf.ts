import { type Opmaak } from '../opmaak/opmaak';
import { tekenKerncijfers } from './kern';
import { KLEUR, Papier, VELD, type Letter } from './papier';
import { tekenVerdeling } from './verdeling';
import { tekenVerloop } from './verloop';

const LETTERTYPE = {
  gewoon: '@expo-google-fonts/roboto/400Regular/Roboto_400Regular.ttf',
  vet: '@expo-google-fonts/roboto/600SemiBold/Roboto_600SemiBold.ttf',
} as const;

/** Text below each other, each as high as it becomes. */
function regels(papier: Papier, soort: string, teksten: readonly string[], letter: Letter): void {
  for (const tekst of teksten) {
    papier.houd(papier.meet(tekst, VELD.breed, letter));
    papier.zak(papier.schrijf(undefined, soort, tekst, VELD.links, papier.hoogte, VELD.breed, letter) + 3);
  }
}

function definities(papier: Papier, lijst: Opmaak['definities']): void {
  papier.nieuweBladzijde();
  regels(papier, 'H2', ['Wat de cijfers tellen'], { maat: 12, vet: true });
  papier.zak(8);
  for (const { naam, tekst } of lijst) {
    papier.houd(16 + papier.meet(tekst, VELD.breed, { maat: 9 }));
    regels(papier, 'H3', [naam], { maat: 9, vet: true });
    regels(papier, 'P', [tekst], { maat: 9, kleur: KLEUR.dof });
    papier.zak(6);
  }
}

function teken(papier: Papier, opmaak: Opmaak): void {
  regels(papier, 'H1', [opmaak.titel], { maat: 22, vet: true });
  regels(papier, 'P', [opmaak.onderschrift], { maat: 11 });
  regels(papier, 'P', opmaak.regels, { maat: 9, kleur: KLEUR.dof });
  papier.zak(12);
  tekenKerncijfers(papier, opmaak.kerncijfers);
  if (opmaak.signalen.length > 0) {
    regels(papier, 'H2', ['Wat opvalt'], { maat: 12, vet: true });
    regels(papier, 'P', opmaak.signalen, { maat: 9 });
    papier.zak(16);
  }
  tekenVerloop(papier, opmaak.verloop);
  for (const verdeling of opmaak.verdelingen) tekenVerdeling(papier, verdeling);
  definities(papier, opmaak.definities);
}

/** A document as a tagged PDF in Dutch: vectors and text, with a table for every chart, the definitions last, and numbered pages. */
export async function maakPdf(opmaak: Opmaak): Promise<Buffer> {
  // Fetched when somebody asks for a document, so that the program starts without it.
  const { default: PDFDocument } = await import('pdfkit');
  const doc = new PDFDocument({
    size: 'A4', margin: 0, pdfVersion: '1.7', tagged: true, lang: 'nl-NL', displayTitle: true, autoFirstPage: false, bufferPages: true,
    // None to begin with: one that is registered as well is read from its file again and again.
    font: '', info: { Title: `${opmaak.titel}: ${opmaak.onderschrift}`, Creator: 'Keukentafel', Producer: 'Keukentafel' },
  });
  for (const [naam, bestand] of Object.entries(LETTERTYPE)) doc.registerFont(naam, require.resolve(bestand));
  const stukken: Buffer[] = [];
  const klaar = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (stuk: Buffer) => stukken.push(stuk)).on('end', () => resolve(Buffer.concat(stukken))).on('error', reject);
  });
  const papier = new Papier(doc);
  teken(papier, opmaak);
  papier.sluit(`${opmaak.titel} · ${opmaak.onderschrift}`);
  return klaar;
}
