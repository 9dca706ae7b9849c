import { FIGUREN } from '@keukentafel/domain';
import { BRONNEN } from './bronnen';

it('every figure of the catalogue has exactly one source, and every source a figure', () => {
  expect(BRONNEN.map(({ figuur }) => figuur.key).sort()).toEqual(FIGUREN.map(({ key }) => key).sort());
});

it('every split of a figure has a column in its source', () => {
  for (const { figuur, splits = {} } of BRONNEN) {
    expect([figuur.key, Object.keys(splits).sort()]).toEqual([figuur.key, figuur.splitsingen.filter((code) => code !== 'leeftijd' && code !== 'geslacht').sort()]);
  }
});

it('whatever is a share or an average adds up a measure; of the wachtlijst that depends on the day it is asked', () => {
  for (const { figuur, waarde } of BRONNEN) {
    expect([figuur.key, waarde !== undefined]).toEqual([figuur.key, figuur.maat !== 'aantal' && figuur.telwijze !== 'peildatum']);
  }
});
