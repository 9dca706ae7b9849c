import { zoekvorm } from '../persoon/naam';
import { onthoud } from './onthoud';

// Spellings that sound alike in Dutch names, longest first. Both sides of a comparison are written this way, so only sameness counts.
const KLANKEN: readonly (readonly [RegExp, string])[] = [
  [/eij|ij|ey|ei|ay|ai/g, 'y'],
  [/uij|uy/g, 'ui'],
  [/ouw|auw|oe|ou|au/g, 'u'],
  [/schj?|sj|sh|tsj/g, 's'],
  [/ch|gh/g, 'g'],
  [/ck|kk|q(?:u)?/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/dt|th|d/g, 't'],
  [/v|w(?=r)/g, 'f'],
  [/z/g, 's'],
  [/b$/g, 'p'],
  [/ie|i(?=j)|j(?=[^aeiouy])/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=.)h/g, ''],
];

const klankOfWord = (word: string): string => KLANKEN.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word);

/** How a name sounds, roughly: `Meijer`, `Meyer` and `Meier` are one, and so are `Schmidt` and `Smit`. Works per word. */
export const klank = onthoud((naam: string): string => zoekvorm(naam).split(' ').map(klankOfWord).join(' '));

/** What is left of a sound when vowels are dropped: the part that survives most typing errors. At most `length` characters. */
export const skelet = (naam: string, length = 6): string => {
  const heard = klank(naam).replace(/ /g, '');
  return (heard.slice(0, 1) + heard.slice(1).replace(/[aeiouy]/g, '')).slice(0, length);
};
