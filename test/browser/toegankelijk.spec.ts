import { type Page } from 'playwright-core';
import { axeFindings, overflow } from '../steps/axe';
import { type Desk, openDesk, type View } from '../steps/desk';
import { type Mens } from '../steps/people';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

type Stap = readonly [string, (page: Page) => Promise<unknown>];
const naar = (pad: string, wacht: string): Stap => [pad, async (page) => { await page.goto(pad); await page.getByText(wacht).first().waitFor(); }];
const casus: Stap = ['casus', async (page) => {
  await page.goto('/mijn-werk');
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await page.getByRole('article').first().waitFor();
}];
const dialoog = (naam: string, pad: string, knop: RegExp): Stap => [naam, async (page) => {
  await page.goto(pad);
  await page.getByRole('button', { name: knop }).first().click();
  await page.getByRole('dialog').first().waitFor();
}];

/** Every screen and dialog, by who sees it. */
const SCHERMEN: readonly (readonly [Mens, readonly Stap[]])[] = [
  ['werker', [
    naar('/mijn-werk', 'Eerst oppakken'),
    ['zoekvenster', async (page) => { await page.keyboard.press('Control+k'); await page.getByRole('option').first().waitFor(); await page.keyboard.type('voorb'); await page.getByText('Inwoners').waitFor(); }],
    dialoog('account', '/mijn-werk', /^Jouw account/),
    naar('/aanmeldingen/nieuw', 'Wat is de vraag?'),
    ['fouten', async (page) => { await page.keyboard.press('Control+Enter'); await page.getByRole('alert').waitFor(); }],
    ['bekenden', async (page) => { await page.getByLabel('Achternaam').fill('Voorb'); await page.getByText(/mogelijke bekende/).waitFor(); await page.getByRole('button', { name: 'Meer gegevens' }).click(); await page.getByLabel('Wie meldt aan?').selectOption('huisarts'); }],
    ['gekozen', async (page) => { await page.getByRole('button', { name: /De naam begint zo/ }).first().click(); await page.getByText('Andere persoon').waitFor(); }],
    ['verlaten', async (page) => { await page.getByRole('link', { name: 'Mijn werk' }).click(); await page.getByRole('dialog').waitFor(); }],
    casus,
    ['verbeteren', async (page) => { await page.getByRole('button', { name: /^Verbeteren/ }).first().click(); await page.getByRole('dialog').waitFor(); await page.getByLabel('Wat is de vraag?').waitFor(); }],
    ['opnieuw inloggen', async (page) => {
      await page.goto('/mijn-werk');
      await page.getByText('Eerst oppakken').waitFor();
      await page.context().request.delete('/api/v1/sessie', { headers: { origin: desk.url } });
      await page.getByRole('button', { name: /^Oppakken/ }).first().click();
      await page.getByRole('dialog', { name: 'Log opnieuw in' }).waitFor();
    }],
  ]],
  ['manager', [naar('/factsheet', 'Per wijkteam'), ['definitie', (page) => page.getByRole('button', { name: /^Wat telt/ }).click()], naar('/factsheet?weergave=tabel', 'Deel'), naar('/factsheet?van=2026-01-01&tot=2026-02-01', 'Tot en met'), naar('/weg', 'Niet gevonden')]],
  ['beheerder', [naar('/medewerkers', 'Sanne de Demowerker'), dialoog('rollen', '/medewerkers', /^Rollen wijzigen/), ['toegang', async (page) => { await page.goto('/medewerkers'); await page.getByRole('switch').first().click(); await page.getByRole('dialog').waitFor(); }]]],
  ['fg', [naar('/toegangslog', 'Wie en wat')]],
  ['partner', [naar('/', 'Er is nu niets met je gedeeld')]],
];

const VIEWS: readonly (readonly [string, View])[] = [
  ['een groot scherm', { width: 1440, height: 900 }],
  ['een telefoon', { width: 390, height: 844 }],
];

/** What is wrong with the screen as it stands: axe in both colour schemes, and pixels that stick out at 360. */
async function findings(page: Page, phone: boolean): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    found.push(...(await axeFindings(page)).map((line) => `${colorScheme} ${line}`));
  }
  if (!phone) return found;
  await page.setViewportSize({ width: 360, height: 740 });
  const pixels = await overflow(page);
  await page.setViewportSize({ width: 390, height: 844 });
  return pixels > 0 ? [...found, `${pixels} pixels wider than 360`] : found;
}

describe.each(VIEWS)('on %s', (_, view) => {
  const phone = view.width === 390;

  test('nothing is wrong with logging in', async () => {
    const page = await desk.open(view);
    await page.goto('/inloggen');
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByText('Vul je e-mailadres in.').waitFor();
    expect(await findings(page, phone)).toEqual([]);
  });

  test.each(SCHERMEN)('nothing is wrong with the screens of %s', async (mens, stappen) => {
    const page = await desk.openAs(mens, '/', view);
    const wrong: Record<string, string[]> = {};
    for (const [naam, doe] of stappen) {
      await doe(page);
      const found = await findings(page, phone);
      if (found.length > 0) wrong[naam] = found;
    }
    expect(wrong).toEqual({});
    await page.context().close();
  });
});

test('the keyboard finds the way: skip link, and the heading has the focus after navigating', async () => {
  const page = await desk.openAs('werker', '/mijn-werk');
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Naar de inhoud' }).press('Enter');
  expect(await page.getByRole('main').evaluate((main) => main === document.activeElement)).toBe(true);
  await page.getByRole('link', { name: 'Factsheet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Factsheet' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Factsheet');
  expect(await page.title()).toBe('Factsheet · Keukentafel');
});

test('no fault and no breach of the content security policy', () => expect(desk.complaints).toEqual([]));
