import { randomUUID } from 'node:crypto';
import { type Page } from 'playwright-core';
import { eenNaam, registreer } from '../steps/aanmelding';
import { axeFindings, overflow } from '../steps/axe';
import { type Desk, openDesk } from '../steps/desk';
import { until } from '../steps/until';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

/** Today in Amsterdam, as a date field holds it. */
const vandaag = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

async function post(page: Page, path: string, data?: object): Promise<{ id: string }> {
  const answer = await page.context().request.post(`/api/v1/${path}`, { ...(data ? { data } : {}), headers: { origin: desk.url, 'idempotency-key': randomUUID() } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as { id: string };
}

/** A casus with two open hulpvragen, on screen. */
async function casusMetVragen(page: Page): Promise<string> {
  const casus = await registreer(page, eenNaam(), 'Ik kom er met mijn geld niet uit.');
  const { id } = await post(page, `casussen/${casus}/vraagverkenningen`);
  await post(page, `vraagverkenningen/${id}/metingen`, { metingen: ['financien', 'huisvesting'].map((leefgebied) => ({ leefgebied, uitkomst: 'vraag', score: 4 })) });
  await page.goto(`/casussen/${casus}`);
  await page.getByRole('heading', { name: 'Interventies' }).waitFor();
  return casus;
}

const melding = (page: Page, tekst: string) => page.getByText(tekst, { exact: true }).first().waitFor();

test.each([['light', 1440], ['dark', 390]] as const)('an interventie goes from the wachtlijst to its end, in %s at %d pixels', async (colorScheme, width) => {
  const page = await desk.openAs('werker', '/mijn-werk', { colorScheme, width });
  await casusMetVragen(page);
  const kaart = page.getByRole('region', { name: 'Interventies' });

  await kaart.getByRole('button', { name: 'Interventie toevoegen' }).click();
  const nieuw = page.getByRole('dialog', { name: 'Interventie toevoegen' });
  await nieuw.getByLabel('Huisvesting').check();
  await nieuw.getByLabel('Financiën').check();
  await nieuw.getByText('Op de wachtlijst', { exact: true }).click();
  await nieuw.getByRole('button', { name: 'Doel toevoegen' }).click();
  await nieuw.getByRole('textbox', { name: 'Doel 1' }).fill('De post is open');
  await nieuw.getByRole('spinbutton', { name: 'Bij start' }).fill('3');
  expect([await axeFindings(page), await overflow(page)]).toEqual([[], 0]);
  await nieuw.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await melding(page, 'Interventie toegevoegd');
  await kaart.getByText('Wacht 0 dagen').waitFor();

  await kaart.getByRole('button', { name: 'Starten: AMW' }).click();
  const start = page.getByRole('dialog', { name: 'AMW starten' });
  expect(await start.getByLabel('Gestart op').inputValue()).toBe(vandaag());
  await start.getByRole('button', { name: 'Starten' }).click();
  await melding(page, 'Interventie gestart');

  await kaart.getByRole('button', { name: 'Interventie afsluiten: AMW' }).click();
  const sluit = page.getByRole('dialog', { name: 'AMW afsluiten' });
  await sluit.getByRole('button', { name: 'Afsluiten' }).click();
  await sluit.getByText('Kies een resultaat.').waitFor();
  await sluit.getByText('Geef een eindscore van 1 tot en met 10.').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await sluit.getByLabel('Resultaat').selectOption('Doel bereikt');
  await sluit.getByRole('spinbutton', { name: 'Bij einde' }).fill('8');
  await sluit.getByRole('button', { name: 'Afsluiten' }).click();
  await melding(page, 'Interventie afgesloten');
  await kaart.getByText('Doel bereikt').waitFor();
  await kaart.getByText('score bij de start 3, bij het einde 8').waitFor();
  expect([await axeFindings(page), await overflow(page)]).toEqual([[], 0]);
});

test('a call is written down in seconds, a planned contact is done in two clicks, and a verslag survives closing the window', async () => {
  const page = await desk.openAs('werker', '/mijn-werk');
  await casusMetVragen(page);
  const kaart = page.getByRole('region', { name: 'Contact' });
  const venster = page.getByRole('dialog');

  await kaart.getByRole('button', { name: 'Gebeld' }).click();
  await venster.getByLabel('Verslag').fill('Gebeld over de post.');
  await page.waitForResponse((response) => response.url().includes('/concepten/contact/') && response.request().method() === 'PUT');
  await page.keyboard.press('Escape');
  await venster.waitFor({ state: 'hidden' });
  await kaart.getByRole('button', { name: 'Gebeld' }).click();
  await until(async () => (await venster.getByLabel('Verslag').inputValue()) === 'Gebeld over de post.');
  await venster.getByLabel('Verslag').press('Control+Enter');
  await melding(page, 'Contact vastgelegd');
  await kaart.getByText('Gebeld over de post.').waitFor();

  await kaart.getByRole('button', { name: 'Plannen' }).click();
  await venster.getByRole('button', { name: 'Plannen' }).click();
  await melding(page, 'Contact gepland');
  await venster.waitFor({ state: 'hidden' });
  await kaart.getByRole('button', { name: /^Gedaan/ }).click();
  expect(await axeFindings(page)).toEqual([]);
  await venster.getByRole('button', { name: 'Opslaan' }).click();
  await kaart.getByRole('button', { name: /^Gedaan/ }).waitFor({ state: 'hidden' });
});

test('nobody saw a fault', () => expect(desk.complaints).toEqual([]));
