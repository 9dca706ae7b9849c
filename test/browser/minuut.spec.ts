import { type Page } from 'playwright-core';
import { eenNaam, naOpslaan, registreer } from '../steps/aanmelding';
import { type Desk, openDesk } from '../steps/desk';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

const VRAAG = 'Mijn man is overleden en ik weet niet hoe ik de rekeningen moet betalen.';

/** Hands that only touch the keyboard, and count every press that is not text: Tab, Enter, arrows, shortcuts and the digits of leefgebieden. */
function handen(page: Page) {
  let presses = 0;
  return {
    typ: (text: string) => page.keyboard.type(text),
    druk: async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      presses += keys.length;
    },
    aantal: () => presses,
  };
}

const actief = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');

async function open(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'inwoner.roepnaam');
}

test('a complete aanmelding of someone new takes at most 12 presses besides the text, with the keyboard alone', async () => {
  const page = await desk.openAs('werker', '/aanmeldingen/nieuw');
  await open(page);
  const naam = eenNaam();
  const { typ, druk, aantal } = handen(page);
  await typ('Annie');
  await druk('Enter');
  await typ(`van den ${naam}`);
  await druk('Enter');
  await typ('1-2-52');
  await druk('Enter');
  await typ('1962 AB 12');
  await druk('Enter');
  expect(await actief(page)).toBe('vraag');
  await typ(VRAAG);
  await druk('Tab', '1', '2', '6', 'Tab');
  await typ('Huis');
  expect(await page.getByLabel('Wie meldt aan?').inputValue()).toBe('huisarts');
  await druk('Tab', 'Tab');
  expect(await actief(page)).toBe('aanmelderOrganisatie');
  expect(await page.locator('datalist option').first().getAttribute('value')).toBe('Huisartsenpraktijk De Proef');
  await typ('Praktijk De Duinen');
  await druk('Control+Enter');
  await naOpslaan(page);
  console.info(`new person: ${aantal()} presses`);
  expect(aantal()).toBeLessThanOrEqual(12);

  await page.getByRole('heading', { level: 1, name: `Annie van den ${naam}` }).waitFor();
  const main = page.getByRole('main');
  for (const text of ['1 februari 1952', /12, 1962AB/, VRAAG, 'Financiën', 'Gezinsrelaties', 'Sociaal netwerk', 'Huisarts, Praktijk De Duinen']) await main.getByText(text).first().waitFor();
});

test('of someone known it takes at most 8', async () => {
  const page = await desk.openAs('werker', '/mijn-werk');
  const naam = eenNaam();
  const casus = await registreer(page, naam, VRAAG);
  await page.goto('/aanmeldingen/nieuw');
  await open(page);
  const { typ, druk, aantal } = handen(page);
  await druk('Enter');
  await typ(naam);
  await page.getByRole('button', { name: new RegExp(`^${naam}`) }).waitFor();
  await druk('Shift+Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'vraag');
  await typ('Nu ook een lekkage.');
  await druk('Tab', '1', '4', '6', 'Tab');
  await typ('Won');
  expect(await page.getByLabel('Wie meldt aan?').inputValue()).toBe('woningcorporatie');
  await druk('Control+Enter');
  expect(await naOpslaan(page)).toBe(casus);
  console.info(`known person: ${aantal()} presses`);
  expect(aantal()).toBeLessThanOrEqual(8);
  const main = page.getByRole('main');
  for (const text of ['Nu ook een lekkage.', 'Financiën', 'Huisvesting', 'Sociaal netwerk', 'Woningcorporatie']) await main.getByText(text).first().waitFor();
});

test('the straat follows from the postcode, and one that was typed stays', async () => {
  const page = await desk.openAs('werker', '/aanmeldingen/nieuw');
  await page.getByLabel('Postcode').fill('1962 AB 12');
  await page.getByLabel('Postcode').blur();
  expect([await page.getByLabel('Postcode').inputValue(), await page.getByLabel('Huisnummer').inputValue()]).toEqual(['1962AB', '12']);
  await page.getByRole('button', { name: 'Meer gegevens' }).click();
  const straat = page.getByLabel('Straat');
  await page.waitForFunction(() => (document.querySelector<HTMLInputElement>('[name="inwoner.straat"]')?.value ?? '') !== '');
  const eerste = await straat.inputValue();
  await page.getByText(eerste).first().waitFor();
  await straat.fill('Zelfgetypte straat');
  await page.getByLabel('Postcode').fill('1961 AB');
  await page.waitForLoadState('networkidle');
  expect(await straat.inputValue()).toBe('Zelfgetypte straat');
});

test('no fault and no breach of the content security policy', () => expect(desk.complaints).toEqual([]));
