import { readFileSync } from 'node:fs';
import { type AxeResults } from 'axe-core';
import { type Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Resolves when nothing on the page is fading in or out: half-faded letters have no contrast to judge. */
const settled = (page: Page) => page.waitForFunction(() => document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity));

/** What axe finds wrong on the page when it has come to rest, as lines one can read; empty when nothing. `only` names the rules to judge by. */
export async function axeFindings(page: Page, only?: readonly string[]): Promise<string[]> {
  await settled(page);
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...(only && { runOnly: only }) })})`);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`));
}

/** The rules of axe whose outcome depends on the colour scheme. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** How many pixels the page is wider than the screen. */
export const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Shows the page in a colour scheme; resolves when it is. */
export async function inScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
}

export const LARGE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 844 };

/**
 * What is wrong with a large screen as it stands, and on the narrowest phone: what axe finds in the dark, of its colours in the light, and
 * pixels that stick out. Begins with the scheme that is shown and ends large in the other, so that nothing is drawn twice.
 */
export async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  const judge = async (width: 'large' | 'phone', scheme: 'light' | 'dark'): Promise<void> => {
    found.push(...(await axeFindings(page, scheme === 'light' ? COLOURS : undefined)).map((line) => `${width}, ${scheme}: ${line}`));
  };
  const [first, then] = (await page.locator('html[data-mantine-color-scheme="dark"]').count()) === 1 ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  await judge('large', first);
  await page.setViewportSize(NARROW);
  const pixels = await overflow(page);
  if (pixels > 0) found.push(`${pixels} pixels wider than ${NARROW.width}`);
  await judge('phone', first);
  await inScheme(page, then);
  await judge('phone', then);
  await page.setViewportSize(LARGE);
  await judge('large', then);
  return found;
}
