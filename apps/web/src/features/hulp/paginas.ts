/** The user help of docs/help, by the name of its file. */
const teksten = import.meta.glob<string>('../../../../../docs/help/*.md', { query: '?raw', import: 'default' });
const beelden = import.meta.glob<string>('../../../../../docs/help/beeld/*.png', { query: '?url', import: 'default', eager: true });

const naamVan = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
const opNaam = <T,>(files: Record<string, T>): ReadonlyMap<string, T> => new Map(Object.entries(files).map(([path, content]) => [naamVan(path), content]));

const tekstOpNaam = opNaam(teksten);
const beeldOpNaam = opNaam(beelden);

/** Fetches the text of a page; null when there is none of that name. The first page is the README. */
export const tekstVan = async (naam = 'README'): Promise<string | null> => (await tekstOpNaam.get(naam)?.()) ?? null;

/** Where a link of the text leads in the app: another page of the help, a picture, or away. */
export function adresVan(link: string): string {
  const naam = naamVan(link);
  if (link.endsWith('.png')) return beeldOpNaam.get(naam) ?? link;
  return /^[\w-]+\.md(#.*)?$/.test(link) ? `/hulp/${naam === 'README' ? '' : naam}` : link;
}
