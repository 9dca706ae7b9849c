import { createHash, type Hash } from 'node:crypto';
import { closeSync, createReadStream, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import { OperatorError } from '../failure';
import { installedMajor } from '../postgres/binaries';
import { headingName, isHeading, type Manifest, manifestName } from './format';

const safePath = /^(?:data|secrets)\/(?!.*(?:^|\/)\.\.?(?:\/|$))[\w.\-/]*$/;
const damaged = (why: string): OperatorError => new OperatorError(`Deze back-up is beschadigd of geen back-up van Keukentafel (${why}). Er is niets teruggezet.`);

function checkHeading(text: string): void {
  const heading: unknown = JSON.parse(text);
  if (!isHeading(heading)) throw damaged('onbekende versie');
  if (heading.postgres !== installedMajor()) {
    throw new OperatorError(`Deze back-up is van PostgreSQL ${heading.postgres}; deze versie van Keukentafel heeft PostgreSQL ${installedMajor()}.`);
  }
}

/** Takes the entries of a backup one by one and writes them below a folder. */
class Unpacker {
  readonly found = new Map<string, { size: number; sha256: string }>();
  manifest?: Manifest;
  private headed = false;

  constructor(private readonly to: string) {}

  take(entry: ReadEntry): void {
    if (this.manifest) throw damaged('gegevens na het einde');
    if (entry.path === headingName || entry.path === manifestName) return this.takeText(entry);
    if (!this.headed) throw damaged('het begin ontbreekt');
    if (!safePath.test(entry.path)) throw damaged(`onverwachte naam ${entry.path}`);
    const path = join(this.to, entry.path);
    if (entry.type === 'Directory') {
      mkdirSync(path, { recursive: true, mode: 0o700 });
      entry.resume();
    } else if (entry.type === 'File') this.takeFile(entry, path);
    else throw damaged(`onverwacht soort ${entry.type}`);
  }

  private takeText(entry: ReadEntry): void {
    let text = '';
    const hash = createHash('sha256');
    entry.on('data', (chunk: Buffer) => { text += chunk.toString(); hash.update(chunk); });
    entry.on('end', () => {
      if (entry.path === manifestName) this.manifest = JSON.parse(text) as Manifest;
      else {
        checkHeading(text);
        this.headed = true;
        this.note(entry, hash);
      }
    });
  }

  private takeFile(entry: ReadEntry, path: string): void {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const handle = openSync(path, 'wx', 0o600);
    const hash = createHash('sha256');
    entry.on('data', (chunk: Buffer) => { writeSync(handle, chunk); hash.update(chunk); });
    entry.on('end', () => {
      closeSync(handle);
      this.note(entry, hash);
    });
  }

  private note(entry: ReadEntry, hash: Hash): void {
    this.found.set(entry.path, { size: entry.size, sha256: hash.digest('hex') });
  }
}

/**
 * Unpacks a backup below `to` and compares every file with the list at its end. Throws an OperatorError when it is
 * cut off, changed, of another version, or holds anything else than files and folders; `to` is then incomplete.
 */
export async function unpack(file: string, to: string): Promise<void> {
  const unpacker = new Unpacker(to);
  const parser = new Parser({ strict: true, onReadEntry: (entry) => unpacker.take(entry) });
  const faults: unknown[] = [];
  parser.on('error', (error: unknown) => faults.push(error));
  const finished = new Promise<void>((resolve) => { parser.on('end', resolve); parser.on('error', () => resolve()); });
  try {
    // What the parser says of a chunk counts before the next one: after damage it would go on through the noise.
    await pipeline(createReadStream(file), createGunzip(), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        parser.write(chunk);
        if (faults.length) throw faults[0];
      }
    });
    parser.end();
    await finished;
    if (faults.length) throw faults[0];
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw damaged(error instanceof Error ? error.message : String(error));
  }
  const { manifest, found } = unpacker;
  if (!manifest) throw damaged('het einde ontbreekt');
  for (const [path, { size, sha256 }] of Object.entries(manifest.files)) {
    const seen = found.get(path);
    if (seen?.size !== size || seen.sha256 !== sha256) throw damaged(`${path} klopt niet`);
  }
  if (found.size !== Object.keys(manifest.files).length) throw damaged('er zitten onbekende bestanden in');
}
