import { type Page } from 'playwright-core';
import { type Mens } from './people';

/** A screen by name, and how to get there. */
export type Stap = readonly [string, (page: Page) => Promise<unknown>];
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

/** Every screen and dialog, by who sees it: how to get there from the one before. */
export const SCHERMEN: readonly (readonly [Mens, readonly Stap[]])[] = [
  ['werker', [
    naar('/mijn-werk', 'Op te pakken'),
    ['zoekvenster', async (page) => { await page.keyboard.press('Control+k'); await page.getByRole('option').first().waitFor(); await page.keyboard.type('voorb'); await page.getByText('Inwoners').waitFor(); }],
    dialoog('account', '/mijn-werk', /^Jouw account/),
    naar('/werkvoorraad?lijst=nieuw', 'Oppakken'),
    ['gekozen casus', async (page) => { await page.getByRole('checkbox').nth(1).click(); await page.getByText('1 casus gekozen').waitFor(); }],
    naar('/aanmeldingen/nieuw', 'Wat is de vraag?'),
    ['fouten', async (page) => { await page.keyboard.press('Control+Enter'); await page.getByRole('alert').waitFor(); }],
    ['bekenden', async (page) => { await page.getByLabel('Achternaam').fill('Voorb'); await page.getByText(/mogelijke bekende/).waitFor(); await page.getByRole('button', { name: 'Meer gegevens' }).click(); await page.getByLabel('Wie meldt aan?').selectOption('huisarts'); }],
    ['gekozen', async (page) => { await page.getByRole('button', { name: /De naam begint zo/ }).first().click(); await page.getByText('Andere persoon').waitFor(); }],
    ['verlaten', async (page) => { await page.getByRole('link', { name: 'Mijn werk' }).click(); await page.getByRole('dialog').waitFor(); }],
    casus,
    ['verbeteren', async (page) => { await page.getByRole('button', { name: /^Verbeteren/ }).first().click(); await page.getByRole('dialog').waitFor(); await page.getByLabel('Wat is de vraag?').waitFor(); }],
    ['opnieuw inloggen', async (page) => {
      await page.goto('/mijn-werk');
      await page.getByText('Op te pakken').first().waitFor();
      await page.context().request.delete('/api/v1/sessie', { headers: { origin: new URL(page.url()).origin } });
      await page.getByRole('button', { name: /^Oppakken/ }).first().click();
      await page.getByRole('dialog', { name: 'Log opnieuw in' }).waitFor();
    }],
  ]],
  ['manager', [naar('/factsheet', 'Per wijkteam'), ['definitie', (page) => page.getByRole('button', { name: /^Wat telt/ }).first().click()], naar('/factsheet?weergave=tabel', 'Deel'), naar('/factsheet?van=2026-01-01&tot=2026-02-01', 'Tot en met'), naar('/publicaties', 'Nog niets gepubliceerd'), naar('/publicaties/nieuw?periode=vorig-jaar', 'Wat de cijfers tellen'), naar('/weg', 'Niet gevonden')]],
  ['beheerder', [
    naar('/beheer/lijsten', 'Groepswerk JMW'), dialoog('waarde', '/beheer/lijsten', /^Wijzigen/), naar('/beheer/lijsten?lijst=norm', 'Te lang op de wachtlijst'),
    naar('/beheer/wijken', 'Duin tot Dorp'), dialoog('wijkteam', '/beheer/wijken', /^Wijkteam wijzigen/), naar('/beheer/wijken/inlezen', 'Wijknamen'),
    naar('/medewerkers', 'Sanne de Demowerker'), dialoog('rollen', '/medewerkers', /^Rollen wijzigen/), ['toegang', async (page) => { await page.goto('/medewerkers'); await page.getByRole('switch').first().click(); await page.getByRole('dialog').waitFor(); }]]],
  ['fg', [naar('/toegangslog', 'Wie en wat')]],
  ['partner', [naar('/', 'Er is nu niets met je gedeeld')]],
];
