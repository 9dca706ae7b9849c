/** Counted rows of one figure over a period, per wijkteam and wijk; row-level security leaves my wijkteams. */
export const CIJFERS = {
  name: 'factsheet.cijfers',
  text: `
    select c.wijkteam_id, t.naam as wijkteam, c.wijk_id, w.naam as wijk, sum(c.aantal)::int as aantal
    from cijfer c
    join wijkteam t on t.gemeente_id = c.gemeente_id and t.id = c.wijkteam_id
    join wijk w on w.gemeente_id = c.gemeente_id and w.id = c.wijk_id
    where c.gemeente_id = $1 and c.figuur = $2 and c.dag between $3 and $4 and ($5::uuid is null or c.wijkteam_id = $5)
    group by 1, 2, 3, 4
    order by t.naam collate nl, w.naam collate nl`,
};

/** When the period was last counted, and whether something is still waiting to be. */
export const STAND = {
  name: 'factsheet.stand',
  text: `
    select (select max(geteld_op) from telling where gemeente_id = $1 and figuur = $2 and dag between $3 and $4) as geteld_op,
      exists (select 1 from outbox where gemeente_id = $1 and afgehandeld_op is null
        and soort in ('aanmelding.geregistreerd', 'factsheet.tellen')) as telt`,
};
