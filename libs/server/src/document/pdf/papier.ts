/** Colours of the screen, in light. */
export const KLEUR = { inkt: '#24231f', dof: '#56534c', lijn: '#dcd9d2', zacht: '#f3f2ee', petrol: '#1f726d' } as const;

const A4 = { breed: 595.28, hoog: 841.89 } as const;
const MARGE = 48;
const VOET = 40;

/** Left edge and width of what is written, in points. */
export const VELD = { links: MARGE, breed: A4.breed - 2 * MARGE, hoog: A4.hoog - 2 * MARGE - VOET } as const;

/** How a text looks. */
export interface Letter {
  readonly maat: number;
  readonly vet?: boolean;
  readonly kleur?: string;
}

type Element = PDFKit.PDFStructureElement;

/** A hue as the colour of a bar; grey without one. */
export function kleurVan(tint: number | null): string {
  const [sterkte, licht] = [tint === null ? 0 : 0.35, 0.46];
  const kanaal = (n: number): string => {
    const k = (n + (tint ?? 0) / 30) % 12;
    const waarde = licht - sterkte * licht * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(waarde * 255).toString(16).padStart(2, '0');
  };
  return `#${kanaal(0)}${kanaal(8)}${kanaal(4)}`;
}

/**
 * Pages one writes on from top to bottom. Everything is either part of the reading order, under an element of the structure, or decoration
 * that a screen reader passes over.
 */
export class Papier {
  private y = 0;
  private readonly document: Element;

  constructor(private readonly doc: PDFKit.PDFDocument) {
    this.document = doc.struct('Document');
    doc.addStructure(this.document);
    this.nieuweBladzijde();
  }

  /** How far down the page we are, in points. */
  get hoogte(): number {
    return this.y;
  }

  /** Goes down. */
  zak(punten: number): void {
    this.y += punten;
  }

  /** Begins a page. */
  nieuweBladzijde(): void {
    this.doc.addPage();
    this.y = MARGE;
  }

  /** True when so many points are left on the page. */
  past(punten: number): boolean {
    return this.y + punten <= MARGE + VELD.hoog;
  }

  /** Begins a page when fewer points are left. */
  houd(punten: number): void {
    if (!this.past(punten)) this.nieuweBladzijde();
  }

  /** A new element of the structure, in another or in the document. */
  element(soort: string, ouder: Element = this.document): Element {
    const element = this.doc.struct(soort);
    ouder.add(element);
    return element;
  }

  /** How high a text becomes. */
  meet(tekst: string, breed: number, letter: Letter): number {
    return this.kies(letter).heightOfString(tekst, { width: breed });
  }

  /** Writes a text that is read, as an element of its own; from left to right, wrapped. Returns how high it is. */
  schrijf(ouder: Element | undefined, soort: string, tekst: string, x: number, y: number, breed: number, letter: Letter): number {
    const element = this.element(soort, ouder);
    element.add(this.doc.markStructureContent(soort));
    this.kies(letter).text(tekst, x, y, { width: breed });
    this.doc.endMarkedContent();
    element.end();
    return this.meet(tekst, breed, letter);
  }

  /** Writes a number that is read, against the right side of its column. */
  cijfer(ouder: Element, soort: string, tekst: string, rechts: number, y: number, letter: Letter): void {
    const element = this.element(soort, ouder);
    element.add(this.doc.markStructureContent(soort));
    this.tegenRechts(tekst, rechts, y, letter);
    this.doc.endMarkedContent();
    element.end();
  }

  /** Draws what is not read: bars, lines, and what is repeated on every page. */
  versier(teken: (doc: PDFKit.PDFDocument) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    teken(this.doc);
    this.doc.endMarkedContent();
  }

  /** Writes against the right side of a column. */
  tegenRechts(tekst: string, rechts: number, y: number, letter: Letter): void {
    const doc = this.kies(letter);
    doc.text(tekst, rechts - doc.widthOfString(tekst), y, { lineBreak: false });
  }

  /** Writes at the foot of every page which it is, and ends the document. */
  sluit(voet: string): void {
    const { start, count } = this.doc.bufferedPageRange();
    for (let nr = 0; nr < count; nr += 1) {
      this.doc.switchToPage(start + nr);
      this.doc.markContent('Artifact', { type: 'Pagination' });
      const y = A4.hoog - VOET;
      const letter = { maat: 8, kleur: KLEUR.dof };
      this.kies(letter).text(voet, VELD.links, y, { width: VELD.breed - 90, height: 10, ellipsis: true });
      this.tegenRechts(`Pagina ${nr + 1} van ${count}`, VELD.links + VELD.breed, y, letter);
      this.doc.endMarkedContent();
    }
    this.document.end();
    this.doc.end();
  }

  private kies({ maat, vet, kleur }: Letter): PDFKit.PDFDocument {
    return this.doc.font(vet ? 'vet' : 'gewoon').fontSize(maat).fillColor(kleur ?? KLEUR.inkt);
  }
}
