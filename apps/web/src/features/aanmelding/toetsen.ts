/** Where Enter goes on to from a field: what is seldom asked is passed over, and Tab still reaches it. */
const VERDER: Readonly<Record<string, string>> = {
  'inwoner.roepnaam': 'inwoner.achternaam', 'inwoner.tussenvoegsel': 'inwoner.achternaam', 'inwoner.achternaam': 'inwoner.geboortedatum',
  'inwoner.geboortedatum': 'inwoner.postcode', 'inwoner.telefoon': 'inwoner.postcode', 'inwoner.postcode': 'inwoner.huisnummer', 'inwoner.huisnummer': 'vraag',
  'inwoner.toevoeging': 'vraag', aanmelderOrganisatie: 'aanmelderNaam', aanmelderNaam: 'aanmelderTelefoon',
};
/** The choices of the panel with known people. */
export const BEKENDEN_LIJST = 'bekenden-lijst';

const field = (form: HTMLFormElement, name: string) => form.querySelector<HTMLElement>(`[name="${name}"]`);

/** After `1962 AB 12` the house number is there already. */
function next(form: HTMLFormElement, name: string): string | undefined {
  const naar = VERDER[name];
  const huisnummer = form.querySelector<HTMLInputElement>('[name="inwoner.huisnummer"]');
  return naar === 'inwoner.huisnummer' && huisnummer?.value ? 'vraag' : naar;
}

/**
 * Enter in a field of one line goes on to the next that is usually asked, and never sends. In a field of the person arrow down goes to the
 * known people, and Shift with Enter takes the first of them.
 */
export function opToets(event: KeyboardEvent): void {
  const { target, key } = event;
  const form = event.currentTarget as HTMLFormElement;
  if (!(target instanceof HTMLInputElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  const eerste = target.name.startsWith('inwoner.') ? document.querySelector<HTMLElement>(`#${BEKENDEN_LIJST} button`) : null;
  if (key === 'ArrowDown' && eerste) {
    event.preventDefault();
    eerste.focus();
  }
  if (key !== 'Enter' || target.type === 'radio' || target.type === 'checkbox') return;
  event.preventDefault();
  if (event.shiftKey) return eerste?.click();
  // Leaving the field splits or writes out what was typed; only then is it clear where to go.
  target.blur();
  const naar = next(form, target.name);
  (naar ? field(form, naar) : target)?.focus();
}
