import { eenNaam, registreer } from '../steps/aanmelding';
import { type Desk, openDesk } from '../steps/desk';

let desk: Desk;
beforeAll(async () => { desk = await openDesk(); });
afterAll(() => desk.close());

test('two people correct the same aanmelding: both versions side by side, nothing lost', async () => {
  const mine = await desk.openAs('werker', '/mijn-werk');
  const casus = await registreer(mine, eenNaam(), 'De eerste tekst.');
  const theirs = await desk.openAs('coordinator', `/casussen/${casus}`);

  await mine.getByRole('button', { name: /^Verbeteren/ }).click();
  const myDialog = mine.getByRole('dialog', { name: 'Aanmelding verbeteren' });
  await myDialog.getByLabel('Wat is de vraag?').fill('De tekst van Sanne.');
  await myDialog.getByRole('radio', { name: 'Crisis' }).press('Space');

  await theirs.getByRole('button', { name: /^Verbeteren/ }).click();
  const theirDialog = theirs.getByRole('dialog', { name: 'Aanmelding verbeteren' });
  await theirDialog.getByLabel('Wat is de vraag?').fill('De tekst van Marijke.');
  await theirDialog.getByRole('button', { name: 'Opslaan' }).click();
  await theirs.getByText('Aanmelding verbeterd', { exact: true }).waitFor();

  await myDialog.getByRole('button', { name: 'Opslaan' }).click();
  const conflict = mine.getByRole('dialog', { name: 'Een collega was je voor' });
  await conflict.getByText('De tekst van Sanne.').waitFor();
  expect(await conflict.getByText('De tekst van Marijke.').isVisible()).toBe(true);
  const save = conflict.getByRole('button', { name: 'Keuze opslaan' });
  expect(await save.isDisabled()).toBe(true);
  await conflict.getByRole('group', { name: 'Vraag' }).getByText('Wat je collega opsloeg').click();
  await conflict.getByRole('group', { name: 'Urgentie' }).getByText('Wat jij typte').click();
  await save.click();

  for (const page of [mine, theirs]) {
    const kaart = page.getByRole('article');
    await kaart.getByText('De tekst van Marijke.').waitFor();
    await kaart.getByText('Crisis').first().waitFor();
  }
});

test('who is second to pick up an aanmelding is told', async () => {
  const mine = await desk.openAs('werker', '/mijn-werk');
  const naam = eenNaam();
  const casus = await registreer(mine, naam, 'Wie helpt mij?');
  // Without the live stream the colleague's list stays as it was.
  const theirs = await desk.open();
  await theirs.route('**/api/v1/gebeurtenissen', (route) => route.abort());
  const lijst = '/werkvoorraad?lijst=nieuw&sorteer=nieuwste';
  const other = await desk.openAs('coordinator', lijst);
  await theirs.context().addCookies(await other.context().cookies());
  await theirs.goto(lijst);
  await theirs.getByRole('button', { name: `Oppakken: ${naam}` }).waitFor();

  await mine.goto(`/casussen/${casus}`);
  await mine.getByRole('button', { name: 'Oppakken' }).click();
  await mine.getByText('Jij bent nu regiehouder van deze casus.').waitFor();
  await theirs.getByRole('button', { name: `Oppakken: ${naam}` }).click();
  await theirs.getByText('Een collega was je voor').waitFor();
  await theirs.getByRole('button', { name: `Oppakken: ${naam}` }).waitFor({ state: 'detached' });
});

test('no fault and no breach of the content security policy', () => {
  expect(desk.complaints.filter((complaint) => !complaint.includes('net::ERR_FAILED'))).toEqual([]);
});
