import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { root } from './program';

/** A Chromium that can be started, with what its environment needs on top of ours. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Unpacks the packaged Chromium with the libraries and fonts it brings. The package unpacks into the temporary folder,
 * and its libraries only in a runtime it knows to be bare: a process of its own is told both.
 */
function unpack(folder: string): Promise<void> {
  const program = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
  return new Promise((done, fail) => {
    const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
    execFile(process.execPath, ['-e', program], { cwd: root, env }, (error) => (error ? fail(new Error(error.message, { cause: error })) : done()));
  });
}

const fontSettings = (home: string): string =>
  `<?xml version="1.0"?><fontconfig><dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'fonts-cache')}</cachedir></fontconfig>`;

/** The Chromium of the npm package, unpacked once per account; a run that is killed halfway leaves nothing that looks finished. */
async function packaged(): Promise<Chromium> {
  const home = join(tmpdir(), `keukentafel-chromium-${userInfo().uid}`);
  if (!existsSync(join(home, 'chromium'))) {
    const folder = mkdtempSync(`${home}-`);
    await unpack(folder);
    // Its own settings look for the fonts where it would have unpacked them by itself; without any font it crashes on the first field.
    writeFileSync(join(folder, 'fonts', 'fonts.conf'), fontSettings(home));
    try {
      renameSync(folder, home);
    } catch {
      // Another run was first.
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { executablePath: join(home, 'chromium'), env: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_PATH: join(home, 'fonts') } };
}

/** The Chromium to test with: CHROMIUM_PATH, else the one that comes with the tests' own packages, which is the same everywhere and needs a third less processor than a desktop's. */
export async function findChromium(): Promise<Chromium> {
  const path = process.env.CHROMIUM_PATH;
  return path ? { executablePath: path, env: {} } : packaged();
}
