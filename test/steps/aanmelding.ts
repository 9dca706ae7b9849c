import { type Page } from 'playwright-core';
import { forgetConcept } from './concept';

let count = 0;

/** A name nobody else in this run has. */
export const eenNaam = (): string => `Proef${String.fromCharCode(97 + (count % 26))}${Date.now().toString(36)}${(count++).toString(36)}`;

/** Waits until a success is told, and returns the casus the page went to. */
export async function naOpslaan(page: Page): Promise<string> {
  await page.waitForURL('**/casussen/*');
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Registers an aanmelding of a new inwoner in the wijkteam of the werker, through the screen. */
export async function registreer(page: Page, achternaam: string, vraag: string): Promise<string> {
  await forgetConcept(page.context(), new URL(page.url()).origin);
  await page.goto('/aanmeldingen/nieuw');
  await page.getByLabel('Achternaam').fill(achternaam);
  await page.getByLabel('Postcode').fill('1962 AB');
  await page.getByLabel('Wat is de vraag?').fill(vraag);
  await page.keyboard.press('Control+Enter');
  return naOpslaan(page);
}
