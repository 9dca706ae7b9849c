import { findings, LARGE } from './axe';
import { type Desk, openDesk } from './desk';
import { SCHERMEN } from './schermen';

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
