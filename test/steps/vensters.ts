import { randomUUID } from 'node:crypto';
import { type Locator, type Page } from 'playwright-core';
import { eenNaam } from './aanmelding';

/** A dialog in which something is typed: how it is opened, what must be done before the field is there, and the field. */
export interface TypVenster {
  readonly naam: string;
  readonly open: (page: Page) => Promise<void>;
  readonly eerst?: (venster: Locator) => Promise<void>;
  readonly veld: (venster: Locator) => Locator;
}

const knop = (naam: string | RegExp, gebied?: string) => (page: Page): Promise<void> =>
  (gebied ? page.getByRole('region', { name: gebied, exact: true }) : page).getByRole('button', { name: naam, exact: typeof naam === 'string' }).first().click();
const bij = (label: string) => (venster: Locator): Locator => venster.getByLabel(label, { exact: true });

/** The dialogs of an open casus. */
export const VAN_CASUS: readonly TypVenster[] = [
  { naam: 'Contact vastleggen', open: knop('Gebeld', 'Contact'), veld: bij('Verslag') },
  {
    naam: 'Interventie toevoegen', open: knop('Interventie toevoegen', 'Interventies'), eerst: (venster) => venster.getByRole('button', { name: 'Doel toevoegen' }).click(),
    veld: (venster) => venster.getByRole('textbox', { name: 'Doel 1' }),
  },
  { naam: 'Casus overdragen', open: knop('Overdragen'), veld: bij('Wat moet je collega weten?') },
  { naam: 'Aanmelding verbeteren', open: knop(/^Verbeteren/), veld: (venster) => venster.getByLabel('Wat is de vraag?') },
  { naam: 'Gegevens wijzigen', open: knop('Gegevens wijzigen'), veld: bij('E-mail') },
  {
    naam: 'Huishouden', open: async (page) => { await knop('Huishouden')(page); await page.getByRole('dialog').getByRole('button', { name: 'Iemand toevoegen' }).click(); },
    eerst: (venster) => venster.getByText('Nieuwe persoon', { exact: true }).click(), veld: (venster) => venster.getByLabel('Achternaam'),
  },
  { naam: 'Casus afsluiten', open: knop('Afsluiten'), veld: (venster) => venster.getByLabel('Waarom sluit je af?') },
];

/** The dialog of a casus that was closed. */
export const VAN_GESLOTEN: TypVenster = { naam: 'Casus heropenen', open: knop('Heropenen'), veld: bij('Waarom heropen je?') };

/** The dialog of the werkvoorraad. */
export const VAN_WERKVOORRAAD: TypVenster = { naam: 'Caseload overdragen', open: knop('Caseload overdragen'), veld: bij('Wat moet je collega weten?') };

async function stuur<T>(page: Page, path: string, data: object): Promise<T> {
  const { origin } = new URL(page.url());
  const answer = await page.context().request.post(`/api/v1/${path}`, { data, headers: { origin, 'idempotency-key': randomUUID() } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** A new casus with a hulpvraag; `direct`: closed at once, its question answered. */
export async function eenCasus(page: Page, direct = false): Promise<string> {
  const { casusId } = await stuur<{ casusId: string }>(page, 'aanmeldingen', {
    inwoner: { roepnaam: 'Test', achternaam: eenNaam(), postcode: '1962AB', huisnummer: 1 }, vraag: 'Ik kom er niet uit.', leefgebieden: ['financien'], kanaal: 'telefoon', aanmelder: 'inwoner',
    urgentie: 'regulier', veiligheid: false, ...(direct ? { afhandeling: { soort: 'informatie_en_advies', toelichting: 'Uitgelegd.' } } : {}),
  });
  if (direct) return casusId;
  const { id } = await stuur<{ id: string }>(page, `casussen/${casusId}/vraagverkenningen`, {});
  await stuur(page, `vraagverkenningen/${id}/metingen`, { metingen: [{ leefgebied: 'financien', uitkomst: 'vraag', score: 4 }] });
  return casusId;
}
