import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type LogAnchor } from '@keukentafel/server';
import { OperatorError } from './failure';

const isAnchor = (line: unknown): line is LogAnchor & { msg: string } =>
  typeof line === 'object' && line !== null && 'msg' in line && line.msg === 'toegangslog.anker' && 'hash' in line && 'gemeenteId' in line && 'volgnummer' in line;

/** The `toegangslog.anker` lines of structured logs: hashes that someone who changes the database cannot change with it. */
export async function anchorsIn(files: string[]): Promise<LogAnchor[]> {
  const anchors: LogAnchor[] = [];
  for (const file of files) {
    if (!existsSync(file)) throw new OperatorError(`Het logbestand ${file} is er niet.`);
    for await (const text of createInterface({ input: createReadStream(file) })) {
      if (!text.includes('toegangslog.anker')) continue;
      const line: unknown = parsed(text);
      if (isAnchor(line)) anchors.push({ gemeenteId: line.gemeenteId, volgnummer: line.volgnummer, hash: line.hash });
    }
  }
  return anchors;
}

// A line may be cut off where a program was killed.
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
