/** I look at a casus that I may see ($2), changing $4; I look at no other any more that I did not look at within $5. */
export const KIJK = {
  name: 'kijker.kijk',
  text: `
    with weg as (
      delete from kijker where gemeente_id = $1 and medewerker_id = $3 and casus_id <> $2 and gezien_op < now() - $5::interval
    )
    insert into kijker (gemeente_id, casus_id, medewerker_id, gezien_op, bezig)
    select c.gemeente_id, c.id, $3, now(), $4 from casus c where c.gemeente_id = $1 and c.id = $2
    on conflict (gemeente_id, casus_id, medewerker_id) do update set gezien_op = excluded.gezien_op, bezig = excluded.bezig`,
};

/** The others who looked at the casus within $4, by name. */
export const ANDEREN = {
  name: 'kijker.anderen',
  text: `
    select m.id, m.naam, k.bezig, k.gezien_op from kijker k
    join medewerker m on m.gemeente_id = k.gemeente_id and m.id = k.medewerker_id
    where k.gemeente_id = $1 and k.casus_id = $2 and k.medewerker_id <> $3 and k.gezien_op > now() - $4::interval
    order by m.naam, m.id`,
};

/** I look at it no more. */
export const WEG = { name: 'kijker.weg', text: 'delete from kijker where gemeente_id = $1 and casus_id = $2 and medewerker_id = $3' };
