import type { Keuze } from '../lijst/keuze';

/** What a meting found of a leefgebied (domain.md section 2). *Niet besproken* and *geen vraag* are never the same thing. */
export const UITKOMST = [
  { code: 'niet_besproken', naam: 'Niet besproken' },
  { code: 'geen_vraag', naam: 'Geen vraag' },
  { code: 'vraag', naam: 'Vraag' },
] as const satisfies readonly Keuze[];
export type Uitkomst = (typeof UITKOMST)[number]['code'];

/** How well someone gets by in a leefgebied, as the worker judges it: the five levels of the Zelfredzaamheid-Matrix (ZRM). */
export const ZELFREDZAAMHEID = [
  { niveau: 1, naam: 'Acute problematiek' },
  { niveau: 2, naam: 'Niet zelfredzaam' },
  { niveau: 3, naam: 'Beperkt zelfredzaam' },
  { niveau: 4, naam: 'Voldoende zelfredzaam' },
  { niveau: 5, naam: 'Volledig zelfredzaam' },
] as const;
export type Zelfredzaamheid = (typeof ZELFREDZAAMHEID)[number]['niveau'];

/** The inwoner's own score runs from 1 (as bad as can be) to this. */
export const SCORE_MAX = 10;

/**
 * What can be done about a hulpvraag (domain.md section 2). `sluit`: the hulpvraag is answered by the actie itself and closes at once.
 * The others leave it open, because the answer is still to come: a doorverwijzing may fail, an overleg decides later, an interventie works.
 */
export const ACTIE_SOORT = [
  { code: 'informatie_en_advies', naam: 'Informatie en advies', sluit: true },
  { code: 'dienstverlening_sjd', naam: 'Dienstverlening SJD', sluit: true },
  { code: 'doorverwijzing', naam: 'Doorverwijzing', sluit: false },
  { code: 'overleg', naam: 'Bespreken in overleg', sluit: false },
  { code: 'interventie', naam: 'Interventie', sluit: false },
  { code: 'klantvraag', naam: 'Klantvraag sociaal team', sluit: false },
  { code: 'vinger_aan_de_pols', naam: 'Vinger aan de pols', sluit: false },
] as const satisfies readonly (Keuze & { readonly sluit: boolean })[];
export type ActieSoort = (typeof ACTIE_SOORT)[number]['code'];

/** How a hulpvraag ended. *Vervallen*: on second thoughts it was no question, and nothing was done about it. */
export const HULPVRAAG_UITKOMST = [
  { code: 'beantwoord', naam: 'Beantwoord' },
  { code: 'niet_beantwoord', naam: 'Niet beantwoord' },
  { code: 'vervallen', naam: 'Vervallen' },
] as const satisfies readonly Keuze[];
export type HulpvraagUitkomst = (typeof HULPVRAAG_UITKOMST)[number]['code'];
