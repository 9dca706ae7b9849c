// A helper of a wijkteam today: active, with a rol that works in dossiers.
const LID = (team: string): string => `m.actief and exists (
  select 1 from teamlidmaatschap l where l.gemeente_id = m.gemeente_id and l.medewerker_id = m.id and l.wijkteam_id = ${team}
    and l.geldig_van <= app.vandaag() and (l.geldig_tot is null or l.geldig_tot > app.vandaag()))
  and exists (select 1 from medewerker_rol x where x.gemeente_id = m.gemeente_id and x.medewerker_id = m.id and x.rol in ('sociaal_werker', 'teamcoordinator'))`;

/** Who may carry out work in a casus that is there for whoever asks: the helpers of its wijkteam, and who is involved. All, or the one of $3. */
export const VAN_CASUS = {
  name: 'uitvoerder.van-casus',
  text: `
    select m.id, m.naam, w.lid as "inWijkteam"
    from casus c
    join medewerker m on m.gemeente_id = c.gemeente_id and ($3::uuid is null or m.id = $3)
    cross join lateral (select ${LID('c.wijkteam_id')} as lid) w
    where c.gemeente_id = $1 and c.id = $2 and (w.lid or (m.actief and m.id = any (app.betrokkenen_van(c.id))))
    order by m.naam collate nl, m.id`,
};

/** The helpers of a wijkteam. */
export const VAN_WIJKTEAM = {
  name: 'uitvoerder.van-wijkteam',
  text: `select m.id, m.naam from medewerker m where m.gemeente_id = $1 and ${LID('$2')} order by m.naam collate nl, m.id`,
};
