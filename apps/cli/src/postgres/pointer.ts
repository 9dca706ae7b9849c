import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What DATA_DIR remembers of its server: where its home is (relative to DATA_DIR, or absolute) and its last port. */
export interface Pointer { home: string; port?: number }

const file = (dataDir: string): string => join(dataDir, 'postgres.json');

/** The remembered place, or undefined before the first start. */
export function readPointer(dataDir: string): Pointer | undefined {
  try {
    return JSON.parse(readFileSync(file(dataDir), 'utf8')) as Pointer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes DATA_DIR. Made by root it may be passed through, so that the server's own account can reach its folder inside. */
export function makeDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

/** Remembers the place; replaced in one move, so a reader never sees half of it. */
export function writePointer(dataDir: string, pointer: Pointer): void {
  const draft = `${file(dataDir)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(pointer)}\n`, { mode: 0o600 });
  renameSync(draft, file(dataDir));
}

/** File with the superuser's password. */
export const passwordFile = (dataDir: string): string => join(dataDir, 'postgres-password');

/** File with APP_SECRET, made at the first start when the setting is not given. */
export const appSecretFile = (dataDir: string): string => join(dataDir, 'app-secret');
