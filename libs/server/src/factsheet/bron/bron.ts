import { LEEFTIJD, type Figuur, type SplitsingCode } from '@keukentafel/domain';

/**
 * Where the counted objects of a figure come from: the one place that says it, for the count, the list behind it and the export alike.
 * Expressions are SQL over `from`, which begins from `k`: the casussen that are counted (see {@link CASUSSEN}).
 */
export interface Bron {
  readonly figuur: Figuur;
  /** Tables and conditions, joined to `k`. */
  readonly from: string;
  /** Id of the counted object. */
  readonly object: string;
  /** First day it counts. */
  readonly van: string;
  /** Last day it counts; null while it goes on. Left out for what happens on one day. */
  readonly tot?: string;
  /** Left out: those of the casus. */
  readonly wijk?: string;
  readonly wijkteam?: string;
  /** Whole number that shares and averages add up. */
  readonly waarde?: string;
  readonly splits?: Partial<Readonly<Record<Exclude<SplitsingCode, 'wijk' | 'wijkteam' | 'leeftijd' | 'geslacht'>, string>>>;
}

/** Columns of `feit` that hold what a figure may be split by. */
export const SPLITKOLOMMEN = ['werksoort', 'leefgebied', 'actie', 'kanaal', 'aanmelder', 'resultaat', 'leeftijd', 'geslacht'] as const;

/** The calendar day in Amsterdam of an instant. */
export const dagVan = (instant: string): string => `(${instant} at time zone 'Europe/Amsterdam')::date`;

/** The age bracket of someone born on a day (SQL expressions), as `leeftijdsgroep` of the domain says it. */
export const leeftijdSql = (geboren: string, op: string): string => {
  const jaren = `extract(year from age(${op}, ${geboren}))`;
  const groepen = LEEFTIJD.filter(({ tot }) => tot !== null).map(({ code, tot }) => `when ${jaren} < ${tot} then '${code}'`);
  return `case when ${geboren} is null or ${geboren} > ${op} then 'onbekend' ${groepen.join(' ')} else '85+' end`;
};

/**
 * The casussen `$2` of gemeente `$1`, with the person (of two linked records the leading one) and the wijk of the aanmelding they began with.
 */
export const CASUSSEN = `
  select c.gemeente_id, c.id as casus_id, c.wijkteam_id, c.status, c.afgesloten_op, c.resultaat, p.id as persoon_id,
    p.geboortedatum as geboren, p.geslacht, w.wijk_id
  from casus c
  left join inwoner_koppeling g on g.gemeente_id = c.gemeente_id and g.dubbel_id = c.inwoner_id and g.ontkoppeld_op is null
  join inwoner p on p.gemeente_id = c.gemeente_id and p.id = coalesce(g.inwoner_id, c.inwoner_id)
  cross join lateral (
    select a.wijk_id from aanmelding a where a.gemeente_id = c.gemeente_id and a.casus_id = c.id order by a.ontvangen_dag, a.id limit 1) w
  where c.gemeente_id = $1 and c.id = any ($2)`;

/** The rows of `feit` of one figure, as its source gives them now. */
export function selectFeiten({ figuur, from, object, van, tot, wijk, wijkteam, waarde, splits = {} }: Bron): string {
  const kolom = (code: (typeof SPLITKOLOMMEN)[number]): string => {
    if (code === 'geslacht') return figuur.splitsingen.includes(code) ? 'k.geslacht' : 'null';
    // On the last day of a period nobody knows yet which: a person keeps the birth date.
    if (code === 'leeftijd') return figuur.splitsingen.includes(code) && figuur.telwijze !== 'persoon' ? leeftijdSql('k.geboren', van) : 'null';
    return splits[code] ?? 'null';
  };
  return `
    select k.gemeente_id, '${figuur.key}' as figuur, ${object} as object_id, k.casus_id, k.persoon_id, (${van})::date as van, (${tot ?? van})::date as tot,
      ${wijkteam ?? 'k.wijkteam_id'} as wijkteam_id, ${wijk ?? 'k.wijk_id'} as wijk_id,
      ${SPLITKOLOMMEN.map((code) => `(${kolom(code)})::text as ${code}`).join(', ')},
      (${waarde ?? 'null'})::integer as waarde, ${figuur.telwijze === 'persoon' ? 'k.geboren' : 'null'}::date as geboren
    from k ${from}`;
}
