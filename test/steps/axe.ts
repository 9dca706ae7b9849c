import { readFileSync } from 'node:fs';
import { type AxeResults } from 'axe-core';
import { type Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Resolves when nothing on the page is fading in or out: half-faded letters have no contrast to judge. */
const settled = (page: Page) => page.waitForFunction(() => document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity));

/** What axe finds wrong on the page when it has come to rest, as lines one can read; empty when nothing. `only` names the rules to judge by. */
export async function axeFindings(page: Page, only?: readonly string[]): Promise<string[]> {
  await settled(page);
  await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...(only && { runOnly: only }) })})`);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`));
}

/** The rules of axe whose outcome depends on the colour scheme. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/** How many pixels the page is wider than the screen. */
export const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Shows the page in a colour scheme; resolves when it is. */
export async function inScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
}
