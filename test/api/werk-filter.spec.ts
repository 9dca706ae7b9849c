import { LIMIET } from '@keukentafel/contract';
import fc from 'fast-check';
import { eigenWereldPerTest, wereld, werker } from '../steps/api-eigen-wereld';
import { alle, page, vul } from '../steps/api-werkvoorraad';
import { eenWerkCasus, werkCasus, type WerkCasus } from '../steps/werk';

eigenWereldPerTest();

describe('a filter', () => {
  it('narrows the list and its total by exactly what it says', async () => {
    const casussen = await vul(...fc.sample(eenWerkCasus, { numRuns: 40, seed: 7 }).map((casus) => ({ ...casus, team: 'noord' as const, alleen: null })));
    const open = casussen.filter(({ status }) => status !== 'afgesloten');
    const hoogste = (c: WerkCasus) => (['crisis', 'spoed', 'regulier'] as const).find((urgentie) => c.aanmeldingen.some((a) => a.urgentie === urgentie));
    const filters: readonly (readonly [string, (c: WerkCasus) => boolean])[] = [
      [`wijkteamId=${wereld.teams.noord}`, () => true],
      ['status=in_verkenning', (c) => c.status === 'in_verkenning'],
      [`regiehouderId=${wereld.wie.collega.id}`, (c) => c.regiehouder === 'collega'],
      ['urgentie=spoed', (c) => hoogste(c) === 'spoed'],
      ['leefgebied=gezondheid', (c) => c.aanmeldingen.some(({ leefgebied }) => leefgebied === 'gezondheid')],
      ['werksoort=jmw', (c) => c.interventies.some(({ werksoort, status }) => werksoort === 'jmw' && status !== 'afgesloten')],
      ['status=aangemeld&urgentie=crisis', (c) => c.status === 'aangemeld' && hoogste(c) === 'crisis'],
      ['leefgebied=verslaving', () => false],
      ['status=afgesloten', () => false],
      [`zoek=${open[0]!.achternaam}`, (c) => c === open[0]],
      [`zoek=${open[0]!.achternaam.slice(0, 6).toUpperCase()}`, (c) => c === open[0]],
      ['zoek=%25', () => false],
    ];
    for (const [query, past] of filters) expect([query, (await alle(werker, `lijst=open&${query}`)).map(({ id }) => id).sort()]).toEqual([query, open.filter(past).map(({ id }) => id).sort()]);
  });

  it.each([
    ['lijst=alles', 'lijst'], ['status=weg', 'status'], ['urgentie=3', 'urgentie'], ['leefgebied=Geld', 'leefgebied'], ['werksoort=%25', 'werksoort'], ['sorteer=leeftijd', 'sorteer'],
    ['wijkteamId=noord', 'wijkteamId'], ['regiehouderId=ik', 'regiehouderId'], [`zoek=${'x'.repeat(101)}`, 'zoek'], ['limit=0', 'limit'], ['limit=101', 'limit'], ['limit=veel', 'limit'],
    [`cursor=${'x'.repeat(201)}`, 'cursor'], ['kleur=rood', 'kleur'],
  ])('that does not exist is refused by its name: %s', async (query, veld) => {
    expect((await werker.get(`werkvoorraad?${query}`).expect(400)).body).toMatchObject({ code: 'ongeldige-invoer', fouten: [{ veld }] });
  });

  it.each(['leefgebied', 'werksoort'])('on a %s that no list ever had is refused, in the list and in the export', async (veld) => {
    for (const path of [`werkvoorraad?${veld}=tuin`, `werkvoorraad/export?vorm=csv&${veld}=tuin`]) {
      expect((await werker.get(path).expect(422)).body).toMatchObject({ code: 'keuze-onbekend', fouten: [{ veld }] });
    }
  });

  it('that is at its limit is not', async () => {
    await page(werker, `zoek=${'x'.repeat(100)}&limit=${LIMIET.paginaMax}`);
    await werker.get('werk?wijkteamId=noord').expect(400);
    await werker.get('werk?limit=5').expect(400);
  });

  it('with a cursor that cannot be read starts at the beginning', async () => {
    const [casus] = await vul(werkCasus());
    for (const text of ['x', '2026', `20260101 niet-een-id`, `20260101' or true -- ${casus!.id}`, `abc ${casus!.id}`, '']) {
      expect((await page(werker, `cursor=${Buffer.from(text).toString('base64url')}`)).items.map(({ id }) => id)).toEqual([casus!.id]);
    }
  });

  it('of a page after a row that is gone or not mine shows nothing that is not mine', async () => {
    const [mijn, daar] = await vul(werkCasus(), werkCasus({ team: 'zuid' }));
    for (const rij of [daar!.id, wereld.gemeenteId]) {
      const ids = (await page(werker, `sorteer=naam&cursor=${Buffer.from(` ${rij}`).toString('base64url')}`)).items.map(({ id }) => id);
      expect(ids.filter((id) => id !== mijn!.id)).toEqual([]);
    }
  });
});
