import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PrepareError } from './tool.mjs';

const tooOld = 20 * 60_000;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isStale(file) {
  try {
    return !isAlive(Number(readFileSync(file, 'utf8'))) || Date.now() - statSync(file).mtimeMs > tooOld;
  } catch {
    return false;
  }
}

/** Runs `work` while no other process of this checkout does; waits for the other one, says so once. */
export async function alone(file, work) {
  for (let told = false; ; await new Promise((resolve) => setTimeout(resolve, 200))) {
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw new PrepareError(`Kan niet schrijven in ${dirname(file)} (${error.code}). Bouw als eigenaar van deze map: npm ci && npm run build.`);
      if (isStale(file)) rmSync(file, { force: true });
      else if (!told) {
        told = true;
        process.stderr.write('Een ander proces is al aan het installeren of bouwen; wachten…\n');
      }
    }
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
