import { type BrowserContext } from 'playwright-core';

const CONCEPT = '/api/v1/concepten/aanmelding/nieuw';

/** What an earlier test was typing is not what this one begins with: what was kept of it is removed. */
export async function forgetConcept({ request }: Pick<BrowserContext, 'request'>, origin: string): Promise<void> {
  const kept = await request.get(`${origin}${CONCEPT}`);
  if (kept.ok() && kept.headers().etag !== '"0"') await request.delete(`${origin}${CONCEPT}`, { headers: { origin, 'if-match': kept.headers().etag ?? '' } });
}
