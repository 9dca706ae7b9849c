import { type Page } from 'playwright-core';
import { axeFindings, COLOURS, inScheme, overflow } from './axe';
import { type Desk, openDesk } from './desk';
import { SCHERMEN } from './schermen';

const LARGE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** What is wrong with the screen as it stands: axe in the dark on a phone and on a large screen, there its colours in the light too; and pixels that stick out at 360. */
export async function findings(page: Page): Promise<string[]> {
  const judged = async (how: string, only?: readonly string[]): Promise<string[]> => (await axeFindings(page, only)).map((line) => `${how} ${line}`);
  await inScheme(page, 'dark');
  const found = await judged('dark');
  await inScheme(page, 'light');
  found.push(...(await judged('light', COLOURS)));
  await inScheme(page, 'dark');
  await page.setViewportSize({ ...PHONE, width: 360 });
  const pixels = await overflow(page);
  if (pixels > 0) found.push(`${pixels} pixels wider than 360`);
  await page.setViewportSize(PHONE);
  found.push(...(await judged('phone')));
  await page.setViewportSize(LARGE);
  return found;
}

/** The tests that every screen passes: nothing axe finds, nothing that sticks out, no fault, no breach of the content security policy. */
export function testSchermen(): void {
  let desk: Desk;
  beforeAll(async () => { desk = await openDesk(); });
  afterAll(() => desk.close());

  test('nothing is wrong with logging in', async () => {
    const page = await desk.open(LARGE);
    await page.goto('/inloggen');
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByText('Vul je e-mailadres in.').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test.each(SCHERMEN)('nothing is wrong with the screens of %s', async (mens, stappen) => {
    const page = await desk.openAs(mens, '/', LARGE);
    const wrong: Record<string, string[]> = {};
    for (const [naam, doe] of stappen) {
      await doe(page);
      const found = await findings(page);
      if (found.length > 0) wrong[naam] = found;
    }
    expect(wrong).toEqual({});
    await page.context().close();
  });

  test('no fault and no breach of the content security policy', () => expect(desk.complaints).toEqual([]));
}
