// Makes the pictures of README and user help from a running Keukentafel with demo data (everyone in it is made up):
//   KEUKENTAFEL_URL=http://127.0.0.1:3000 CHROMIUM_PATH=/usr/bin/chromium npm run beelden
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const docs = fileURLToPath(new URL('../../docs', import.meta.url));
const { KEUKENTAFEL_URL = 'http://127.0.0.1:3000', CHROMIUM_PATH = '/usr/bin/chromium' } = process.env;
const SCHERM = { width: 1100, height: 780 };

const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: ['--no-sandbox', '--lang=nl-NL'] });

/** A page on which someone is logged in. What is typed on it is kept nowhere. */
async function paginaVan(email) {
  const context = await browser.newContext({ baseURL: KEUKENTAFEL_URL, viewport: SCHERM, locale: 'nl-NL', colorScheme: 'light', reducedMotion: 'reduce' });
  const answer = await context.request.post('/api/v1/sessie', { data: { email, wachtwoord: 'keukentafel-demo' }, headers: { origin: KEUKENTAFEL_URL } });
  if (!answer.ok()) throw new Error(`${email}: ${answer.status()} ${await answer.text()}`);
  await context.route('**/api/v1/concepten/**', (route) =>
    (route.request().method() === 'GET' ? route.continue() : route.fulfill({ json: { version: 1, gewijzigdOp: new Date().toISOString() } })));
  return context.newPage();
}

/** Everything the API says at this address. */
const lees = async (page, path) => (await page.context().request.get(`/api/v1/${path}`)).json();

/** The first casus of the wijkteam with what the picture is about. */
async function casusMet(page, wat) {
  const { items } = await lees(page, 'werkvoorraad?lijst=open&limit=100');
  for (const { casusId } of items) {
    const casus = await lees(page, `casussen/${casusId}`);
    if (wat(casus)) return casusId;
  }
  throw new Error('no casus in the demo data has what this picture is about');
}

async function bewaar(page, naam) {
  const path = join(docs, naam);
  mkdirSync(dirname(path), { recursive: true });
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.mouse.move(0, 0);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  console.log(`${naam}: ${Math.round(statSync(path).size / 1024)} kB`);
}

const kop = (page, naam) => page.getByRole('heading', { name: naam }).first().waitFor();

const SCHERMEN = {
  'screenshot.png': async (page) => { await page.setViewportSize({ width: 1280, height: 800 }); await page.goto('/mijn-werk'); await page.getByRole('button', { name: /^Oppakken/ }).first().waitFor(); },
  'help/beeld/mijn-werk.png': async (page) => { await page.goto('/mijn-werk'); await page.getByRole('button', { name: /^Oppakken/ }).first().waitFor(); },
  'help/beeld/werkvoorraad.png': async (page) => { await page.goto('/werkvoorraad?lijst=open'); await page.getByRole('table', { name: 'Casussen' }).waitFor(); },
  'help/beeld/nieuwe-aanmelding.png': async (page) => {
    await page.setViewportSize({ ...SCHERM, width: 1220 });
    await page.goto('/aanmeldingen/nieuw');
    await page.getByLabel('Achternaam').fill('Voorb');
    await page.getByLabel('Postcode').fill('1961 AB 12');
    await page.getByRole('button', { name: /De naam begint zo/ }).first().waitFor();
    await page.getByLabel('Wat is de vraag?').fill('Ik krijg brieven die ik niet begrijp en ik heb schulden.');
    await page.getByRole('button', { name: 'Financiën' }).click();
    await page.getByLabel('Achternaam').focus();
  },
  'help/beeld/casus.png': async (page) => {
    await page.goto(`/casussen/${await casusMet(page, ({ metingen, interventies }) => metingen.length > 5 && interventies.length > 0)}`);
    await page.setViewportSize({ ...SCHERM, height: 1000 });
    await kop(page, 'Interventies');
  },
  'help/beeld/interventie.png': async (page) => {
    await page.goto(`/casussen/${await casusMet(page, ({ hulpvragen }) => hulpvragen.filter(({ geslotenOp }) => geslotenOp === null).length > 1)}`);
    await page.getByRole('button', { name: 'Interventie toevoegen' }).click();
    await page.getByRole('button', { name: 'Doel toevoegen' }).click();
    await page.getByRole('textbox', { name: 'Doel 1' }).fill('De administratie is op orde');
    await page.getByRole('spinbutton', { name: 'Bij start' }).fill('3');
  },
  'help/beeld/vraagverkenning.png': async (page) => {
    await page.goto(`/casussen/${await casusMet(page, ({ status, metingen }) => status === 'in_verkenning' && metingen.length > 5)}/verkenning`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
  'help/beeld/factsheet.png': async (page) => { await page.goto('/factsheet'); await page.getByTestId('totaal').waitFor(); },
};

const werker = 'sanne.werker@heemskerk.example';
for (const [naam, open] of Object.entries(SCHERMEN)) {
  const page = await paginaVan(werker);
  await open(page);
  await bewaar(page, naam);
  await page.context().close();
}
const beheerder = await paginaVan('bas.beheerder@heemskerk.example');
await beheerder.goto('/beheer/lijsten');
await kop(beheerder, 'Lijsten');
await bewaar(beheerder, 'help/beeld/beheer.png');
await browser.close();
