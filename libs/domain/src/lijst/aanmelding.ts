import type { Keuze } from './keuze';

/** How an aanmelding came in (domain.md section 2). */
export const KANAAL = [
  { code: 'telefoon', naam: 'Telefoon' },
  { code: 'inloop', naam: 'Inloop' },
  { code: 'spreekuur', naam: 'Spreekuur' },
  { code: 'e-mail', naam: 'E-mail' },
  { code: 'website', naam: 'Website' },
  { code: 'huisbezoek', naam: 'Huisbezoek' },
  { code: 'outreachend', naam: 'Outreachend' },
  { code: 'netwerkpartner', naam: 'Netwerkpartner' },
] as const satisfies readonly Keuze[];
/** Code of a kanaal: one of these, or one a gemeente added. */
export type Kanaal = string;

/** Who asks. Everyone but the inwoner and the network is a verwijzer. */
export const AANMELDER = [
  { code: 'inwoner', naam: 'Inwoner zelf' },
  { code: 'netwerk', naam: 'Netwerk (familie, buur, vriend)' },
  { code: 'huisarts', naam: 'Huisarts' },
  { code: 'school', naam: 'School' },
  { code: 'politie', naam: 'Politie' },
  { code: 'ziekenhuis', naam: 'Ziekenhuis' },
  { code: 'woningcorporatie', naam: 'Woningcorporatie' },
  { code: 'gemeente', naam: 'Gemeente' },
  { code: 'collega', naam: 'Collega' },
  { code: 'anders', naam: 'Andere verwijzer' },
] as const satisfies readonly Keuze[];
/** Code of an aanmelder: one of these, or one a gemeente added. */
export type Aanmelder = string;

/** What an organisation that refers people can be: every aanmelder that is one. */
export const VERWIJZER_GROEP: readonly Keuze[] = AANMELDER.filter(({ code }) => code !== 'inwoner' && code !== 'netwerk');

/** How soon someone must be helped. */
export const URGENTIE = [
  { code: 'regulier', naam: 'Regulier' },
  { code: 'spoed', naam: 'Spoed' },
  { code: 'crisis', naam: 'Crisis' },
] as const satisfies readonly Keuze[];
export type Urgentie = (typeof URGENTIE)[number]['code'];

/** Gender as registered; unknown is a value, not a gap. */
export const GESLACHT = [
  { code: 'vrouw', naam: 'Vrouw' },
  { code: 'man', naam: 'Man' },
  { code: 'anders', naam: 'Anders' },
  { code: 'onbekend', naam: 'Onbekend' },
] as const satisfies readonly Keuze[];
export type Geslacht = (typeof GESLACHT)[number]['code'];
