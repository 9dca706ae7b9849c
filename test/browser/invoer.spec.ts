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

test('what came in days ago is registered with its day, a geheim adres is warned of, and who asked can be corrected', async () => {
  const page = await desk.openAs('werker', '/aanmeldingen/nieuw');
  const naam = eenNaam();
  await page.getByLabel('Achternaam').fill(naam);
  await page.getByLabel('Postcode').fill('1962 AB');
  await page.getByRole('button', { name: 'Meer gegevens' }).click();
  await page.getByLabel('Het adres is geheim').check();
  await page.getByLabel('Wat is de vraag?').fill(VRAAG);
  await page.getByLabel('Binnengekomen op').fill('vorige week');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByRole('button', { name: 'Binnengekomen op' }).waitFor();
  await page.getByLabel('Binnengekomen op').fill('1-1-2015');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText('Kijk het jaar na.').waitFor();
  const dag = new Intl.DateTimeFormat('nl-NL', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Europe/Amsterdam' }).format(Date.now() - 5 * 86_400_000);
  await page.getByLabel('Binnengekomen op').fill(dag);
  await page.getByLabel('Tijd').fill('14:30');
  await page.keyboard.press('Control+Enter');
  await naOpslaan(page);
  await page.getByText('Geheim adres', { exact: true }).waitFor();
  await page.getByText(/1962AB.* \(geheim\)$/).waitFor();
  const kaart = page.getByRole('article');
  await kaart.getByText(/ 14:30$/).waitFor();

  await kaart.getByRole('button', { name: /^Verbeteren/ }).click();
  const venster = page.getByRole('dialog');
  await venster.getByLabel('Wie meldt aan?').selectOption('anders');
  await venster.getByRole('button', { name: 'Opslaan' }).click();
  await venster.getByText('Vul in welke organisatie').waitFor();
  await venster.getByLabel('Organisatie').fill('De kerk');
  await venster.getByRole('button', { name: 'Opslaan' }).click();
  await kaart.getByText(/, De kerk$/).waitFor();

  // In lists the address is not shown.
  await page.goto('/aanmeldingen/nieuw');
  await page.getByLabel('Achternaam').fill(naam);
  await page.getByRole('button', { name: new RegExp(naam) }).getByText('Geheim adres').waitFor();
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
