import type { WerkFilter } from '@keukentafel/contract';
import { CASUS_STATUS, codesOf, URGENTIE, WERK_SORTERING, WERKLIJST, type Keuze, type WerklijstCode } from '@keukentafel/domain';

/** What a list is narrowed by, without what was typed to search: that may be a name, and stays out of the address. */
export type Filter = Omit<WerkFilter, 'zoek'> & { readonly lijst: WerklijstCode };

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A code of a list that the gemeente keeps, also one that ended. */
const CODE = /^[a-z0-9][a-z0-9_-]{0,39}$/;

/** Names in the address of the screen, and what they may be. */
const NAMEN = {
  lijst: ['lijst', WERKLIJST], wijkteam: ['wijkteamId', ID], status: ['status', CASUS_STATUS], regiehouder: ['regiehouderId', ID], leefgebied: ['leefgebied', CODE],
  urgentie: ['urgentie', URGENTIE], werksoort: ['werksoort', CODE], sorteer: ['sorteer', WERK_SORTERING],
} as const satisfies Record<string, readonly [keyof Filter, readonly Keuze[] | RegExp]>;

/** Reads the address; what it does not know is left out, as an outdated bookmark should. */
export function leesFilter(search: URLSearchParams): Filter {
  const gezet = Object.entries(NAMEN).flatMap(([naam, [veld, lijst]]) => {
    const waarde = search.get(naam);
    const geldig = waarde !== null && (lijst instanceof RegExp ? lijst.test(waarde) : codesOf<string>(lijst).includes(waarde));
    return geldig ? [[veld, waarde]] : [];
  });
  return { lijst: 'open', ...(Object.fromEntries(gezet) as Partial<Filter>) };
}

/** The filter as an address. */
export function schrijfFilter(filter: Filter): URLSearchParams {
  const search = new URLSearchParams();
  for (const [naam, [veld]] of Object.entries(NAMEN)) {
    const waarde = filter[veld];
    if (waarde && !(naam === 'sorteer' && waarde === 'lijst')) search.set(naam, waarde);
  }
  return search;
}

/** Where a list is. */
export const lijstPad = (lijst: WerklijstCode, wijkteamId: string | null): string =>
  `/werkvoorraad?${schrijfFilter({ lijst, ...(wijkteamId ? { wijkteamId } : {}) })}`;

/** Whether anything but the list itself is chosen. */
export const isGefilterd = ({ wijkteamId, status, regiehouderId, leefgebied, urgentie, werksoort }: Filter): boolean =>
  [wijkteamId, status, regiehouderId, leefgebied, urgentie, werksoort].some(Boolean);

const sleutelVan = (medewerkerId: string): string => `keukentafel-werkvoorraad-${medewerkerId}`;

/** The filter someone used last in this browser: codes and ids only, never a name. */
export const onthouden = (medewerkerId: string): string => localStorage.getItem(sleutelVan(medewerkerId)) ?? '';

/** Keeps the filter for the next time. */
export const onthoud = (medewerkerId: string, filter: Filter): void => localStorage.setItem(sleutelVan(medewerkerId), schrijfFilter(filter).toString());
