import { DomainError } from '../problem/domain-error';
import { ACTIE_SOORT, type ActieSoort } from './lijst';

/** A chosen actie, as far as the rules look at it. */
export interface ActieInvoer {
  readonly hulpvraagId: string;
  readonly soort: ActieSoort;
  readonly organisatie?: string | null;
}

/** Whether an actie of this soort answers the hulpvraag at once; the table {@link ACTIE_SOORT} says why. */
export const sluitHulpvraag = (soort: ActieSoort): boolean => ACTIE_SOORT.some(({ code, sluit }) => code === soort && sluit);

/**
 * An actie is chosen for an open hulpvraag, and a doorverwijzing names where to.
 * @param isOpen of the hulpvragen that were asked for: whether they are open.
 * @throws DomainError `hulpvraag-gesloten`, `doorverwijzing-zonder-organisatie`, with the dotted path of the field.
 */
export function checkActies(acties: readonly ActieInvoer[], isOpen: (hulpvraagId: string) => boolean): void {
  acties.forEach(({ soort, organisatie, hulpvraagId }, index) => {
    if (!isOpen(hulpvraagId)) throw new DomainError('hulpvraag-gesloten', `acties.${index}.hulpvraagId`);
    if (soort === 'doorverwijzing' && !organisatie) throw new DomainError('doorverwijzing-zonder-organisatie', `acties.${index}.organisatie`);
  });
}

/** The hulpvragen that these acties close, each once, however many acties answer it. */
export const geslotenDoor = (acties: readonly ActieInvoer[]): string[] =>
  [...new Set(acties.filter(({ soort }) => sluitHulpvraag(soort)).map(({ hulpvraagId }) => hulpvraagId))];
