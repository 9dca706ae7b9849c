import { eenNaam, naOpslaan, registreer } from '../steps/aanmelding';
import { type Desk, openDesk } from '../steps/desk';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

const VRAAG = 'Mijn huur gaat omhoog en dat kan ik niet betalen.';

test('what is not right is said in Dutch at its field, and nothing is lost', async () => {
  const page = await desk.openAs('werker', '/aanmeldingen/nieuw');
  await page.getByLabel('Geboortedatum').fill('31-2-1980');
  await page.getByLabel('Postcode').fill('0000 XX');
  await page.getByLabel('Telefoon', { exact: true }).fill('bel maar');
  await page.getByLabel('Wat is de vraag?').fill(VRAAG);
  await page.keyboard.press('Control+Enter');

  const summary = page.getByRole('alert');
  await summary.waitFor();
  expect((await summary.getByRole('listitem').allInnerTexts()).sort()).toEqual([
    'Achternaam: Vul dit in.',
    'Geboortedatum: Deze datum bestaat niet. Schrijf dag, maand en jaar.',
    'Postcode: Een postcode is vier cijfers en twee letters, zoals 1961 AB.',
    'Telefoon: Schrijf het nummer met cijfers, zoals 06 12345678.',
  ]);
  await page.getByLabel('Achternaam').and(page.locator(':focus')).waitFor();
  await summary.getByRole('button', { name: 'Postcode' }).click();
  await page.getByLabel('Postcode').and(page.locator(':focus')).waitFor();
  expect(await page.getByLabel('Wat is de vraag?').inputValue()).toBe(VRAAG);
  expect(await page.getByLabel('Postcode').getAttribute('aria-invalid')).toBe('true');
});

test('a birth date in the future is refused, a year alone is enough', async () => {
  const page = await desk.openAs('werker', '/aanmeldingen/nieuw');
  const naam = eenNaam();
  await page.getByLabel('Achternaam').fill(naam);
  await page.getByLabel('Postcode').fill('1962 AB');
  await page.getByLabel('Wat is de vraag?').fill(VRAAG);
  await page.getByLabel('Geboortedatum').fill('1-1-2199');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText('De geboortedatum ligt in de toekomst.').waitFor();
  await page.getByLabel('Geboortedatum').fill('1951');
  await page.keyboard.press('Control+Enter');
  await naOpslaan(page);
  await page.getByText('In 1951').waitFor();
});

test('an unknown postcode lets the worker choose the wijk; the refusal of the server lands on that field', async () => {
  const page = await desk.openAs('werker', '/aanmeldingen/nieuw');
  await page.getByLabel('Achternaam').fill(eenNaam());
  await page.getByLabel('Postcode').fill('9999 ZZ');
  await page.getByText('Deze postcode is niet bekend. Kies zelf de wijk.').waitFor();
  await page.getByLabel('Wat is de vraag?').fill(VRAAG);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByRole('button', { name: 'Wijk' }).waitFor();
  expect(await page.getByLabel('Wat is de vraag?').inputValue()).toBe(VRAAG);
  await page.getByLabel('Wijk', { exact: true }).selectOption({ label: 'Poelenburg en Oosterzij (wijkteam Hart van Heemskerk – Boven de Baandert)' });
  await page.keyboard.press('Control+Enter');
  await naOpslaan(page);
});

test('a known person is chosen instead of typed, and keeps one casus', async () => {
  const page = await desk.openAs('werker', '/mijn-werk');
  const naam = eenNaam();
  const casus = await registreer(page, naam, VRAAG);
  await page.goto('/aanmeldingen/nieuw');
  await page.getByLabel('Achternaam').fill(naam.slice(0, -2));
  await page.getByRole('button', { name: new RegExp(naam) }).click();
  await page.getByText('Deze aanmelding komt daarbij.').waitFor();
  expect(await page.getByLabel('Achternaam').count()).toBe(0);
  await page.getByRole('button', { name: 'Andere persoon' }).click();
  expect(await page.getByLabel('Achternaam').inputValue()).toBe(naam.slice(0, -2));
  await page.getByRole('button', { name: new RegExp(naam) }).click();
  await page.getByLabel('Wat is de vraag?').fill('En nu ook nog een lekkage.');
  await page.keyboard.press('Control+Enter');
  expect(await naOpslaan(page)).toBe(casus);
  await page.getByRole('heading', { name: '2 aanmeldingen' }).waitFor();
});

test('leaving with typed text is asked first', async () => {
  const page = await desk.openAs('werker', '/aanmeldingen/nieuw');
  await page.getByLabel('Achternaam').fill('Half');
  await page.getByRole('link', { name: 'Factsheet' }).click();
  const question = page.getByRole('dialog', { name: 'Weggaan zonder opslaan?' });
  await question.getByRole('button', { name: 'Blijven' }).click();
  expect(await page.getByLabel('Achternaam').inputValue()).toBe('Half');
  await page.getByRole('link', { name: 'Factsheet' }).click();
  await question.getByRole('button', { name: 'Weggaan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Factsheet' }).waitFor();
});

test('no fault and no breach of the content security policy', () => expect(desk.complaints).toEqual([]));
