import { type Page } from 'playwright-core';
import { axeFindings } from '../steps/axe';
import { type Desk, openDesk } from '../steps/desk';
import { MENSEN, POSTCODE, WACHTWOORD } from '../steps/people';

const ACHTERNAAM = 'Herkenningsma';

let desk: Desk;

async function registreer(page: Page): Promise<void> {
  const { request } = page.context();
  const headers = { origin: desk.url };
  await request.post('/api/v1/sessie', { data: { email: MENSEN.werker, wachtwoord: WACHTWOORD }, headers });
  const answer = await request.post('/api/v1/aanmeldingen', {
    headers: { ...headers, 'idempotency-key': `bekenden-${Date.now()}` },
    data: {
      inwoner: { roepnaam: 'Dirkje', achternaam: ACHTERNAAM, geboortedatum: '1971-04-09', postcode: POSTCODE.replace(' ', ''), huisnummer: 33 },
      vraag: 'Wie ben ik?', leefgebieden: [], kanaal: 'telefoon', aanmelder: 'inwoner', urgentie: 'regulier', veiligheid: false,
    },
  });
  expect(answer.status()).toBe(201);
}

async function typ(page: Page, achternaam: string, geboren: string): Promise<void> {
  await page.getByLabel('Roepnaam').fill('Dirkje');
  await page.getByLabel('Achternaam').fill(achternaam);
  await page.getByLabel('Geboortedatum').fill(geboren);
}

beforeAll(async () => {
  desk = await openDesk();
  await registreer(await desk.open());
});
afterAll(() => desk.close());

test('someone of my wijkteam is recognised through mistakes, with why, and choosing them fills everything', async () => {
  const page = await desk.openAs('werker', '/aanmeldingen/nieuw');
  await typ(page, 'Herkeningsma', '4-9-1971');
  const found = page.getByRole('button', { name: new RegExp(`Dirkje ${ACHTERNAAM}.*achternaam klinkt hetzelfde.*dag en maand omgewisseld`) });
  await found.click();
  await page.getByRole('button', { name: /andere persoon/i }).waitFor();
  expect(desk.complaints).toEqual([]);
});

test.each(['light', 'dark'] as const)('someone of another wijkteam is only known there, with whom to call (%s)', async (colorScheme) => {
  const page = await desk.openAs('anderTeam', '/aanmeldingen/nieuw', { colorScheme });
  await typ(page, ACHTERNAAM, '09-04-1971');
  const melding = page.getByRole('alert').filter({ hasText: 'Al bekend bij een ander wijkteam' });
  await melding.waitFor();
  expect(await melding.textContent()).toContain('Hart van Heemskerk');
  expect(await melding.getByRole('link').getAttribute('href')).toBe('tel:0251000001');
  expect(await page.getByText(`Dirkje ${ACHTERNAAM}`).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
