import { type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { demoSystem } from './browser-system';
import { forgetConcept } from './concept';
import { MENSEN, type Mens, WACHTWOORD } from './people';

/** How someone looks at the screen. */
export interface View {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** A browser on the demo system; every person gets a profile of their own. */
export interface Desk {
  readonly url: string;
  /** A page nobody is logged in on. */
  open: (view?: View) => Promise<Page>;
  /** A page on which someone is logged in, at a path of the app. */
  openAs: (mens: Mens, path: string, view?: View) => Promise<Page>;
  /** Everything the browser complained about: faults of scripts and breaches of the content security policy. */
  readonly complaints: readonly string[];
  close: () => Promise<void>;
}

/** Answers of the API that a page expects are not complaints. */
const EXPECTED = /^Failed to load resource: the server responded with a status of (401|404|409|412|422|429)/;

function listen(context: BrowserContext, complaints: string[]): void {
  context.on('page', (page) => {
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`);
    });
  });
}

async function contextOf(browser: Browser, url: string, { width = 1440, height = 900, colorScheme = 'light' }: View): Promise<BrowserContext> {
  const options: BrowserContextOptions = { baseURL: url, viewport: { width, height }, colorScheme, locale: 'nl-NL', reducedMotion: 'reduce' };
  const context = await browser.newContext(options);
  context.setDefaultTimeout(30_000);
  return context;
}

/** Logs in through the API, in the name of the page itself. */
export async function logIn(context: BrowserContext, url: string, mens: Mens): Promise<void> {
  const answer = await context.request.post('/api/v1/sessie', { data: { email: MENSEN[mens], wachtwoord: WACHTWOORD }, headers: { origin: url } });
  if (!answer.ok()) throw new Error(`${mens} kan niet inloggen: ${answer.status()} ${await answer.text()}`);
}

/** The pages on which an earlier test was typing are left, and keep nothing more: not even in leaving, which might arrive too late to be forgotten. */
async function leaveForms(browser: Browser): Promise<void> {
  const typing = browser.contexts().flatMap((other) => other.pages()).filter((page) => page.url().endsWith('/aanmeldingen/nieuw'));
  await Promise.all(typing.map(async (page) => {
    await page.evaluate(() => { window.fetch = () => new Promise<Response>(() => undefined); });
    await page.goto('about:blank');
  }));
}

/** Starts a browser for one test file. */
export async function openDesk(): Promise<Desk> {
  const { url } = await demoSystem();
  const browser = await launchBrowser();
  const complaints: string[] = [];
  const context = async (view: View) => {
    const made = await contextOf(browser, url, view);
    listen(made, complaints);
    return made;
  };
  return {
    url,
    complaints,
    open: async (view = {}) => (await context(view)).newPage(),
    openAs: async (mens, path, view = {}) => {
      if (path === '/aanmeldingen/nieuw') await leaveForms(browser);
      const own = await context(view);
      await logIn(own, url, mens);
      await forgetConcept(own, url);
      const page = await own.newPage();
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
    close: () => browser.close(),
  };
}
