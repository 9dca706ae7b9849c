import { LIMIET } from '@keukentafel/contract';

const KOLOMMEN = `
  select s.id, s.version, s.casus_id, s.interventie_id, s.status, s.begint_op, s.minuten, s.vorm, s.met, s.verslag,
    json_build_object('id', m.id, 'naam', m.naam) as medewerker, c.inwoner_id, (c.geopend_op at time zone 'Europe/Amsterdam')::date as geopend_op
  from contactmoment s
  join casus c on c.gemeente_id = s.gemeente_id and c.id = s.casus_id
  join medewerker m on m.gemeente_id = s.gemeente_id and m.id = s.medewerker_id`;

/** One contactmoment, and whose it is. */
export const LEES = { name: 'contactmoment.lees', text: `${KOLOMMEN} where s.gemeente_id = $1 and s.id = $2` };

/** A page of the contactmomenten of a casus, newest first; of one status when $3 is given. */
export const VAN_CASUS = {
  name: 'contactmoment.van-casus',
  text: `
    ${KOLOMMEN}
    where s.gemeente_id = $1 and s.casus_id = $2 and ($3::text is null or s.status = $3)
      and (s.begint_op, s.id) < (coalesce($4::timestamptz, 'infinity'), coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
    order by s.begint_op desc, s.id desc limit $6`,
};

/** What the rules need to know of the casus: the day it was opened, and whether the interventie of $3 is one of it. */
export const KADER = {
  name: 'contactmoment.kader',
  text: `
    select (c.geopend_op at time zone 'Europe/Amsterdam')::date as geopend_op, $3::uuid is null or exists (
      select 1 from interventie i where i.gemeente_id = c.gemeente_id and i.casus_id = c.id and i.id = $3) as interventie_bekend
    from casus c where c.gemeente_id = $1 and c.id = $2`,
};

// $2 who; $3 up to and including which day in Amsterdam, or null.
const GEPLAND = `
  from contactmoment s
  join casus c on c.gemeente_id = s.gemeente_id and c.id = s.casus_id
  where s.gemeente_id = $1 and s.medewerker_id = $2 and s.status = 'gepland'
    and s.begint_op < coalesce(($3::date + 1)::timestamp at time zone 'Europe/Amsterdam', 'infinity')`;

/** A page of the contacts someone planned, the first one first. */
export const MIJN_GEPLANDE = {
  name: 'contactmoment.mijn-geplande',
  text: `
    select s.id, s.version, s.casus_id, s.begint_op, s.minuten, s.vorm, s.met, s.inwoner_id, p.roepnaam, p.voornamen, p.tussenvoegsel, p.achternaam, p.geboortenaam
    from (
      select s.*, c.inwoner_id ${GEPLAND}
        and (s.begint_op, s.id) > (coalesce($4::timestamptz, '-infinity'), coalesce($5::uuid, '00000000-0000-0000-0000-000000000000'))
      order by s.begint_op, s.id limit $6
    ) s
    join inwoner p on p.gemeente_id = s.gemeente_id and p.id = s.inwoner_id
    order by s.begint_op, s.id`,
};

/** How many there are in all, counted no further than anyone would read. */
export const TEL_GEPLANDE = {
  name: 'contactmoment.tel-geplande', text: `select count(*)::int as totaal from (select 1 ${GEPLAND} limit ${LIMIET.telTot}) geteld`,
};

/** Whose casus it is; none when it is not there for whoever asks. */
export const INWONER_VAN = { name: 'contactmoment.inwoner-van', text: `select inwoner_id from casus where gemeente_id = $1 and id = $2` };
