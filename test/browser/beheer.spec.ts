import { type Page } from 'playwright-core';
import { type Desk, openDesk } from '../steps/desk';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

const bestand = (name: string, inhoud: string | Buffer) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(inhoud) });
const kies = (page: Page, label: string, file: ReturnType<typeof bestand>) => page.locator('input[type="file"]').nth(label === 'Postcodes' ? 0 : 1).setInputFiles(file);
const bekijk = (page: Page) => page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
const KOP = 'PC6;Huisnummer;Buurt2026;Wijk2026;Gemeente2026';

test('a beheerder adds a werksoort, renames it from a day on, moves it, ends it and takes it into use again, by keyboard', async () => {
  const page = await desk.openAs('beheerder', '/beheer/lijsten?lijst=interventiesoort');
  const dialoog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Toevoegen' }).focus();
  await page.keyboard.press('Enter');
  await dialoog.getByLabel('Naam').waitFor();
  await page.keyboard.press('Enter');
  await dialoog.getByText('Vul dit in.').waitFor();
  await page.keyboard.type('Kortdurende hulp');
  await page.keyboard.press('Enter');
  await dialoog.getByText('Deze naam staat al in de lijst.').waitFor();
  await dialoog.getByLabel('Naam').fill('Ambulante begeleiding');
  await page.keyboard.press('Enter');
  const regel = page.getByRole('listitem').filter({ hasText: 'Ambulante begeleiding' });
  await regel.waitFor();

  await page.getByRole('button', { name: 'Wijzigen: Ambulante begeleiding' }).click();
  await dialoog.getByLabel('Naam').fill('Begeleiding thuis');
  await dialoog.getByLabel('Vanaf').fill('2020-01-01');
  await dialoog.getByRole('button', { name: 'Opslaan' }).click();
  await dialoog.getByText('Een wijziging begint vandaag of later.').waitFor();
  await dialoog.getByLabel('Vanaf').fill('2099-01-01');
  await dialoog.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText('Vanaf 1 januari 2099: Begeleiding thuis').waitFor();

  await page.getByRole('button', { name: 'Ambulante begeleiding omhoog' }).click();
  await page.getByText('Volgorde opgeslagen').first().waitFor();
  await page.getByRole('region', { name: 'Soorten interventie' }).getByRole('listitem').nth(4).filter({ hasText: 'Ambulante begeleiding' }).waitFor();

  await page.getByRole('button', { name: 'Beëindigen: Inzet vrijwilliger' }).click();
  await dialoog.getByRole('button', { name: 'Beëindigen' }).click();
  await page.getByRole('heading', { name: 'Nu niet te kiezen' }).waitFor();
  await page.getByRole('button', { name: 'Weer gebruiken: Inzet vrijwilliger' }).click();
  await dialoog.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByRole('button', { name: 'Beëindigen: Inzet vrijwilliger' }).waitFor();
  await page.context().close();
});

test('a norm changes within its bounds', async () => {
  const page = await desk.openAs('beheerder', '/beheer/lijsten?lijst=norm');
  await page.getByRole('button', { name: 'Wijzigen: Te lang op de wachtlijst na' }).click();
  const dialoog = page.getByRole('dialog');
  await dialoog.getByLabel('Aantal weken').fill('105');
  await dialoog.getByRole('button', { name: 'Opslaan' }).click();
  await dialoog.getByText('Dit getal is te klein of te groot voor deze norm.').waitFor();
  await dialoog.getByLabel('Aantal weken').fill('8');
  await dialoog.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Te lang op de wachtlijst na' }).getByText('8 weken').first().waitFor();
  await page.context().close();
});

test('a wijk gets another wijkteam from a day on', async () => {
  const page = await desk.openAs('beheerder', '/beheer/wijken');
  await page.getByRole('button', { name: 'Wijkteam wijzigen van Duin tot Dorp' }).click();
  const dialoog = page.getByRole('dialog');
  await dialoog.getByRole('combobox', { name: 'Wijkteam' }).selectOption({ label: 'Geen wijkteam' });
  await dialoog.getByLabel('Vanaf').fill('2098-01-01');
  await dialoog.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText('Vanaf 1 januari 2098: geen wijkteam').waitFor();
  await page.context().close();
});

describe('reading wijken from files', () => {
  test('names every faulty row and writes nothing until it is accepted', async () => {
    const page = await desk.openAs('beheerder', '/beheer/wijken/inlezen');
    await bekijk(page);
    await page.getByText('Kies het bestand met postcodes.').waitFor();
    const rijen = ['1961AB;1;3960100;39601;396', '1961SS;1;3960100;39601;396', '1961AC;nul;3960100;39601;396', '1961AD;1;3960200;39602;396', '1961AD;2;3960100;39601;396', '1961AD;3;3960100;39601;396', '1011AB;1;3630100;36301;363', '9999ZZ;1;3960900;39699;396'];
    await kies(page, 'Postcodes', bestand('pc6.csv', `\uFEFF${[KOP, ...rijen].join('\r\n')}`));
    await bekijk(page);
    const fouten = page.getByRole('region', { name: 'Foute regels' });
    await fouten.getByText('Van deze wijk is geen naam bekend.').waitFor();
    for (const tekst of ['pc6.csv3PC6Een postcode is vier cijfers en twee letters, zoals 1961AB.', 'pc6.csv4HuisnummerEen huisnummer is een heel getal van 1 tot en met 99999.']) {
      expect(await fouten.getByRole('row').allTextContents()).toContain(tekst);
    }
    expect(await page.getByRole('button', { name: 'Akkoord, sla dit op' }).count()).toBe(0);

    await kies(page, 'Wijknamen', bestand('wijken.csv', Buffer.from('Wijk2026,Wijknaam2026\n39601,Heemskerk-Dorp\n39699,Caf\xe9wijk\n', 'latin1')));
    await page.getByLabel('Vanaf').fill('2097-01-01');
    await bekijk(page);
    await page.getByRole('heading', { name: 'Wat er verandert op 1 januari 2097' }).waitFor();
    await page.getByText('Caféwijk (WK039699)').waitFor();
    await page.getByText('1 postcode ligt in meer dan een wijk').click();
    await page.getByText('1961AD: WK039601 (2), WK039602 (1)').waitFor();
    await page.getByRole('heading', { name: '2 fouten in de bestanden' }).waitFor();

    const elders = await desk.openAs('beheerder', '/beheer/wijken');
    await elders.getByText('Heemskerk-Dorp').waitFor();
    expect(await elders.getByText('Caféwijk').count()).toBe(0);
    await page.getByRole('button', { name: 'Akkoord, sla dit op' }).click();
    await page.getByText('Begint op 1 januari 2097').first().waitFor();
    await page.getByText('Caféwijk').waitFor();
    await Promise.all([page, elders].map((open) => open.context().close()));
  });

  test('says which column is missing, and when the file is of another gemeente', async () => {
    const page = await desk.openAs('beheerder', '/beheer/wijken/inlezen');
    await kies(page, 'Postcodes', bestand('leeg.csv', 'PC6;Straat\n1961AB;x'));
    await bekijk(page);
    await page.getByText('Deze kolom staat niet in het bestand.').first().waitFor();
    await kies(page, 'Postcodes', bestand('ander.csv', `${KOP}\n1011AB;1;3630100;36301;363`));
    await bekijk(page);
    await page.getByText('Geen postcodes van jouw gemeente gevonden').waitFor();
    await page.context().close();
  });
});

test('nobody else comes here', async () => {
  const page = await desk.openAs('werker', '/mijn-werk');
  for (const pad of ['/beheer/lijsten', '/beheer/wijken', '/beheer/wijken/inlezen']) {
    await page.goto(pad);
    await page.getByRole('heading', { name: 'Niet gevonden' }).waitFor();
  }
  await page.context().close();
});

test('no fault and no breach of the content security policy', () => expect(desk.complaints).toEqual([]));
