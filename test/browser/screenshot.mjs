// Makes docs/screenshot.png of the README from a running Keukentafel with demo data:
//   KEUKENTAFEL_URL=http://127.0.0.1:3000 CHROMIUM_PATH=/usr/bin/chromium node test/browser/screenshot.mjs
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const file = fileURLToPath(new URL('../../docs/screenshot.png', import.meta.url));
const { KEUKENTAFEL_URL = 'http://127.0.0.1:3000', CHROMIUM_PATH = '/usr/bin/chromium' } = process.env;

const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: ['--no-sandbox'] });
const page = await browser.newPage({ baseURL: KEUKENTAFEL_URL, viewport: { width: 1280, height: 800 }, locale: 'nl-NL', colorScheme: 'light' });
await page.goto('/inloggen');
await page.getByLabel('E-mail').fill('sanne.werker@heemskerk.example');
await page.getByLabel('Wachtwoord', { exact: true }).fill('keukentafel-demo');
await page.keyboard.press('Enter');
await page.getByRole('heading', { level: 1, name: 'Mijn werk' }).waitFor();
await page.getByRole('button', { name: /^Oppakken/ }).first().waitFor();
await page.screenshot({ path: file });
await browser.close();
console.log(`${file}: ${Math.round(statSync(file).size / 1024)} kB`);
