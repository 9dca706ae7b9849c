import { type Page } from 'playwright-core';
import { eenNaam, registreer } from '../steps/aanmelding';
import { axeFindings, findings } from '../steps/axe';
import { type Desk, openDesk } from '../steps/desk';
import { until } from '../steps/until';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(async () => {
  await desk.close();
  // A connection that a test takes away is no complaint.
  expect(desk.complaints.filter((complaint) => !complaint.includes('net::ERR_FAILED'))).toEqual([]);
});

const kop = (page: Page, naam: string) => page.getByRole('button', { name: new RegExp(`^${naam}`) });
const kies = (page: Page, vraag: string, antwoord: string) => page.getByRole('radiogroup', { name: vraag }).getByRole('radio', { name: antwoord, exact: true }).check({ force: true });
const opgeslagen = (page: Page) => page.getByRole('status').getByText('Opgeslagen', { exact: true }).waitFor();
const wiel = (page: Page) => page.getByRole('img', { name: /^Leefgebiedenwiel/ });

/** Says what there is to say about one leefgebied, and waits until it is kept. */
async function bespreek(page: Page, naam: string, { uitkomst = 'Vraag', score, niveau, wens }: { uitkomst?: string; score?: number; niveau?: string; wens?: string }): Promise<void> {
  if ((await kop(page, naam).getAttribute('aria-expanded')) !== 'true') await kop(page, naam).click();
  await kies(page, 'Is hier een vraag?', uitkomst);
  if (score) await kies(page, 'Welk cijfer geef je jezelf?', String(score));
  if (niveau) await kies(page, 'Zelfredzaamheid, volgens de werker', niveau);
  if (wens) await page.getByLabel('Wat wil je zelf?').fill(wens);
  await opgeslagen(page);
}

/** A casus of someone new, on the screen of its vraagverkenning. */
async function nieuweCasus(): Promise<{ page: Page; pad: string }> {
  const page = await desk.openAs('werker', '/mijn-werk');
  const pad = `/casussen/${await registreer(page, eenNaam(), 'Ik kom er met mijn geld niet uit.')}/verkenning`;
  await page.goto(pad);
  await page.getByRole('button', { name: 'Gesprek beginnen' }).click();
  await kop(page, 'Financiën').waitFor();
  return { page, pad };
}

test('a conversation is paused on one page, taken up by a colleague on another, compared and answered', async () => {
  const { page, pad } = await nieuweCasus();
  await bespreek(page, 'Financiën', { score: 3, niveau: 'Niet zelfredzaam', wens: 'Rust in mijn hoofd' });
  expect(await wiel(page).getAttribute('aria-label')).toContain('Financiën: vraag, eigen score 3 van 10, zelfredzaamheid 2 van 5');
  await bespreek(page, 'Gezondheid', { uitkomst: 'Geen vraag', score: 8 });
  await page.getByText('2 van 8 leefgebieden besproken').waitFor();

  // Typed and paused at once: what was typed last is kept too.
  await kop(page, 'Huisvesting').click();
  await kies(page, 'Is hier een vraag?', 'Vraag');
  await page.getByLabel('Wat wil je zelf?').fill('Een kleiner huis');
  await page.getByRole('button', { name: 'Pauzeren' }).click();
  await page.getByText('Dit gesprek is gepauzeerd').waitFor();

  const colleague = await desk.openAs('coordinator', pad);
  await colleague.getByText('Dit gesprek is gepauzeerd').waitFor();
  await colleague.getByRole('button', { name: 'Verdergaan' }).click();
  await kop(colleague, 'Huisvesting').click();
  expect(await colleague.getByLabel('Wat wil je zelf?').inputValue()).toBe('Een kleiner huis');
  await kop(colleague, 'Participatie').waitFor();

  // Someone else goes on: this screen follows by itself.
  await bespreek(colleague, 'Participatie', { score: 6 });
  await page.getByText('4 van 8 leefgebieden besproken').waitFor();

  await colleague.getByRole('button', { name: 'Afronden' }).click();
  const acties = (naam: string, actie: string) => colleague.getByRole('region', { name: naam }).getByRole('button', { name: new RegExp(`^${actie}`) }).click();
  await acties('Financiën', 'Informatie en advies');
  await acties('Huisvesting', 'Doorverwijzing');
  await acties('Participatie', 'Bespreken in overleg');
  await colleague.getByText('3 acties gekozen').waitFor();
  await colleague.getByRole('button', { name: 'Opslaan en afronden' }).click();
  await colleague.getByText('Vul in naar welke organisatie je doorverwijst.').waitFor();
  await colleague.getByLabel('Naar welke organisatie?').fill('Woonopmaat');
  // The answer gets lost on its way, the server is still at it, and then finishing the conversation fails: pressing again records no actie twice.
  await colleague.route('**/acties', (route) => route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify({ code: 'nog-bezig' }) }), { times: 1 });
  await colleague.route('**/acties', async (route) => { await route.fetch(); await route.abort(); }, { times: 1 });
  await colleague.route('**/vraagverkenningen/*', (route) => route.abort(), { times: 1 });
  await colleague.getByRole('button', { name: 'Opslaan en afronden' }).click();
  await colleague.getByText('Er is geen verbinding met Keukentafel.').first().waitFor();
  await colleague.getByRole('button', { name: 'Opslaan en afronden' }).click();
  await colleague.getByText('Deze aanvraag wordt nog verwerkt.').waitFor();
  await colleague.getByRole('button', { name: 'Opslaan en afronden' }).click();
  await colleague.getByText('Dat is niet gelukt').waitFor();
  await colleague.getByText('Nog geen actie gekozen').waitFor();
  await colleague.getByRole('button', { name: 'Opslaan en afronden' }).click();
  await colleague.getByText('Gesprek afgerond').waitFor();
  const doorverwezen = colleague.getByRole('main').getByText('Doorverwezen naar Woonopmaat', { exact: true });
  await doorverwezen.first().waitFor();
  expect(await doorverwezen.count()).toBe(1);

  // A second conversation, beside the first.
  await page.getByRole('button', { name: 'Gesprek beginnen' }).click();
  await page.getByText('0 van 8 leefgebieden besproken').waitFor();
  await kop(page, 'Financiën').click();
  await page.getByText(/^Vorige keer, .*cijfer 3/).waitFor();
  await bespreek(page, 'Financiën', { uitkomst: 'Geen vraag', score: 7, niveau: 'Voldoende zelfredzaam' });
  await page.getByRole('button', { name: 'Vergelijken' }).click();
  await page.getByRole('row', { name: /Financiën.*7.*was 3, \+4.*was 2, \+2/ }).waitFor();
  expect(await wiel(page).getAttribute('aria-label')).toContain('vorige keer eigen score 3 van 10');
  expect(await axeFindings(page)).toEqual([]);

  // What was answered at once is closed; the doorverwijzing is closed by hand.
  await page.goto(`${pad}?toon=acties`);
  await page.getByRole('region', { name: 'Huisvesting' }).getByText('doorverwijzing naar Woonopmaat').waitFor();
  expect(await page.getByRole('region', { name: 'Financiën' }).count()).toBe(0);
  await page.getByRole('region', { name: 'Huisvesting' }).getByRole('button', { name: 'Ja, beantwoord' }).click();
  await until(async () => (await page.getByRole('region', { name: 'Huisvesting' }).count()) === 0);
});

test('what a colleague records while you type in the same leefgebied is shown, and touches nothing', async () => {
  const { page, pad } = await nieuweCasus();
  const colleague = await desk.openAs('coordinator', pad);
  await kop(page, 'Veiligheid').click();
  await kies(page, 'Is hier een vraag?', 'Vraag');
  await opgeslagen(page);
  await kop(colleague, 'Veiligheid').click();
  await colleague.getByLabel('Notitie').waitFor();
  await page.route('**/metingen', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await page.getByLabel('Notitie').fill('Mijn woorden');
  await page.getByText(/Niet opgeslagen/).waitFor();
  await bespreek(colleague, 'Veiligheid', { score: 2 });
  await page.getByText(/legde hier om .* iets anders vast/).waitFor();
  expect(await page.getByLabel('Notitie').inputValue()).toBe('Mijn woorden');
  expect(await axeFindings(page)).toEqual([]);
  await page.unroute('**/metingen');
  await page.getByRole('button', { name: 'Wat ik typte geldt' }).click();
  await opgeslagen(page);
  await until(async () => (await colleague.getByLabel('Notitie').inputValue()) === 'Mijn woorden');
});

test('what was typed without a connection is there again on a new page', async () => {
  const { page, pad } = await nieuweCasus();
  await kop(page, 'Verslaving').click();
  await page.route('**/metingen', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await kies(page, 'Is hier een vraag?', 'Vraag');
  await page.getByLabel('Notitie').fill('Niet kwijtraken');
  await page.waitForResponse((response) => response.url().includes('/concepten/meting/') && response.request().method() === 'PUT' && response.ok());
  await page.getByText(/Niet opgeslagen/).waitFor();
  const other = await page.context().newPage();
  await page.close();
  await other.goto(pad);
  await kop(other, 'Verslaving').click();
  await until(async () => (await other.getByLabel('Notitie').inputValue()) === 'Niet kwijtraken');
  // Recorded by itself: from here, or by the page that was closed when its connection was back.
  await until(async () => (await (await other.request.get(`/api/v1${pad.replace('/verkenning', '/metingen')}`)).text()).includes('Niet kwijtraken'), 250);
});

describe('by keyboard, on every width and in both schemes', () => {
  let pad: string;
  beforeAll(async () => {
    ({ pad } = await nieuweCasus());
  });

  it('a leefgebied is opened, answered and closed without a mouse', async () => {
    const page = await desk.openAs('werker', pad);
    await kop(page, 'Gezinsrelaties').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radiogroup', { name: 'Is hier een vraag?' }).getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await opgeslagen(page);
    expect(await wiel(page).getAttribute('aria-label')).toMatch(/Gezinsrelaties: vraag, eigen score \d/);
    await kop(page, 'Gezinsrelaties').press('Enter');
    expect(await kop(page, 'Gezinsrelaties').getAttribute('aria-expanded')).toBe('false');
  });

  it('nothing is wrong on a large screen and on a phone, in both schemes', async () => {
    const page = await desk.openAs('werker', pad);
    await kop(page, 'Gezinsrelaties').click();
    await page.getByRole('radiogroup', { name: 'Welk cijfer geef je jezelf?' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Afronden' }).click();
    await page.getByRole('region', { name: 'Gezinsrelaties' }).getByRole('button', { name: /^Doorverwijzing/ }).click();
    expect(await findings(page)).toEqual([]);
  });
});
