import { eenNaam, registreer } from '../steps/aanmelding';
import { type Desk, openDesk } from '../steps/desk';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

test('Ctrl+K finds an inwoner from any field, and enter opens the casus', async () => {
  const page = await desk.openAs('werker', '/mijn-werk');
  const naam = eenNaam();
  const casus = await registreer(page, naam, 'Vind mij terug.');
  await page.goto('/aanmeldingen/nieuw');
  await page.getByLabel('Roepnaam').focus();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Zoeken' });
  await box.waitFor();
  await page.keyboard.type(naam);
  const option = page.getByRole('option', { name: new RegExp(naam) });
  await option.waitFor();
  expect(await option.getAttribute('aria-selected')).toBe('true');
  expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/casussen/${casus}`);
});

test('screens and actions are found by other words too; arrows choose, escape closes', async () => {
  const page = await desk.openAs('werker', '/mijn-werk');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Zoeken' }).fill('cijfers');
  await page.getByRole('option', { name: 'Factsheet' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Zoeken' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Zoeken' }).fill('weergave');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
});

test('who may not search people is not offered them', async () => {
  const page = await desk.openAs('manager', '/factsheet');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Zoeken' }).fill('voorbeeld');
  await page.getByText('Niets gevonden. Probeer een deel van de naam.').waitFor();
});

test('no fault and no breach of the content security policy', () => expect(desk.complaints).toEqual([]));
