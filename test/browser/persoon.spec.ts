import { randomUUID } from 'node:crypto';
import { type Page } from 'playwright-core';
import { eenNaam } from '../steps/aanmelding';
import { findings } from '../steps/axe';
import { type Desk, openDesk } from '../steps/desk';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());
afterEach(() => expect(desk.complaints).toEqual([]));

interface Geregistreerd { readonly casusId: string; readonly inwonerId: string; readonly version: number }

/** Sends a request in the name of the page. */
async function stuur<T>(page: Page, method: 'GET' | 'POST' | 'PATCH', path: string, data?: object, version?: number): Promise<T> {
  const headers = { origin: desk.url, 'idempotency-key': randomUUID(), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
  const answer = await page.context().request.fetch(`/api/v1/${path}`, { method, data, headers });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

const registreer = (page: Page, achternaam: string, over: object = {}): Promise<Geregistreerd> =>
  stuur(page, 'POST', 'aanmeldingen', {
    inwoner: { roepnaam: 'Test', achternaam, postcode: '1962AB', huisnummer: 1, telefoon: '0251 111111' }, vraag: 'Ik kom er niet uit.', leefgebieden: [], kanaal: 'telefoon', aanmelder: 'inwoner',
    urgentie: 'regulier', veiligheid: false, ...over,
  });

/** The casus of someone new, on screen. */
async function openCasus(achternaam: string): Promise<{ page: Page; wie: Geregistreerd }> {
  const page = await desk.openAs('werker', '/mijn-werk');
  const wie = await registreer(page, achternaam);
  await page.goto(`/casussen/${wie.casusId}`);
  await page.getByRole('heading', { level: 1, name: `Test ${achternaam}` }).waitFor();
  return { page, wie };
}

/** The dialog that is open has nothing for axe to find, and fits a phone. */
const past = async (page: Page): Promise<void> => expect(await findings(page)).toEqual([]);

test('a person is corrected; a fault is told at its field; who was second chooses between both versions, and loses nothing', async () => {
  const naam = eenNaam();
  const { page, wie } = await openCasus(naam);
  const venster = page.getByRole('dialog', { name: 'Gegevens wijzigen' });
  const open = () => page.getByRole('button', { name: 'Gegevens wijzigen' }).click();
  await open();
  await venster.getByLabel('E-mail').fill('geen adres');
  await venster.getByLabel('Geboortedatum').fill('1-2-2099');
  await venster.getByRole('button', { name: 'Opslaan' }).click();
  await venster.getByText(/e-mailadres/i).waitFor();
  await past(page);
  await venster.getByLabel('E-mail').fill('test@voorbeeld.example');
  await venster.getByRole('button', { name: 'Opslaan' }).click();
  await venster.getByText('De geboortedatum ligt in de toekomst.').waitFor();
  await venster.getByLabel('Geboortedatum').fill('1-2-1980');
  await venster.getByRole('button', { name: 'Opslaan' }).click();
  await venster.waitFor({ state: 'detached' });
  await page.getByText('1 februari 1980', { exact: false }).waitFor();
  await page.getByText('test@voorbeeld.example').waitFor();

  await open();
  await venster.getByLabel('Telefoon').fill('06 22222222');
  await venster.getByLabel('Taal').fill('Arabisch');
  const { inwoner } = await stuur<{ inwoner: { version: number } }>(page, 'GET', `inwoners/${wie.inwonerId}`);
  await stuur(page, 'PATCH', `inwoners/${wie.inwonerId}`, { telefoon: '06 33333333' }, inwoner.version);
  await venster.getByRole('button', { name: 'Opslaan' }).click();
  const botsing = page.getByRole('dialog', { name: 'Een collega was je voor' });
  await botsing.getByText('06 33333333').waitFor();
  await botsing.getByText('06 22222222').click();
  await botsing.getByText('Arabisch').click();
  await past(page);
  await botsing.getByRole('button', { name: 'Keuze opslaan' }).click();
  await botsing.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: '06 22222222' }).waitFor();
  await page.getByText('Arabisch', { exact: true }).first().waitFor();
  await page.context().close();
});

test('what was typed is still there after the dialog was closed', async () => {
  const { page } = await openCasus(eenNaam());
  const venster = page.getByRole('dialog', { name: 'Gegevens wijzigen' });
  await page.getByRole('button', { name: 'Gegevens wijzigen' }).click();
  await venster.getByLabel('Plaats').fill('Heemskerk');
  await page.keyboard.press('Escape');
  await venster.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Gegevens wijzigen' }).click();
  await venster.getByText(/^Je was hier gebleven/).waitFor();
  expect(await venster.getByLabel('Plaats').inputValue()).toBe('Heemskerk');
  await page.context().close();
});

test('a huishouden gets a new and a known member, another rol, and a member who leaves', async () => {
  const [naam, ander] = [eenNaam(), eenNaam()];
  const { page } = await openCasus(naam);
  await registreer(page, ander);
  await page.getByRole('button', { name: 'Huishouden', exact: true }).click();
  const venster = page.getByRole('dialog', { name: 'Huishouden' });
  const erbij = () => venster.getByRole('button', { name: 'Iemand toevoegen' }).click();
  const voegToe = venster.getByRole('button', { name: 'Toevoegen', exact: true });
  await erbij();
  await voegToe.click();
  await venster.getByText('Zoek een persoon en kies die.').waitFor();
  await venster.getByText('Kies wat deze persoon in het huishouden is.').waitFor();
  await venster.getByText('Nieuwe persoon').click();
  await venster.getByLabel('Roepnaam').fill('Kim');
  await venster.getByLabel('Achternaam').fill(naam);
  await venster.getByLabel('Geboortedatum').fill('5-5-2015');
  await venster.getByRole('combobox', { name: 'Rol', exact: true }).selectOption('kind');
  await past(page);
  await voegToe.click();
  const rol = (wie: string) => venster.getByRole('combobox', { name: `Rol van ${wie}` });
  await rol(`Kim ${naam}`).waitFor();
  expect(await rol(`Test ${naam}`).inputValue()).toBe('ouder');

  await erbij();
  await venster.getByLabel('Wie is het?').fill(ander);
  await venster.getByRole('button', { name: `Test ${ander}` }).click();
  await venster.getByRole('combobox', { name: 'Rol', exact: true }).selectOption('huisgenoot');
  await voegToe.click();
  await rol(`Test ${ander}`).selectOption('partner');
  await page.getByText('Rol gewijzigd').first().waitFor();
  await past(page);
  await venster.getByRole('button', { name: `Woont hier niet meer: Kim ${naam}` }).click();
  await venster.getByRole('button', { name: 'Opslaan' }).click();
  await rol(`Kim ${naam}`).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await venster.waitFor({ state: 'detached' });
  await page.getByRole('listitem').filter({ hasText: `Test ${ander}` }).filter({ hasText: 'partner' }).waitFor();
  await page.context().close();
});

test('two records of one person are laid side by side, linked, and taken apart again', async () => {
  const naam = eenNaam();
  const { page, wie } = await openCasus(naam);
  const dubbel = await stuur<{ leden: readonly { inwonerId: string; naam: string }[] }>(page, 'POST', `inwoners/${wie.inwonerId}/leden`, { inwoner: { roepnaam: 'Tess', achternaam: naam }, rol: 'huisgenoot' });
  expect(dubbel.leden.map((lid) => lid.naam)).toContain(`Tess ${naam}`);
  await page.getByRole('button', { name: 'Staat er dubbel in' }).click();
  const venster = page.getByRole('dialog', { name: 'Dubbele persoon koppelen' });
  await venster.getByRole('button', { name: `Tess ${naam}` }).click();
  await venster.getByRole('region', { name: 'De andere inschrijving' }).getByText(`Tess ${naam}`).waitFor();
  await venster.getByRole('region', { name: 'Deze inschrijving' }).getByText(`Test ${naam}`).waitFor();
  await venster.getByRole('button', { name: 'Koppelen' }).click();
  await venster.getByText('Vul dit in.').waitFor();
  await past(page);
  await venster.getByLabel('Hoe weet je dat dit dezelfde persoon is?').fill('Dezelfde pas laten zien.');
  await venster.getByRole('button', { name: 'Koppelen' }).click();
  await venster.waitFor({ state: 'detached' });
  const koppeling = page.getByRole('listitem').filter({ hasText: `Ook geregistreerd als Tess ${naam}` });
  await koppeling.waitFor();
  await past(page);
  await koppeling.getByRole('button', { name: /ongedaan maken/ }).click();
  await koppeling.waitFor({ state: 'detached' });
  await page.context().close();
});

test('two open casussen are not linked, and that is said', async () => {
  const naam = eenNaam();
  const { page } = await openCasus(naam);
  await registreer(page, naam, { inwoner: { roepnaam: 'Tess', achternaam: naam, geboortedatum: '1980-01-01', postcode: '1962AB', huisnummer: 9 } });
  await page.getByRole('button', { name: 'Staat er dubbel in' }).click();
  const venster = page.getByRole('dialog', { name: 'Dubbele persoon koppelen' });
  await venster.getByRole('button', { name: `Tess ${naam}` }).click();
  await venster.getByLabel('Hoe weet je dat dit dezelfde persoon is?').fill('Dezelfde pas laten zien.');
  await venster.getByRole('button', { name: 'Koppelen' }).click();
  await venster.getByText('Beide hebben een lopende casus. Sluit er eerst een af.').waitFor();
  await page.context().close();
});
