import { execFileSync } from 'node:child_process';
import { root } from './program';

/** What can be read of a PDF: its pages as text, and its title. In a process of its own, because the reader is an ES module. */
export interface GelezenPdf {
  readonly paginas: readonly string[];
  readonly titel: string;
}

const READ = `
  import { extractText, getDocumentProxy, getMeta } from 'unpdf';
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)));
  const { text } = await extractText(pdf, { mergePages: false });
  const { info } = await getMeta(pdf);
  process.stdout.write(JSON.stringify({ paginas: text, titel: info.Title }));`;

/** Reads a PDF. @throws when it is none */
export const leesPdf = (pdf: Buffer): GelezenPdf =>
  JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', READ], { input: pdf, cwd: root, encoding: 'utf8' })) as GelezenPdf;
