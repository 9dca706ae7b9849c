/** The user help of docs/help, by the name of its file. */
const teksten = import.meta.glob<string>('../../../../../docs/help/*.md', { query: '?raw', import: 'default', eager: true });
const beelden = import.meta.glob<string>('../../../../../docs/help/beeld/*.png', { query: '?url', import: 'default', eager: true });

const naamVan = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
const opNaam = (files: Record<string, string>): ReadonlyMap<string, string> => new Map(Object.entries(files).map(([path, content]) => [naamVan(path), content]));

const tekstOpNaam = opNaam(teksten);
const beeldOpNaam = opNaam(beelden);

/** The text of a page; undefined when there is none of that name. The first page is the README. */
export const tekstVan = (naam = 'README'): string | undefined => tekstOpNaam.get(naam);

/** Where a link of the text leads in the app: another page of the help, a picture, or away. */
export function adresVan(link: string): string {
  const naam = naamVan(link);
  if (link.endsWith('.png')) return beeldOpNaam.get(naam) ?? link;
  return /^[\w-]+\.md(#.*)?$/.test(link) ? `/hulp/${naam === 'README' ? '' : naam}` : link;
}
