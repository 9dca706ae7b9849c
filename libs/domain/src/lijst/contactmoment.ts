import type { Keuze } from './keuze';

/** How a contact takes place (domain.md section 2). */
export const CONTACT_VORM = [
  { code: 'telefoon', naam: 'Telefoon' },
  { code: 'huisbezoek', naam: 'Huisbezoek' },
  { code: 'kantoor', naam: 'Kantoor' },
  { code: 'beeldbellen', naam: 'Beeldbellen' },
  { code: 'chat', naam: 'Chat' },
  { code: 'straat', naam: 'Straat' },
  { code: 'groep', naam: 'Groep' },
] as const satisfies readonly Keuze[];
export type ContactVorm = (typeof CONTACT_VORM)[number]['code'];
