/** A page of the access log, newest first. Times go over the wire to the microsecond: two lines may share a millisecond. */
export const LIJST = {
  name: 'toegangslog.lijst',
  text: `
    select l.id, to_char(l.tijdstip at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as tijdstip, l.gebeurtenis, l.gelukt,
      m.naam as medewerker, l.rollen, o.naam as organisatie, l.object_soort as "objectSoort", l.object_id as "objectId",
      l.inwoner_id as "inwonerId", l.grond
    from toegangslog l
    join medewerker m on m.gemeente_id = l.gemeente_id and m.id = l.medewerker_id
    left join organisatie o on o.gemeente_id = l.gemeente_id and o.id = l.organisatie_id
    where l.gemeente_id = $1
      and ($2::date is null or l.tijdstip >= ($2::date::timestamp at time zone 'Europe/Amsterdam'))
      and ($3::date is null or l.tijdstip < (($3::date + 1)::timestamp at time zone 'Europe/Amsterdam'))
      and ($4::uuid is null or l.medewerker_id = $4)
      and ($5::uuid is null or l.inwoner_id = $5)
      and ($6::timestamptz is null or (l.tijdstip, l.id) < ($6::timestamptz, $7::uuid))
    order by l.tijdstip desc, l.id desc limit $8`,
};
