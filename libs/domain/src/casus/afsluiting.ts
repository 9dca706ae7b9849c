import type { Keuze } from '../lijst/keuze';
import { vraagtEindscore, vraagtReden } from '../interventie/afsluiting';
import type { Resultaat } from '../lijst/interventie';
import { DomainError } from '../problem/domain-error';
import type { Datum } from '../tijd/datum';

/** How a casus ended. */
export const CASUS_RESULTAAT = [
  { code: 'bereikt', naam: 'Doel bereikt' },
  { code: 'deels', naam: 'Doel deels bereikt' },
  { code: 'niet', naam: 'Doel niet bereikt' },
  { code: 'advies', naam: 'Geholpen met informatie en advies' },
  { code: 'doorverwezen', naam: 'Doorverwezen of overgedragen' },
  { code: 'uitval', naam: 'Voortijdig gestopt' },
] as const satisfies readonly Keuze[];
export type CasusResultaat = (typeof CASUS_RESULTAAT)[number]['code'];

/** What is still open in a casus that somebody wants to close. */
export interface OpenStand {
  readonly interventies: readonly OpenInterventie[];
  readonly hulpvragen: readonly { readonly id: string }[];
  /** A vraagverkenning is under way or paused. */
  readonly verkenning: boolean;
  /** Planned contacts. */
  readonly contacten: number;
}

/** An interventie that is not closed. */
export interface OpenInterventie {
  readonly id: string;
  /** Null when it never began. */
  readonly gestartOp: Datum | null;
  readonly doelen: readonly { readonly id: string; readonly scoreEind: number | null }[];
}

/** How an interventie ends that is closed together with its casus. */
export interface InterventieAfloop {
  readonly id: string;
  readonly resultaat: Resultaat;
  readonly reden?: string | null;
  readonly doelen?: readonly { readonly id: string; readonly scoreEind: number }[] | null;
}

/** What whoever closes gave. */
export interface AfsluitInvoer {
  readonly resultaat?: string | null;
  readonly reden?: string | null;
  readonly interventies?: readonly InterventieAfloop[] | null;
  readonly hulpvragen?: readonly { readonly id: string; readonly uitkomst: string }[] | null;
  /** Finish the running vraagverkenning. */
  readonly verkenningAfronden?: boolean | null;
  /** Let the planned contacts lapse. */
  readonly contactenVervallen?: boolean | null;
}

/** One thing that is missing, with the field of the input that would fill it. */
export type Ontbreekt =
  | { readonly soort: 'resultaat' | 'reden' | 'verkenning' | 'contacten'; readonly veld: string }
  | { readonly soort: 'interventie' | 'interventie-reden' | 'hulpvraag'; readonly veld: string; readonly id: string }
  | { readonly soort: 'doel'; readonly veld: string; readonly id: string; readonly interventieId: string };

/**
 * Everything that is missing before a casus can be closed, in the order of the screen; empty when it can. The screen asks exactly this,
 * and the api refuses with exactly this.
 */
export function ontbreektVoorAfsluiting(stand: OpenStand, invoer: AfsluitInvoer = {}): Ontbreekt[] {
  return [
    ...(stand.verkenning && !invoer.verkenningAfronden ? [{ soort: 'verkenning', veld: 'verkenningAfronden' } as const] : []),
    ...stand.interventies.flatMap((interventie) => ontbreektVan(interventie, invoer)),
    ...stand.hulpvragen
      .filter(({ id }) => !invoer.hulpvragen?.some((gegeven) => gegeven.id === id))
      .map(({ id }) => ({ soort: 'hulpvraag', veld: `hulpvragen.${id}`, id }) as const),
    ...(stand.contacten > 0 && !invoer.contactenVervallen ? [{ soort: 'contacten', veld: 'contactenVervallen' } as const] : []),
    ...(invoer.resultaat ? [] : [{ soort: 'resultaat', veld: 'resultaat' } as const]),
    ...(invoer.reden ? [] : [{ soort: 'reden', veld: 'reden' } as const]),
  ];
}

function ontbreektVan({ id, gestartOp, doelen }: OpenInterventie, invoer: AfsluitInvoer): Ontbreekt[] {
  const gegeven = invoer.interventies?.find((interventie) => interventie.id === id);
  const zonderScore = vraagtEindscore({ gestartOp, resultaat: gegeven?.resultaat ?? null })
    ? doelen.filter((doel) => doel.scoreEind === null && !gegeven?.doelen?.some((eind) => eind.id === doel.id))
    : [];
  return [
    ...(gegeven ? [] : [{ soort: 'interventie', veld: `interventies.${id}`, id } as const]),
    ...(gegeven && vraagtReden(gegeven.resultaat) && !gegeven.reden ? [{ soort: 'interventie-reden', veld: `interventies.${id}.reden`, id } as const] : []),
    ...zonderScore.map((doel) => ({ soort: 'doel', veld: `interventies.${id}.doelen.${doel.id}`, id: doel.id, interventieId: id }) as const),
  ];
}

/**
 * Checks that a casus can be closed with what was given, and that nothing was given that is not open in it.
 * @throws DomainError `afsluiting-onvolledig` naming every missing field, `afsluiting-onbekend` naming what is not open here.
 */
export function checkAfsluiting(stand: OpenStand, invoer: AfsluitInvoer): void {
  const vreemd = onbekendIn(stand, invoer);
  if (vreemd.length > 0) throw new DomainError('afsluiting-onbekend', vreemd);
  const ontbreekt = ontbreektVoorAfsluiting(stand, invoer);
  if (ontbreekt.length > 0) throw new DomainError('afsluiting-onvolledig', ontbreekt.map(({ veld }) => veld));
}

function onbekendIn({ interventies, hulpvragen }: OpenStand, invoer: AfsluitInvoer): string[] {
  const open = new Map(interventies.map(({ id, doelen }) => [id, doelen]));
  return [
    ...dubbel(invoer.interventies ?? [], 'interventies'),
    ...dubbel(invoer.hulpvragen ?? [], 'hulpvragen'),
    ...(invoer.interventies ?? []).flatMap(({ id, doelen }) => open.has(id)
      ? [...dubbel(doelen ?? [], `interventies.${id}.doelen`), ...(doelen ?? []).filter((doel) => !open.get(id)?.some((kent) => kent.id === doel.id)).map((doel) => `interventies.${id}.doelen.${doel.id}`)]
      : [`interventies.${id}`]),
    ...(invoer.hulpvragen ?? []).filter(({ id }) => !hulpvragen.some((hulpvraag) => hulpvraag.id === id)).map(({ id }) => `hulpvragen.${id}`),
  ];
}

const dubbel = (items: readonly { readonly id: string }[], pad: string): string[] =>
  items.filter(({ id }, index) => items.findIndex((ander) => ander.id === id) < index).map(({ id }) => `${pad}.${id}`);
