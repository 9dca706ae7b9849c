const METING = `
  m.id, m.casus_id, m.vraagverkenning_id, m.leefgebied, m.uitkomst, m.score, m.zelfredzaamheid, m.krachten, m.netwerk, m.wens, m.notitie,
  m.gemeten_op, w.id as gemeten_door_id, w.naam as gemeten_door
  from meting m join medewerker w on w.gemeente_id = m.gemeente_id and w.id = m.gemeten_door`;

/** Everything measured in a casus, oldest first. */
export const VAN_CASUS = {
  name: 'meting.van-casus', text: `select ${METING} where m.gemeente_id = $1 and m.casus_id = $2 order by m.gemeten_op, m.id`,
};

/** What holds in a vraagverkenning: the last meting per leefgebied. */
export const LAATSTE = {
  name: 'meting.laatste',
  text: `select distinct on (m.leefgebied) ${METING} where m.gemeente_id = $1 and m.vraagverkenning_id = $2 order by m.leefgebied, m.gemeten_op desc, m.id desc`,
};

/** What the rules need to know before metingen are added: asked while the casus is locked, so that it stays so. */
export const STAND = {
  name: 'meting.stand',
  text: `
    select v.status, (
      select coalesce(json_agg(l), '[]') from (
        select distinct on (leefgebied) id, leefgebied, uitkomst, score, zelfredzaamheid, krachten, netwerk, wens, notitie, gemeten_op
        from meting where gemeente_id = v.gemeente_id and vraagverkenning_id = v.id order by leefgebied, gemeten_op desc, id desc
      ) l
    ) as metingen, (
      select coalesce(json_agg(json_build_object('id', h.id, 'leefgebied', h.leefgebied, 'vraagverkenningId', h.vraagverkenning_id, 'beantwoord',
        exists (select 1 from actie a where a.gemeente_id = h.gemeente_id and a.hulpvraag_id = h.id)
        or exists (select 1 from interventie_hulpvraag x where x.gemeente_id = h.gemeente_id and x.hulpvraag_id = h.id))), '[]')
      from hulpvraag h where h.gemeente_id = v.gemeente_id and h.casus_id = v.casus_id and h.gesloten_op is null
    ) as hulpvragen
    from vraagverkenning v where v.gemeente_id = $1 and v.id = $2`,
};

/** Several metingen of one moment. */
export const INSERT = {
  name: 'meting.insert',
  text: `
    insert into meting (gemeente_id, casus_id, vraagverkenning_id, gemeten_op, gemeten_door, id, leefgebied, uitkomst, score, zelfredzaamheid,
      krachten, netwerk, wens, notitie)
    select $1, $2, $3, $4, $5, r.*
    from unnest($6::uuid[], $7::text[], $8::text[], $9::int[], $10::int[], $11::text[], $12::text[], $13::text[], $14::text[]) r`,
};
