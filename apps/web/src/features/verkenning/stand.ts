import type { CasusMetingen, CasusVerkenningen, HulpvraagDto, MetingDto, VraagverkenningDto } from '@keukentafel/contract';
import { isLopend, uitkomstPerGesprek, voortgang, type Leefgebied } from '@keukentafel/domain';
import type { LijstNu } from '../../lib/lijst/use-lijst';

/** The conversation that is not finished. */
export const lopendeVan = ({ items }: CasusVerkenningen): VraagverkenningDto | null => items.find(({ status }) => isLopend(status)) ?? null;

/** The hulpvragen that wait for an answer. */
export const openVan = ({ hulpvragen }: CasusVerkenningen): HulpvraagDto[] => hulpvragen.filter(({ geslotenOp }) => geslotenOp === null);

/** Hulpvragen in the order of the wheel. */
export const opWiel = (hulpvragen: readonly HulpvraagDto[], { opVolgorde }: LijstNu): HulpvraagDto[] =>
  [...new Set(opVolgorde(hulpvragen.map(({ leefgebied }) => leefgebied)))].flatMap((code) => hulpvragen.filter(({ leefgebied }) => leefgebied === code));

const alle = ({ items }: CasusMetingen): MetingDto[] => items.flatMap(({ metingen }) => metingen);

/** What a conversation found: the last meting per leefgebied in it. */
export const gevonden = (metingen: CasusMetingen, verkenningId: string): MetingDto[] =>
  uitkomstPerGesprek(alle(metingen)).filter(({ vraagverkenningId }) => vraagverkenningId === verkenningId);

/** What is known last per leefgebied, and the time before that; `behalve` leaves out the conversation that is being held. */
export function bekend(metingen: CasusMetingen, behalve?: string): { readonly laatste: MetingDto[]; readonly vorige: MetingDto[] } {
  const stand = voortgang(alle(metingen).filter(({ vraagverkenningId }) => vraagverkenningId !== behalve));
  return { laatste: stand.flatMap(({ laatste }) => laatste ?? []), vorige: stand.flatMap(({ vorige }) => vorige ?? []) };
}

/** Of several metingen the one of a leefgebied. */
export const van = (metingen: readonly MetingDto[], leefgebied: Leefgebied): MetingDto | null => metingen.find((meting) => meting.leefgebied === leefgebied) ?? null;
