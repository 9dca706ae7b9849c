import { type WerkExport } from '../werk.service';
import { klokIn, kolommenVan, type Cel } from './kolom';
import { overDeLijst } from './over';

/** Tells Excel that the text is UTF-8. */
const BOM = '\uFEFF';
const EINDE = '\r\n';
/** What a spreadsheet would take for a formula (OWASP, CSV injection); an apostrophe makes it text. */
const FORMULE = /^[=+\-@\t\r]/;

/** Text as a cell of a CSV file: never a formula, in quotes when it holds a separator, a quote or a line end. */
export function csvCel(tekst: string): string {
  const veilig = FORMULE.test(tekst) ? `'${tekst}` : tekst;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replace(/"/g, '""')}"` : veilig;
}

const dagTekst = (dag: string): string => dag.split('-').reverse().join('-');

function waardeVan({ soort, waarde }: Cel): string {
  if (waarde === null) return '';
  switch (soort) {
    case 'tekst': return csvCel(waarde);
    case 'getal': return String(waarde);
    case 'dag': return dagTekst(waarde);
    case 'moment': {
      const klok = klokIn(new Date(waarde));
      return `${dagTekst(klok.slice(0, 10))} ${klok.slice(11, 16)}`;
    }
  }
}

/** The list as CSV, line by line: a heading, the rows, and after an empty line what the file is. */
export function* csvRegels(lijst: WerkExport): Generator<string> {
  const kolommen = kolommenVan(lijst.lijst);
  yield BOM + kolommen.map(({ kop }) => csvCel(kop)).join(';') + EINDE;
  for (const regel of lijst.regels) yield kolommen.map(({ cel }) => waardeVan(cel(regel, lijst))).join(';') + EINDE;
  yield EINDE;
  for (const [naam, waarde] of overDeLijst(lijst)) yield `${csvCel(naam)};${csvCel(waarde)}${EINDE}`;
}
