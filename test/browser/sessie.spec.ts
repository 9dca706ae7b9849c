import { eenNaam, naOpslaan } from '../steps/aanmelding';
import { type Desk, logIn, openDesk } from '../steps/desk';
import { MENSEN, type Mens, WACHTWOORD } from '../steps/people';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

test('a wrong password is told in one sentence, and the e-mail stays', async () => {
  const page = await desk.open();
  await page.goto('/factsheet');
  await page.waitForURL('**/inloggen?terug=*');
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByText('Vul je e-mailadres in.').waitFor();
  await page.getByLabel('E-mail').fill(MENSEN.manager);
  await page.getByLabel('Wachtwoord', { exact: true }).fill('verkeerd');
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByRole('alert').getByText('E-mailadres of wachtwoord klopt niet.').waitFor();
  expect(await page.getByLabel('E-mail', { exact: true }).inputValue()).toBe(MENSEN.manager);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(WACHTWOORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Factsheet' }).waitFor();
});

test('a sessie that ends while typing loses nothing: log in over the page, and it is saved', async () => {
  const page = await desk.openAs('werker', '/aanmeldingen/nieuw');
  const naam = eenNaam();
  await page.getByLabel('Achternaam').fill(naam);
  await page.getByLabel('Postcode').fill('1962 AB');
  await page.getByLabel('Wat is de vraag?').fill('Ik durf mijn post niet meer open te maken.');
  // The sessie ends somewhere else; only the server knows.
  await page.context().request.delete('/api/v1/sessie', { headers: { origin: desk.url } });
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Log opnieuw in' });
  await dialog.waitFor();
  expect(await dialog.getByLabel('E-mail').inputValue()).toBe(MENSEN.werker);
  expect(await page.getByLabel('Wat is de vraag?').inputValue()).toBe('Ik durf mijn post niet meer open te maken.');
  await dialog.getByLabel('Wachtwoord', { exact: true }).fill(WACHTWOORD);
  await page.keyboard.press('Enter');
  await naOpslaan(page);
  await page.getByRole('heading', { level: 1, name: naam }).waitFor();
  await page.getByRole('article').getByText('Ik durf mijn post niet meer open te maken.').waitFor();
});

test('when somebody else logs in over the page, nothing of the first person stays', async () => {
  const page = await desk.openAs('werker', '/aanmeldingen/nieuw');
  await page.getByLabel('Achternaam').fill('Geheim');
  await page.getByLabel('Wat is de vraag?').fill('Alleen voor Sanne.');
  await page.context().request.delete('/api/v1/sessie', { headers: { origin: desk.url } });
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Log opnieuw in' });
  await dialog.getByLabel('E-mail').fill(MENSEN.manager);
  await dialog.getByLabel('Wachtwoord', { exact: true }).fill(WACHTWOORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Factsheet' }).waitFor();
  expect(await page.getByText('Geheim').count()).toBe(0);
});

const START: readonly (readonly [Mens, string, readonly string[]])[] = [
  ['werker', 'Mijn werk', ['/mijn-werk', '/werkvoorraad', '/aanmeldingen/nieuw', '/factsheet', '/publicaties']],
  ['coordinator', 'Mijn werk', ['/mijn-werk', '/werkvoorraad', '/aanmeldingen/nieuw', '/factsheet', '/publicaties']],
  ['manager', 'Factsheet', ['/factsheet', '/publicaties']],
  ['beheerder', 'Medewerkers', ['/medewerkers', '/beheer/lijsten', '/beheer/wijken']],
  ['fg', 'Toegangslog', ['/toegangslog']],
  ['partner', 'Gedeeld met jou', []],
];
const ALLE = ['/mijn-werk', '/werkvoorraad', '/aanmeldingen/nieuw', '/factsheet', '/publicaties', '/medewerkers', '/beheer/lijsten', '/beheer/wijken', '/toegangslog'];

test.each(START)('%s starts on %s and sees no other screens', async (mens, kop, eigen) => {
  const page = await desk.openAs(mens, '/');
  await page.getByRole('heading', { level: 1, name: kop }).waitFor();
  const links = page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link');
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(eigen);
  for (const pad of ALLE.filter((ander) => !eigen.includes(ander))) {
    await page.goto(pad);
    await page.getByRole('heading', { level: 1, name: 'Niet gevonden' }).waitFor();
  }
});

test('logging out leaves nothing behind', async () => {
  const page = await desk.openAs('werker', '/mijn-werk');
  await page.getByRole('button', { name: /^Jouw account/ }).click();
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.waitForURL('**/inloggen');
  await page.goto('/mijn-werk');
  await page.waitForURL('**/inloggen?terug=*');
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key !== 'keukentafel-kleurschema'))).toEqual([]);
  await logIn(page.context(), desk.url, 'werker');
});

test('no fault and no breach of the content security policy', () => expect(desk.complaints).toEqual([]));
