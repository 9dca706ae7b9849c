import type { ContactmomentDto, NieuwContactmoment, WijzigContactmoment } from '@keukentafel/contract';
import { addDays, datumIn, type ContactVorm } from '@keukentafel/domain';
import { dagEnTijdVan, instantVan } from '../../lib/tijd/tijdstip';

/** What a worker does: write down a contact, plan one, mark a planned one as done, or correct one. */
export type Daad =
  | { readonly soort: 'gedaan' | 'gepland'; readonly vorm: ContactVorm }
  | { readonly soort: 'afvinken' | 'verbeteren'; readonly contact: ContactmomentDto };

/** The form of a contact. Day and time are those of a clock in Amsterdam. */
export interface ContactFormulier {
  /** Of the contact it is based on, kept with what is typed; 0 of a new one. */
  version: number;
  dag: string;
  tijd: string;
  minuten: number | null;
  vorm: ContactVorm;
  met: string | null;
  interventieId: string | null;
  verslag: string | null;
}

/** How long a contact takes when nothing is said. */
const MINUTEN = 15;

const morgenOchtend = (nu: Date): Date => new Date(instantVan({ dag: addDays(datumIn(nu), 1), tijd: '10:00' }));

/** The form as it opens: of what is there, or of now (planning: tomorrow morning), a quarter of an hour. */
export function formulierVan(daad: Daad, nu: Date): ContactFormulier {
  if (!('contact' in daad)) {
    const begin = daad.soort === 'gepland' ? morgenOchtend(nu) : nu;
    return { version: 0, ...dagEnTijdVan(begin), minuten: daad.soort === 'gepland' ? null : MINUTEN, vorm: daad.vorm, met: null, interventieId: null, verslag: null };
  }
  const { version, begintOp, minuten, vorm, met, interventieId, verslag } = daad.contact;
  const gepland = new Date(begintOp);
  const begin = daad.soort === 'afvinken' && gepland > nu ? nu : gepland;
  return { version, ...dagEnTijdVan(begin), minuten: minuten ?? (daad.soort === 'afvinken' ? MINUTEN : null), vorm, met, interventieId, verslag };
}

const velden = ({ minuten, vorm, met, interventieId, verslag }: ContactFormulier) => ({ minuten, vorm, met, interventieId, verslag });

/** A new contact of what was filled in. */
export const nieuwVan = (formulier: ContactFormulier, status: 'gedaan' | 'gepland', begintOp: string): NieuwContactmoment => ({ status, begintOp, ...velden(formulier) });

/** Only what differs from the contact it is based on. The minute is as fine as the form is: the same minute is the same time. */
export function wijzigingVan(contact: ContactmomentDto, formulier: ContactFormulier, begintOp: string, afvinken: boolean): WijzigContactmoment {
  const anders = Object.entries(velden(formulier)).filter(([veld, waarde]) => (contact[veld as keyof ContactmomentDto] ?? null) !== waarde);
  const verzet = begintOp.slice(0, 16) !== new Date(contact.begintOp).toISOString().slice(0, 16);
  return { ...(afvinken && contact.status !== 'gedaan' ? { status: 'gedaan' } : {}), ...(verzet ? { begintOp } : {}), ...Object.fromEntries(anders) };
}
