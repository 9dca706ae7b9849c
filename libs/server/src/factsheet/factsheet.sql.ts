import { FIGUREN, type Telwijze } from '@keukentafel/domain';
import { leeftijdSql, SPLITKOLOMMEN } from './bron/bron';

const metTelwijze = (telwijze: Telwijze): string => FIGUREN.filter((figuur) => figuur.telwijze === telwijze).map(({ key }) => `'${key}'`).join(', ');

/** In scope: wijkteams `$2`, and wijk `$3` when there is one. Row-level security leaves my wijkteams. */
const scope = (alias: string): string => `${alias}.gemeente_id = $1 and ${alias}.wijkteam_id = any ($2) and ($3::uuid is null or ${alias}.wijk_id = $3)`;

/** A counted object with what it falls under; `som` is what shares and averages add up. */
const feiten = (som: string, where: string): string => `
  select f.figuur, f.wijkteam_id, f.wijk_id, ${SPLITKOLOMMEN.map((kolom) => `f.${kolom}`).join(', ')}, ${som} as som from feit f where ${scope('f')} and ${where}`;

/** The last day something counts; an index has it. */
const EIND = `coalesce(f.tot, 'infinity'::date)`;

/** Of the objects, one row per figure in total and per value of every split: each set has one of these columns and no other. */
const SETS = ['wijkteam_id', 'wijk_id', ...SPLITKOLOMMEN] as const;
const splitsingVan = (kolom: (typeof SETS)[number]): string => kolom.replace('_id', '');
const GESPLITST = `
  select figuur, case ${SETS.map((kolom) => `when grouping(${kolom}) = 0 then '${splitsingVan(kolom)}'`).join(' ')} else 'totaal' end as splitsing,
    coalesce(${SETS.map((kolom) => (kolom.endsWith('_id') ? `${kolom}::text` : kolom)).join(', ')}, '') as waarde, count(*) as aantal, sum(som) as som
  from los group by figuur, grouping sets ((), ${SETS.map((kolom) => `(${kolom})`).join(', ')})`;

/** Figures of distinct persons: counted where they are, and never from sums. */
const PERSONEN = FIGUREN.filter(({ telwijze }) => telwijze === 'persoon')
  .map(({ key, splitsingen }) => {
    const splits = ['totaal', 'wijkteam', 'wijk', ...splitsingen].map((code) => `'${code}'`).join(', ');
    return `select '${key}', p.splitsing, p.waarde, p.aantal, 0 from app.tel_inwoners('${key}', $4, $5, $2, $3) p where p.splitsing in (${splits})`;
  });

const perGebied = (splitsing: string, kolom: string): string => `
  select figuur, '${splitsing}', ${kolom}::text, sum(aantal), sum(som) from maand where splitsing = 'totaal' group by figuur, ${kolom}`;

/**
 * Every figure of gemeente `$1`, wijkteams `$2` and wijk `$3` (or null) from day `$4` to `$5`, in total and by split. What adds up comes
 * from the whole months from `$6` to `$7` (null: none), and by the day for what lies outside them.
 */
export const CIJFERS = {
  name: 'factsheet.cijfers',
  text: `
    with maand as materialized (
      select c.figuur, c.splitsing, c.waarde, c.wijkteam_id, c.wijk_id, c.aantal, c.som from cijfer c where ${scope('c')} and c.dag between $6 and $7
    ), los as (
      ${feiten('coalesce(f.waarde, 0)', `f.figuur in (${metTelwijze('dag')}) and f.van between $4 and coalesce($6::date - 1, $5)`)}
      union all ${feiten('coalesce(f.waarde, 0)', `f.figuur in (${metTelwijze('dag')}) and f.van between $7::date + 1 and $5`)}
      union all ${feiten('0', `f.figuur in (${metTelwijze('overlap')}) and f.van <= $5 and ${EIND} >= $4`)}
      union all ${feiten('$5::date - f.van', `f.figuur in (${metTelwijze('peildatum')}) and f.van <= $5 and ${EIND} >= $5`)}
      union all ${feiten('f.waarde', `f.figuur in (${metTelwijze('laatste')}) and f.van between $4 and $5 and ${EIND} >= $5`)}
    )
    select figuur, splitsing, waarde, sum(aantal)::integer as aantal, coalesce(sum(som), 0)::integer as som from (
      select figuur, splitsing, waarde, aantal, som from maand
      union all ${perGebied('wijkteam', 'wijkteam_id')}
      union all ${perGebied('wijk', 'wijk_id')}
      union all select * from (${GESPLITST}) g where splitsing = 'totaal' or waarde <> ''
      union all ${PERSONEN.join(' union all ')}
    ) alles group by figuur, splitsing, waarde`,
};

/** What came in and went out per whole month from `$4` up to and with `$5`. */
export const VERLOOP = {
  name: 'factsheet.verloop',
  text: `
    select m.maand::date::text as maand,
      coalesce(sum(c.aantal) filter (where c.figuur = 'aanmeldingen'), 0)::integer as instroom,
      coalesce(sum(c.aantal) filter (where c.figuur = 'afgesloten-casussen'), 0)::integer as uitstroom
    from generate_series($4::date, $5::date, interval '1 month') m(maand)
    left join cijfer c on ${scope('c')} and c.dag = m.maand::date and c.splitsing = 'totaal' and c.figuur in ('aanmeldingen', 'afgesloten-casussen')
    group by 1 order by 1`,
};

/** When the gemeente was last counted, whether something is still waiting to be, and how the last check went. */
export const STAND = {
  name: 'factsheet.stand',
  text: `
    select (select max(geteld_op) from telling where gemeente_id = $1) as geteld_op,
      exists (select 1 from outbox where gemeente_id = $1 and afgehandeld_op is null and soort = 'factsheet.tellen') as telt,
      (select json_build_object('gecontroleerdOp', k.gecontroleerd_op, 'aantal', k.aantal, 'verschillen', k.verschillen)
        from controle k where k.gemeente_id = $1 order by k.gecontroleerd_op desc limit 1) as controle`,
};

/** Names of wijken and wijkteams by id. */
export const NAMEN = {
  name: 'factsheet.namen',
  text: `
    select 'wijkteam' as lijst, t.id::text as code, t.naam from wijkteam t where t.gemeente_id = $1
    union all select 'wijk', w.id::text, w.naam from wijk w where w.gemeente_id = $1`,
};

const WAARDE = `case $8::text when 'wijkteam' then f.wijkteam_id::text when 'wijk' then f.wijk_id::text
  when 'leeftijd' then case when $2 = 'persoon' then ${leeftijdSql('f.geboren', '$4::date')} else f.leeftijd end
  ${SPLITKOLOMMEN.filter((kolom) => kolom !== 'leeftijd').map((kolom) => `when '${kolom}' then f.${kolom}`).join(' ')} end`;

/**
 * What one number counts: figure `$1` with telwijze `$2` from `$3` to `$4`, wijkteams `$5`, wijk `$6`, value `$9` of split `$8`. The same
 * feiten as the number, each with the casus when whoever asks may see it; a page of `$12` after day `$10` and id `$11`.
 */
export const LIJST = {
  name: 'factsheet.lijst',
  text: `
    with rij as materialized (
      select distinct on (f.nr) f.nr, f.object_id, f.van, f.tot, f.waarde, f.wijk_id, f.wijkteam_id, c.id as casus_id, c.inwoner_id
      from app.lijst_feiten($1, $2, $3, $4, $5, $6) f
      left join casus c on c.gemeente_id = $7 and c.id = f.casus_id
      where $8::text is null or (${WAARDE}) = $9
      order by f.nr, c.id is null, f.van desc, f.object_id
    ), blad as (
      select r.* from rij r where r.casus_id is not null and ($10::date is null or (r.van, r.object_id) < ($10::date, $11::uuid))
      order by r.van desc, r.object_id desc limit $12
    )
    select (select count(*)::integer from rij) as totaal, (select count(*)::integer from rij where casus_id is not null) as zichtbaar,
      coalesce((select json_agg(json_build_object('casusId', b.casus_id, 'inwonerId', b.inwoner_id, 'inwoner', json_build_object(
          'roepnaam', i.roepnaam, 'voornamen', i.voornamen, 'tussenvoegsel', i.tussenvoegsel, 'achternaam', i.achternaam, 'geboortenaam', i.geboortenaam),
        'objectId', b.object_id, 'dag', b.van, 'tot', b.tot, 'waarde', b.waarde, 'wijk', w.naam, 'wijkteam', t.naam) order by b.van desc, b.object_id desc)
        from blad b
        join inwoner i on i.gemeente_id = $7 and i.id = b.inwoner_id
        join wijk w on w.gemeente_id = $7 and w.id = b.wijk_id
        join wijkteam t on t.gemeente_id = $7 and t.id = b.wijkteam_id), '[]') as items`,
};
