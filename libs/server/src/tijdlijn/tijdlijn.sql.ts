// Every object has an id of its own kind, so at most one of the joins finds it. The bound that is always there lets the index be followed.
const pagina = (name: string, gekozen: string) => ({
  name,
  text: `
    select t.id, t.soort, to_char(t.gebeurd_op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as gebeurd_op, t.created_at, t.object_id, t.gegevens, d.naam as door,
      case
        when a.id is not null then json_build_object('tekst', a.vraag, 'kanaal', a.kanaal, 'organisatie', a.aanmelder_organisatie)
        when s.id is not null then json_build_object('tekst', s.verslag, 'vorm', s.vorm, 'minuten', s.minuten, 'met', s.met, 'naam', sm.naam, 'begintOp', s.begint_op)
        when x.id is not null then json_build_object('tekst', x.notitie, 'leefgebied', x.leefgebied, 'uitkomst', x.uitkomst, 'score', x.score, 'zelfredzaamheid', x.zelfredzaamheid)
        when h.id is not null then json_build_object('leefgebied', h.leefgebied, 'uitkomst', h.uitkomst)
        when e.id is not null then json_build_object('soort', e.soort, 'tekst', e.toelichting, 'organisatie', e.organisatie, 'leefgebied', eh.leefgebied)
        when i.id is not null then json_build_object('werksoort', i.werksoort, 'soort', i.soort, 'resultaat', i.resultaat, 'tekst', i.reden, 'naam', iu.naam)
        when o.id is not null then json_build_object('tekst', o.omschrijving)
        when v.id is not null then json_build_object('tekst', v.notitie, 'naam', vn.naam)
        when f.id is not null then json_build_object('resultaat', f.resultaat, 'tekst', case t.soort when 'heropend' then f.heropend_reden else f.reden end)
        when m.id is not null then json_build_object('naam', m.naam)
      end as onderwerp
    from (
      select t.* from tijdlijn t
      where t.gemeente_id = $1 and t.casus_id = $2 ${gekozen}
        and (t.gebeurd_op, t.id) < (coalesce($3::timestamptz, 'infinity'), coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
      order by t.gebeurd_op desc, t.id desc limit $5
    ) t
    join medewerker d on d.gemeente_id = t.gemeente_id and d.id = t.door
    left join aanmelding a on a.gemeente_id = t.gemeente_id and a.id = t.object_id
    left join contactmoment s on s.gemeente_id = t.gemeente_id and s.id = t.object_id
    left join medewerker sm on sm.gemeente_id = t.gemeente_id and sm.id = s.medewerker_id
    left join meting x on x.gemeente_id = t.gemeente_id and x.id = t.object_id
    left join hulpvraag h on h.gemeente_id = t.gemeente_id and h.id = t.object_id
    left join actie e on e.gemeente_id = t.gemeente_id and e.id = t.object_id
    left join hulpvraag eh on eh.gemeente_id = t.gemeente_id and eh.id = e.hulpvraag_id
    left join interventie i on i.gemeente_id = t.gemeente_id and i.id = t.object_id
    left join medewerker iu on iu.gemeente_id = t.gemeente_id and iu.id = i.uitvoerder_id
    left join doel o on o.gemeente_id = t.gemeente_id and o.id = t.object_id
    left join overdracht v on v.gemeente_id = t.gemeente_id and v.id = t.object_id
    left join medewerker vn on vn.gemeente_id = t.gemeente_id and vn.id = v.naar_medewerker_id
    left join afsluiting f on f.gemeente_id = t.gemeente_id and f.id = t.object_id
    left join medewerker m on m.gemeente_id = t.gemeente_id and m.id = t.object_id
    order by t.gebeurd_op desc, t.id desc`,
});

/**
 * A page of the tijdlijn of a casus, newest first, with what each line is about: all of it, or ($6) only some soorten. Times are exact to
 * the microsecond, because a page ends at one.
 */
export const PAGINA = { alle: pagina('tijdlijn.pagina', ''), gekozen: pagina('tijdlijn.pagina-gekozen', 'and t.soort = any ($6::text[])') };

/** Whose casus it is; none when it is not there for whoever asks. */
export const VAN_CASUS = { name: 'tijdlijn.van-casus', text: 'select inwoner_id from casus where gemeente_id = $1 and id = $2' };
