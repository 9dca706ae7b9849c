import { type WerklijstCode } from '@keukentafel/domain';

/** What a list consists of, in SQL over `casus c`. The counter and the list are both made from this and nothing else. */
export interface WerklijstSql {
  /** What a row is besides its casus. */
  readonly met?: string;
  /** The id of a row; that of the casus unless said otherwise. */
  readonly rij?: string;
  readonly waar: string;
  /** What the age of a row is counted from, as timestamptz. */
  readonly sinds: string;
  /** What the list is sorted by, as text that sorts by its bytes; `sinds`, oldest first, unless said otherwise. */
  readonly sleutel?: string;
}

const VAN_CASUS = (alias: string): string => `${alias}.gemeente_id = c.gemeente_id and ${alias}.casus_id = c.id`;
/** The moment a day begins in Amsterdam. */
const BEGIN = (dag: string): string => `((${dag})::timestamp at time zone 'Europe/Amsterdam')`;

/** Moments as text that sorts by time, and the other way round. */
export const OUDSTE_EERST = (moment: string): string => `to_char((${moment}) at time zone 'UTC', 'YYYYMMDDHH24MISSUS')`;
export const NIEUWSTE_EERST = (moment: string): string => `lpad((8000000000000000 - extract(epoch from ${moment}) * 1000000)::bigint::text, 16, '0')`;

/** Urgentie of a casus, the highest of its aanmeldingen: crisis 0, spoed 1, regulier 2. */
export const RANG = `coalesce((
  select min(case a.urgentie when 'crisis' then 0 when 'spoed' then 1 else 2 end) from aanmelding a where ${VAN_CASUS('a')}), 2)`;

/** The last contact that took place. */
export const LAATSTE_CONTACT = `(
  select k.begint_op from contactmoment k where ${VAN_CASUS('k')} and k.status = 'gedaan' order by k.begint_op desc limit 1)`;

const CONTACT_VANAF = (moment: string): string => `exists (select 1 from contactmoment k where ${VAN_CASUS('k')} and k.status = 'gedaan' and k.begint_op >= ${moment})`;
const ONTVANGEN = (waar = 'true'): string => `coalesce((select min(a.ontvangen_op) from aanmelding a where ${VAN_CASUS('a')} and ${waar}), c.geopend_op)`;
const WACHT_SINDS = BEGIN(`select min(w.wachtlijst_op) from interventie w where ${VAN_CASUS('w')} and w.status = 'wachtlijst'`);
const WACHT = (waar = 'true'): string => `exists (select 1 from interventie w where ${VAN_CASUS('w')} and w.status = 'wachtlijst' and ${waar})`;
// Several ranges of days, because the norm may have changed. The last of those days is asked first: row-level security looks at what is left.
const TE_LAAT = `a.ontvangen_dag <= :teLaatTot::date and a.ontvangen_dag <@ :teLaat::datemultirange and not ${CONTACT_VANAF(BEGIN('a.ontvangen_dag'))}`;

const OPEN = `c.status <> 'afgesloten'`;
const TEAM = `c.wijkteam_id = any (:teams::uuid[])`;
const MIJN = `c.regiehouder_id = :ik::uuid and ${OPEN}`;
const NA_NORM = BEGIN(':contactTot::date + 1');

/** Every list by its code. Closing is the only way out of all of them but one. */
export const WERKLIJST_SQL: Readonly<Record<WerklijstCode, WerklijstSql>> = {
  contacten: {
    met: `join contactmoment p on ${VAN_CASUS('p')}`,
    rij: 'p.id',
    waar: `${OPEN} and p.medewerker_id = :ik::uuid and p.status = 'gepland' and p.begint_op < ${BEGIN(':vandaag::date + 1')}`,
    sinds: 'p.begint_op',
  },
  nieuw: {
    waar: `${TEAM} and c.status = 'aangemeld' and c.regiehouder_id is null`,
    sinds: ONTVANGEN(),
    sleutel: `${RANG}::text || ${OUDSTE_EERST(ONTVANGEN())}`,
  },
  'zonder-contact': {
    waar: `${MIJN} and c.geopend_op < ${NA_NORM} and not ${CONTACT_VANAF(NA_NORM)}`,
    sinds: `coalesce(${LAATSTE_CONTACT}, c.geopend_op)`,
  },
  'mijn-wachtend': { waar: `${MIJN} and ${WACHT()}`, sinds: WACHT_SINDS },
  mijn: { waar: MIJN, sinds: 'c.geopend_op' },
  uitvoering: {
    waar: `${OPEN} and c.regiehouder_id is distinct from :ik::uuid and c.id in (
      select u.casus_id from interventie u where u.gemeente_id = :gemeente::uuid and u.uitvoerder_id = :ik::uuid and u.status in ('wachtlijst', 'actief'))`,
    sinds: 'c.geopend_op',
  },
  crisis: {
    waar: `${TEAM} and ${OPEN} and exists (select 1 from aanmelding a where ${VAN_CASUS('a')} and a.urgentie = 'crisis')`,
    sinds: ONTVANGEN(`a.urgentie = 'crisis'`),
  },
  'te-laat': { waar: `${TEAM} and ${OPEN} and exists (select 1 from aanmelding a where ${VAN_CASUS('a')} and ${TE_LAAT})`, sinds: ONTVANGEN(TE_LAAT) },
  'zonder-regiehouder': { waar: `${TEAM} and ${OPEN} and c.regiehouder_id is null`, sinds: 'c.geopend_op' },
  wachtlijst: { waar: `${TEAM} and ${OPEN} and ${WACHT()}`, sinds: WACHT_SINDS },
  'wacht-te-lang': { waar: `${TEAM} and ${OPEN} and ${WACHT('w.wachtlijst_op <= :wachtTot::date')}`, sinds: WACHT_SINDS },
  open: { waar: `${TEAM} and ${OPEN}`, sinds: 'c.geopend_op' },
  afgesloten: {
    waar: `${TEAM} and c.status = 'afgesloten'`,
    sinds: `coalesce(${BEGIN('c.afgesloten_op')}, c.geopend_op)`,
    sleutel: NIEUWSTE_EERST(`coalesce(${BEGIN('c.afgesloten_op')}, c.geopend_op)`),
  },
};
