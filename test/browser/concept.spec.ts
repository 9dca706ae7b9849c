import { type Page } from 'playwright-core';
import { eenNaam, naOpslaan } from '../steps/aanmelding';
import { axeFindings, inScheme, overflow } from '../steps/axe';
import { type Desk, openDesk } from '../steps/desk';
import { WACHTWOORD } from '../steps/people';
import { eenCasus, VAN_CASUS, VAN_GESLOTEN, VAN_WERKVOORRAAD, type TypVenster } from '../steps/vensters';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

const NIEUW = '/aanmeldingen/nieuw';
const VRAAG = 'De huur is te hoog en ik slaap slecht.';
const vraag = (page: Page) => page.getByLabel('Wat is de vraag?');
const bewaard = (page: Page) => page.waitForResponse((response) => response.url().includes('/concepten/') && response.request().method() === 'PUT' && response.ok());
const hersteld = (page: Page) => page.getByRole('status').filter({ hasText: /Je was hier gebleven, van \d\d:\d\d/ });

async function typ(page: Page, naam: string): Promise<void> {
  const kept = bewaard(page);
  await page.getByLabel('Achternaam').fill(naam);
  await page.getByRole('button', { name: 'Financiën' }).click();
  await vraag(page).fill(VRAAG);
  await kept;
}

/** The same worker at another device: a profile of its own. */
async function anderApparaat(page: Page): Promise<Page> {
  const context = await page.context().browser()!.newContext({ baseURL: desk.url, storageState: await page.context().storageState(), viewport: { width: 390, height: 844 } });
  const other = await context.newPage();
  await other.goto(NIEUW);
  return other;
}

test('what is typed is there again after a crash and on another device, and says so', async () => {
  const page = await desk.openAs('werker', NIEUW);
  const naam = eenNaam();
  await typ(page, naam);
  await page.close();
  const again = await page.context().newPage();
  await again.goto(NIEUW);
  await hersteld(again).waitFor();
  expect(await vraag(again).inputValue()).toBe(VRAAG);
  expect(await again.getByLabel('Achternaam').inputValue()).toBe(naam);
  expect(await again.getByRole('button', { name: 'Financiën' }).getAttribute('aria-pressed')).toBe('true');

  const phone = await anderApparaat(again);
  await hersteld(phone).waitFor();
  expect(await vraag(phone).inputValue()).toBe(VRAAG);
  for (const colorScheme of ['light', 'dark'] as const) {
    await inScheme(phone, colorScheme);
    expect(await axeFindings(phone)).toEqual([]);
  }
  expect(await overflow(phone)).toBe(0);
  await phone.getByRole('button', { name: 'Opnieuw beginnen' }).click();
  expect(await vraag(phone).inputValue()).toBe('');
  await phone.reload();
  await vraag(phone).waitFor();
  await phone.waitForLoadState('networkidle');
  expect(await hersteld(phone).count()).toBe(0);
});

test('a chosen known person is there again too', async () => {
  const page = await desk.openAs('werker', NIEUW);
  await page.getByLabel('Achternaam').fill('Voorb');
  await page.getByRole('button', { name: /De naam begint zo/ }).first().click();
  const kept = bewaard(page);
  await vraag(page).fill(VRAAG);
  await kept;
  await page.reload();
  await hersteld(page).waitFor();
  await page.getByRole('button', { name: 'Andere persoon' }).waitFor();
});

test('it is gone after saving', async () => {
  const page = await desk.openAs('werker', NIEUW);
  await typ(page, eenNaam());
  await page.getByLabel('Postcode').fill('1962 AB');
  const removed = page.waitForResponse((response) => response.url().includes('/concepten/') && response.request().method() === 'DELETE');
  await page.keyboard.press('Control+Enter');
  await naOpslaan(page);
  expect((await removed).status()).toBe(204);
  await page.goto(NIEUW);
  await page.waitForLoadState('networkidle');
  expect(await vraag(page).inputValue()).toBe('');
});

test('a second screen never writes over newer text: both are offered', async () => {
  const page = await desk.openAs('werker', NIEUW);
  await typ(page, eenNaam());
  const phone = await anderApparaat(page);
  await hersteld(phone).waitFor();
  const kept = bewaard(phone);
  await vraag(phone).fill('Getypt op de telefoon.');
  await kept;
  await vraag(page).fill('Getypt aan het bureau.');
  const keuze = page.getByRole('alert').filter({ hasText: 'Je typte dit ook op een ander scherm' });
  await keuze.waitFor();
  expect(await vraag(page).inputValue()).toBe('Getypt aan het bureau.');
  expect(await axeFindings(page)).toEqual([]);
  await keuze.getByRole('button', { name: 'De tekst van het andere scherm' }).click();
  expect(await vraag(page).inputValue()).toBe('Getypt op de telefoon.');

  await Promise.all([bewaard(page), vraag(page).fill('Verder aan het bureau.')]);
  await vraag(phone).fill('Toch de telefoon.');
  await Promise.all([bewaard(phone), phone.getByRole('button', { name: 'De tekst van dit scherm' }).click()]);
  await page.reload();
  await hersteld(page).waitFor();
  expect(await vraag(page).inputValue()).toBe('Toch de telefoon.');
});

test('an expired sessie keeps the text on screen, says that it is not kept, and keeps it after logging in again', async () => {
  const page = await desk.openAs('werker', NIEUW);
  await typ(page, eenNaam());
  await page.context().request.delete('/api/v1/sessie', { headers: { origin: desk.url } });
  await vraag(page).fill('Getypt zonder sessie.');
  await page.getByText('Wat je typt wordt nu niet bewaard').waitFor();
  expect(await vraag(page).inputValue()).toBe('Getypt zonder sessie.');
  await page.keyboard.press('Control+Enter');
  expect(await vraag(page).inputValue()).toBe('Getypt zonder sessie.');
});

test('leaving says that it stays kept', async () => {
  const page = await desk.openAs('werker', NIEUW);
  await typ(page, eenNaam());
  await page.getByRole('link', { name: 'Factsheet' }).click();
  await page.getByText('Wat je typte blijft als concept bewaard.').waitFor();
  await page.getByRole('button', { name: 'Weggaan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Factsheet' }).waitFor();
  await page.getByRole('link', { name: 'Nieuwe aanmelding' }).click();
  await hersteld(page).waitFor();
});

describe('a dialog', () => {
  const TEKST = 'Getypt vlak voor Escape.';

  /** Opens it, and types while nothing can be kept; Escape asks, and does not close. Then it can, Escape closes, and the text is there again. */
  async function verliestNiets(page: Page, { naam, open, eerst, veld }: TypVenster): Promise<void> {
    const venster = page.getByRole('dialog', { name: naam });
    const staat = async () => (await venster.isVisible()) && (await veld(venster).inputValue());
    await open(page);
    await eerst?.(venster);
    await page.route('**/api/v1/concepten/**', (route) => (route.request().method() === 'PUT' ? route.fulfill({ status: 401 }) : route.continue()));
    await veld(venster).fill(TEKST);
    await page.keyboard.press('Escape');
    const vraag = page.getByRole('dialog', { name: 'Sluiten zonder bewaren?' });
    await vraag.getByRole('button', { name: 'Blijven' }).click();
    await vraag.waitFor({ state: 'hidden' });
    expect([naam, await staat()]).toEqual([naam, TEKST]);
    await page.unroute('**/api/v1/concepten/**');
    await page.keyboard.press('Escape');
    await venster.waitFor({ state: 'hidden' });
    await open(page);
    await venster.getByText('Je was hier gebleven').waitFor();
    expect([naam, await staat()]).toEqual([naam, TEKST]);
    await page.keyboard.press('Escape');
    await venster.waitFor({ state: 'hidden' });
  }

  test('in which something is typed never closes over text that is not kept, whichever it is', async () => {
    const page = await desk.openAs('werker', '/mijn-werk');
    const gesloten = await eenCasus(page, true);
    await page.goto(`/casussen/${await eenCasus(page)}`);
    for (const venster of VAN_CASUS) await verliestNiets(page, venster);
    await page.goto(`/casussen/${gesloten}`);
    await verliestNiets(page, VAN_GESLOTEN);
    await page.goto('/werkvoorraad');
    await verliestNiets(page, VAN_WERKVOORRAAD);
    await page.context().close();
  });

  test('that is closed when the sessie is over has who typed log in again, and keeps the text', async () => {
    const page = await desk.openAs('werker', '/mijn-werk');
    await page.goto(`/casussen/${await eenCasus(page)}`);
    const [{ naam, open, veld }] = VAN_CASUS as [TypVenster];
    const venster = page.getByRole('dialog', { name: naam });
    await open(page);
    await page.context().request.delete('/api/v1/sessie', { headers: { origin: desk.url } });
    await veld(venster).fill(TEKST);
    await page.keyboard.press('Escape');
    const inloggen = page.getByRole('dialog', { name: 'Log opnieuw in' });
    await inloggen.getByLabel('Wachtwoord', { exact: true }).fill(WACHTWOORD);
    await page.keyboard.press('Enter');
    await venster.waitFor({ state: 'hidden' });
    await open(page);
    await venster.getByText('Je was hier gebleven').waitFor();
    expect(await veld(venster).inputValue()).toBe(TEKST);
    await page.context().close();
  });
});

test('no fault and no breach of the content security policy', () => expect(desk.complaints).toEqual([]));
