import { type Desk, openDesk } from '../steps/desk';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

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
