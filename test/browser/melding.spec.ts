import { eenNaam } from '../steps/aanmelding';
import { axeFindings, inScheme } from '../steps/axe';
import { type Desk, openDesk } from '../steps/desk';
import { MENSEN, POSTCODE, WACHTWOORD } from '../steps/people';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

test('a crisis is shown to the teamcoördinator at once, on whatever screen, and stays in the bell until it is opened', async () => {
  const page = await desk.openAs('coordinator', '/werkvoorraad');
  await page.getByRole('button', { name: /^Meldingen/ }).waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  const naam = eenNaam();
  const { request } = (await desk.open()).context();
  const headers = { origin: desk.url };
  await request.post('/api/v1/sessie', { data: { email: MENSEN.werker, wachtwoord: WACHTWOORD }, headers });
  const answer = await request.post('/api/v1/aanmeldingen', {
    headers: { ...headers, 'idempotency-key': `crisis-${Date.now()}` },
    data: { inwoner: { achternaam: naam, postcode: POSTCODE.replace(' ', '') }, vraag: 'Het is niet veilig thuis.', leefgebieden: ['veiligheid'], kanaal: 'telefoon', aanmelder: 'inwoner', urgentie: 'crisis', veiligheid: true },
  });
  expect(answer.status()).toBe(201);
  const alert = page.getByRole('alert').filter({ hasText: naam });
  await alert.waitFor();
  await page.getByRole('button', { name: /^Meldingen, \d+ nieuw$/ }).click();
  const regel = page.getByRole('dialog', { name: 'Meldingen' }).getByRole('button', { name: new RegExp(naam) });
  await regel.waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await inScheme(page, colorScheme);
    expect(await axeFindings(page)).toEqual([]);
  }
  await regel.click();
  await page.getByRole('heading', { level: 1, name: naam }).waitFor();
  expect(desk.complaints).toEqual([]);
});
