import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Starts a Chromium with a profile of its own that is thrown away with it. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, args: FLAGS, env: { ...process.env, ...env } });
}
