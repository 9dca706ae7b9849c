import type { Keuze } from './keuze';

/** How werksoorten are grouped where they are chosen and counted. */
export const WERKSOORT_GROEP = [
  { code: 'individueel', naam: 'Individueel' },
  { code: 'groepswerk', naam: 'Groepswerk' },
] as const satisfies readonly Keuze[];
export type WerksoortGroep = (typeof WERKSOORT_GROEP)[number]['code'];

/** Kinds of work; an interventie has exactly one (domain.md section 2). */
export const WERKSOORT = [
  { code: 'amw', naam: 'AMW', groep: 'individueel' },
  { code: 'sjd', naam: 'SJD', groep: 'individueel' },
  { code: 'jmw', naam: 'JMW', groep: 'individueel' },
  { code: 'groepswerk-amw', naam: 'Groepswerk AMW', groep: 'groepswerk' },
  { code: 'groepswerk-jmw', naam: 'Groepswerk JMW', groep: 'groepswerk' },
  { code: 'groepswerk-work-it', naam: 'Groepswerk Work it!', groep: 'groepswerk' },
] as const satisfies readonly (Keuze & { readonly groep: WerksoortGroep })[];
/** Code of a werksoort: one of these, or one a gemeente added. */
export type Werksoort = string;

/** What kind of effort an interventie is. */
export const INTERVENTIE_SOORT = [
  { code: 'procesmatig', naam: 'Procesmatige individuele dienstverlening' },
  { code: 'kortdurend', naam: 'Kortdurende hulp' },
  { code: 'crisis', naam: 'Crisishulp' },
  { code: 'vrijwilliger', naam: 'Inzet vrijwilliger' },
  { code: 'groepsdeelname', naam: 'Groepsdeelname' },
] as const satisfies readonly Keuze[];
/** Code of a soort: one of these, or one a gemeente added. */
export type InterventieSoort = string;

/** What happens to the hulpvragen that nothing else answers when an interventie ends. */
export const HULPVRAAG_DAARNA = [
  { code: 'open', naam: 'Blijft open' },
  { code: 'beantwoord', naam: 'Beantwoord' },
  { code: 'niet_beantwoord', naam: 'Niet beantwoord' },
] as const satisfies readonly Keuze[];
export type HulpvraagDaarna = (typeof HULPVRAAG_DAARNA)[number]['code'];

/**
 * How an interventie ended: whether a reason must be given, and what becomes of its hulpvragen unless someone chooses otherwise. One that a
 * gemeente added asks no reason and leaves them open.
 */
export const RESULTAAT = [
  { code: 'bereikt', naam: 'Doel bereikt', vraagtReden: false, daarna: 'beantwoord' },
  { code: 'deels', naam: 'Doel deels bereikt', vraagtReden: false, daarna: 'open' },
  { code: 'niet', naam: 'Doel niet bereikt', vraagtReden: false, daarna: 'open' },
  { code: 'uitval', naam: 'Uitval', vraagtReden: true, daarna: 'open' },
] as const satisfies readonly (Keuze & { readonly vraagtReden: boolean; readonly daarna: HulpvraagDaarna })[];
/** Code of a resultaat: one of these, or one a gemeente added. */
export type Resultaat = string;
