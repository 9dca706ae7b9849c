import { Bewaard } from './bewaard';

it('makes an answer once per version, and again after another version', async () => {
  const bewaard = new Bewaard<number>();
  let keren = 0;
  const geef = (versie: string): Promise<number> => bewaard.geef('a', versie, () => Promise.resolve((keren += 1)));
  expect([await geef('1'), await geef('1'), await geef('2'), await geef('2'), await geef('1')]).toEqual([1, 1, 2, 2, 3]);
});

it('does not keep what failed', async () => {
  const bewaard = new Bewaard<number>();
  await expect(bewaard.geef('a', '1', () => Promise.reject(new Error('stuk')))).rejects.toThrow('stuk');
  expect(await bewaard.geef('a', '1', () => Promise.resolve(7))).toBe(7);
});

it('forgets what was asked for longest ago', async () => {
  const bewaard = new Bewaard<number>();
  for (let nr = 0; nr < 200; nr += 1) await bewaard.geef(`${nr}`, '', () => Promise.resolve(nr));
  await bewaard.geef('0', '', () => Promise.resolve(-1));
  await bewaard.geef('nieuw', '', () => Promise.resolve(1));
  expect(await bewaard.geef('0', '', () => Promise.resolve(-1))).toBe(0);
  expect(await bewaard.geef('1', '', () => Promise.resolve(-1))).toBe(-1);
});
