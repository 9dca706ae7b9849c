import { type Page } from 'playwright-core';
import { eenNaam, naOpslaan } from '../steps/aanmelding';
import { forgetConcept } from '../steps/concept';
import { type Desk, openDesk } from '../steps/desk';
import { MENSEN, POSTCODE, WACHTWOORD } from '../steps/people';
import { until } from '../steps/until';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

/** Presses Tab until the field with this label has the focus. */
async function tabTo(page: Page, label: string | RegExp): Promise<void> {
  const field = page.getByLabel(label).first();
  await until(async () => {
    if (await field.evaluate((element) => element === document.activeElement)) return true;
    await page.keyboard.press('Tab');
    return false;
  });
}

const totaal = async (page: Page): Promise<number> => Number((await page.getByTestId('totaal').innerText()).replace(/\D/g, ''));

test('an aanmelding travels from the telephone to a colleague, the casus and the factsheet', async () => {
  const naam = eenNaam();
  const colleague = await desk.openAs('coordinator', '/werkvoorraad?lijst=nieuw&sorteer=nieuwste');
  const manager = await desk.openAs('manager', '/factsheet');
  await manager.getByTestId('totaal').waitFor();
  const before = await totaal(manager);

  const page = await desk.open();
  await page.goto('/');
  await page.getByLabel('E-mail').fill(MENSEN.werker);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(WACHTWOORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Mijn werk' }).waitFor();
  await forgetConcept(page.context(), desk.url);
  await page.getByRole('link', { name: 'Nieuwe aanmelding' }).first().press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Nieuwe aanmelding' }).waitFor();

  await tabTo(page, 'Roepnaam');
  await page.keyboard.type('Test');
  await tabTo(page, 'Achternaam');
  await page.keyboard.type(naam);
  await tabTo(page, 'Geboortedatum');
  await page.keyboard.type('1-2-1980');
  await tabTo(page, 'Postcode');
  await page.keyboard.type(POSTCODE);
  await tabTo(page, 'Wat is de vraag?');
  await page.keyboard.type('Ik heb een brief gekregen die ik niet snap.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.getByText(/wijkteam Hart van Heemskerk/).waitFor();
  await page.keyboard.press('Control+Enter');
  await naOpslaan(page);

  await page.getByRole('heading', { level: 1, name: `Test ${naam}` }).waitFor();
  await page.getByText('Aanmelding opgeslagen').waitFor();
  const kaart = page.getByRole('article');
  expect(await kaart.getByText('Ik heb een brief gekregen die ik niet snap.').isVisible()).toBe(true);
  expect(await kaart.getByRole('listitem').allInnerTexts()).toEqual(['Financiën', 'Gezondheid']);
  expect(await page.getByText('1 februari 1980', { exact: false }).isVisible()).toBe(true);

  // The colleague never reloaded: the live stream brought it.
  await colleague.getByRole('row').filter({ hasText: naam }).waitFor();
  await colleague.getByRole('button', { name: `Oppakken: Test ${naam}` }).click();
  await colleague.waitForURL('**/casussen/*');
  await colleague.getByText('Jij bent nu regiehouder van deze casus.').waitFor();
  // And the worker, on the casus, sees at once who leads it.
  await page.getByText('Marijke Teamstra', { exact: true }).first().waitFor();

  // The manager's factsheet counts it without reloading.
  await until(async () => (await totaal(manager)) === before + 1, 100);
});

test('a counter of Mijn werk opens exactly the list it counts', async () => {
  const page = await desk.openAs('werker', '/mijn-werk');
  const teller = page.getByRole('navigation', { name: 'Lijsten' }).getByRole('link', { name: 'Op te pakken' });
  await teller.waitFor();
  const aantal = Number.parseInt(await teller.innerText(), 10);
  await teller.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor();
  await page.getByRole('table', { name: 'Casussen' }).waitFor();
  expect(Number.parseInt(await page.getByTestId('aantal').innerText(), 10)).toBe(aantal);
  expect(await page.getByRole('button', { name: /^Oppakken/ }).count()).toBe(Math.min(aantal, 50));
});

test('no fault and no breach of the content security policy', () => expect(desk.complaints).toEqual([]));
