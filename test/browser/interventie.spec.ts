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

/** Changes something as a colleague does meanwhile. */
async function alsCollega(path: string, change: object): Promise<void> {
  const { request } = (await desk.openAs('coordinator', '/mijn-werk')).context();
  const etag = (await request.get(`/api/v1/${path}`)).headers().etag ?? '';
  const answer = await request.patch(`/api/v1/${path}`, { data: change, headers: { origin: desk.url, 'if-match': etag } });
  expect([answer.status(), await answer.text()]).toEqual([200, expect.any(String)]);
}

test('a colleague changed the same contact: what both wrote is laid side by side, what one of us changed stays', async () => {
  const page = await desk.openAs('werker', '/mijn-werk');
  const casus = await casusMetVragen(page);
  const begintOp = new Date(Date.now() - 3_600_000).toISOString();
  const { id } = await post(page, `casussen/${casus}/contactmomenten`, { status: 'gedaan', begintOp, minuten: 15, vorm: 'telefoon', verslag: 'Eerste verslag.' });
  const kaart = page.getByRole('region', { name: 'Contact' });
  await page.reload();
  await kaart.getByRole('button', { name: /^Verbeteren/ }).click();
  const venster = page.getByRole('dialog');
  await venster.getByLabel('Verslag').fill('Het verslag van Sanne.');
  await venster.getByLabel('Minuten').fill('35');
  await alsCollega(`contactmomenten/${id}`, { verslag: 'Het verslag van Marijke.', met: 'de buurvrouw' });
  await venster.getByRole('button', { name: 'Opslaan' }).click();

  const botsing = page.getByRole('dialog', { name: 'Een collega was je voor' });
  await botsing.getByText('Het verslag van Marijke.').waitFor();
  expect(await botsing.getByRole('group').count()).toBe(1);
  expect(await axeFindings(page)).toEqual([]);
  await botsing.getByRole('group', { name: 'Verslag' }).getByText('Wat jij typte').click();
  await botsing.getByRole('button', { name: 'Keuze opslaan' }).click();
  await melding(page, 'Contact verbeterd');
  await kaart.getByText('Het verslag van Sanne.').waitFor();
  await kaart.getByText(/de buurvrouw · 35 min/).waitFor();
});

test('what is typed to correct an interventie survives Escape, and a colleague who was first is laid beside it', async () => {
  const page = await desk.openAs('werker', '/mijn-werk');
  const casus = await casusMetVragen(page);
  const { hulpvragen } = (await (await page.context().request.get(`/api/v1/casussen/${casus}`)).json()) as { hulpvragen: { id: string }[] };
  const { id } = await post(page, `casussen/${casus}/interventies`, { hulpvraagIds: [hulpvragen[0]?.id], werksoort: 'amw', soort: 'procesmatig', status: 'wachtlijst' });
  const kaart = page.getByRole('region', { name: 'Interventies' });
  const open = () => kaart.getByRole('button', { name: 'Verbeteren: AMW' }).click();
  const venster = page.getByRole('dialog');
  await page.reload();
  await open();
  await venster.getByRole('button', { name: 'Doel toevoegen' }).click();
  await venster.getByRole('textbox', { name: 'Doel 1' }).fill('Het doel van Sanne');
  await page.waitForResponse((response) => response.url().includes('/concepten/interventie-verbeteren/') && response.request().method() === 'PUT');
  await page.keyboard.press('Escape');
  await venster.waitFor({ state: 'hidden' });
  await alsCollega(`interventies/${id}`, { doelen: [{ omschrijving: 'Het doel van Marijke' }] });
  await kaart.getByText('Het doel van Marijke').waitFor();

  await open();
  await venster.getByText(/^Je was hier gebleven/).waitFor();
  await venster.getByRole('button', { name: 'Opslaan' }).click();
  const botsing = page.getByRole('dialog', { name: 'Een collega was je voor' });
  await botsing.getByText('Het doel van Marijke').waitFor();
  await botsing.getByRole('group', { name: 'Doelen' }).getByText('Wat jij typte').click();
  await botsing.getByRole('button', { name: 'Keuze opslaan' }).click();
  await melding(page, 'Interventie verbeterd');
  for (const wie of ['Sanne', 'Marijke']) await kaart.getByText(`Het doel van ${wie}`).waitFor();
});

test('a note for who takes over is there again after leaving the page', async () => {
  const page = await desk.openAs('werker', '/mijn-werk');
  const casus = await casusMetVragen(page);
  const venster = page.getByRole('dialog', { name: 'Casus overdragen' });
  await page.getByRole('button', { name: 'Overdragen' }).click();
  await venster.getByLabel('Wat moet je collega weten?').fill('De hond bijt.');
  await page.waitForResponse((response) => response.url().includes('/concepten/overdracht/') && response.request().method() === 'PUT');
  await page.goto('/mijn-werk');
  await page.goto(`/casussen/${casus}`);
  await page.getByRole('button', { name: 'Overdragen' }).click();
  await until(async () => (await venster.getByLabel('Wat moet je collega weten?').inputValue()) === 'De hond bijt.');
  expect(await axeFindings(page)).toEqual([]);
});

test('nobody saw a fault', () => expect(desk.complaints).toEqual([]));
