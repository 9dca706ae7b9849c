import { KLOK_MARGE_MS } from '../aanmelding/aanmelding';
import { DomainError } from '../problem/domain-error';
import { datumIn, type Datum } from '../tijd/datum';
import { checkContactOvergang, type ContactStatus } from './status';

/** A contactmoment, as far as the rules look at it. */
export interface ContactStand {
  readonly status: ContactStatus;
  readonly begintOp: Date;
  readonly minuten: number | null;
}

/** What bounds a contact: the day its casus was opened, and now. */
export interface ContactKader {
  readonly geopendOp: Datum;
  readonly nu: Date;
}

/**
 * A contact that is written down: planned for today or later, or done, which may be long ago.
 * @throws DomainError of {@link checkContact}, `gepland-in-verleden`
 */
export function beginContact(stand: ContactStand, kader: ContactKader): ContactStand {
  checkContact(stand, kader);
  if (stand.status === 'gepland') checkGepland(stand, kader);
  return stand;
}

/**
 * A contact after it was done, cancelled, moved or corrected. One that was done before its planned time was done now, unless a time is given.
 * @param wijziging what was given; absent stays as it is. Other fields than these (a verslag) are a correction without anything here.
 * @throws DomainError `contact-vervallen`, `overgang-niet-toegestaan`, `gepland-in-verleden` and those of {@link checkContact}
 */
export function wijzigContact(oud: ContactStand, wijziging: Partial<ContactStand>, kader: ContactKader): ContactStand {
  if (oud.status === 'vervallen') throw new DomainError('contact-vervallen', 'status');
  const status = wijziging.status ?? oud.status;
  if (status !== oud.status) checkContactOvergang(oud.status, status);
  const tijd = wijziging.begintOp ?? oud.begintOp;
  const eerder = status === 'gedaan' && !wijziging.begintOp && tijd > kader.nu;
  const nieuw = { status, begintOp: eerder ? kader.nu : tijd, minuten: wijziging.minuten === undefined ? oud.minuten : wijziging.minuten };
  checkContact(nieuw, kader);
  if (status === 'gepland' && nieuw.begintOp.getTime() !== oud.begintOp.getTime()) checkGepland(nieuw, kader);
  return nieuw;
}

/**
 * What is done took time, does not lie in the future, and not before the casus.
 * @throws DomainError `minuten-ontbreken`, `datum-in-toekomst`, `datum-voor-casus`
 */
export function checkContact({ status, begintOp, minuten }: ContactStand, { geopendOp, nu }: ContactKader): void {
  if (status !== 'gedaan') return;
  if (minuten === null) throw new DomainError('minuten-ontbreken', 'minuten');
  if (begintOp.getTime() > nu.getTime() + KLOK_MARGE_MS) throw new DomainError('datum-in-toekomst', 'begintOp');
  if (datumIn(begintOp) < geopendOp) throw new DomainError('datum-voor-casus', 'begintOp', { geopendOp });
}

function checkGepland({ begintOp }: ContactStand, { nu }: ContactKader): void {
  if (datumIn(begintOp) < datumIn(nu)) throw new DomainError('gepland-in-verleden', 'begintOp');
}
