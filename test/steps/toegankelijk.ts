import { type Page } from 'playwright-core';
import { axeFindings, COLOURS, inScheme, overflow } from './axe';
import { type Desk, openDesk, type View } from './desk';
import { SCHERMEN } from './schermen';

/** What is wrong with the screen as it stands: axe in the dark, and on a large screen its colours in the light too; and pixels that stick out at 360. */
export async function findings(page: Page, phone: boolean): Promise<string[]> {
  await inScheme(page, 'dark');
  const found = (await axeFindings(page)).map((line) => `dark ${line}`);
  if (!phone) {
    await inScheme(page, 'light');
    found.push(...(await axeFindings(page, COLOURS)).map((line) => `light ${line}`));
  }
  if (!phone) return found;
  await page.setViewportSize({ width: 360, height: 740 });
  const pixels = await overflow(page);
  await page.setViewportSize({ width: 390, height: 844 });
  return pixels > 0 ? [...found, `${pixels} pixels wider than 360`] : found;
}

/** The tests that every screen passes at one size: nothing axe finds, nothing that sticks out, no fault, no breach of the content security policy. */
export function testSchermen(view: View): void {
  const phone = view.width === 390;
  let desk: Desk;
  beforeAll(async () => { desk = await openDesk(); });
  afterAll(() => desk.close());

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

  test('no fault and no breach of the content security policy', () => expect(desk.complaints).toEqual([]));
}
