import { FIGUREN } from '@keukentafel/domain';

const DUREND = FIGUREN.filter(({ telwijze }) => telwijze === 'overlap' || telwijze === 'peildatum').map(({ key }) => `'${key}'`).join(', ');

/** Where anything was counted of gemeente `$1`, wijkteams `$2` and wijk `$3` (or null) from `$4` to `$5`; and the names of the wijkteams. */
export const PLAATSEN = {
  name: 'publicatie.plaatsen',
  text: `
    select array(
      select distinct f.wijkteam_id || '|' || f.wijk_id as plaats from feit f
      where f.gemeente_id = $1 and f.wijkteam_id = any ($2) and ($3::uuid is null or f.wijk_id = $3)
        and (f.van between $4 and $5 or (f.figuur in (${DUREND}) and f.van <= $5 and (f.tot is null or f.tot >= $4)))
      order by 1) as plaatsen,
      (select string_agg(t.naam, ', ' order by t.naam) from wijkteam t where t.gemeente_id = $1 and t.id = any ($2)) as wijkteams`,
};

/** Publications of one gemeente wait for each other: each must know of the one before. */
export const OM_DE_BEURT = { name: 'publicatie.om-de-beurt', text: `select pg_advisory_xact_lock(hashtextextended('keukentafel.publicatie ' || $1, 0))` };

/** Days of every publication of the gemeente. */
export const PERIODES = { name: 'publicatie.periodes', text: `select id, van, tot from publicatie where gemeente_id = $1` };

/** The counts of publications `$2`, the oldest first. */
export const EERDER = {
  name: 'publicatie.eerder',
  text: `select drempel, cellen from publicatie where gemeente_id = $1 and id = any ($2) order by gepubliceerd_op, id`,
};

/** Publishes. Nothing of it changes later. */
export const INSERT = {
  name: 'publicatie.insert',
  text: `
    insert into publicatie (gemeente_id, id, titel, van, tot, wijkteams, gebied, drempel, inhoud, cellen, gepubliceerd_op, gepubliceerd_door)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
};

const KORT = `
  select p.id, p.titel, p.van, p.tot, p.gebied, p.gepubliceerd_op as "gepubliceerdOp", m.naam as "gepubliceerdDoor"`;
const VAN = `from publicatie p join medewerker m on m.gemeente_id = p.gemeente_id and m.id = p.gepubliceerd_door`;

/** The newest publications, `$2` at most. */
export const LIJST = { name: 'publicatie.lijst', text: `${KORT} ${VAN} where p.gemeente_id = $1 order by p.gepubliceerd_op desc, p.id desc limit $2` };

/** One publication. */
export const LEES = { name: 'publicatie.lees', text: `${KORT}, p.inhoud ${VAN} where p.gemeente_id = $1 and p.id = $2` };
