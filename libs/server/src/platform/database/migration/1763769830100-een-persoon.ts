import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE } from './sql';

/**
 * Linking makes pairs, never chains. And someone who is on record only as a member of a huishouden is recognised too: known in the
 * wijkteam of who they live with.
 */
export class EenPersoon1763769830100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.in_koppeling(p_inwoner uuid, p_dubbel uuid) returns boolean
        language sql stable security definer set search_path = pg_catalog, public
        as $$
          select exists (select 1 from inwoner_koppeling k where k.${IN_GEMEENTE} and k.ontkoppeld_op is null
            and (k.dubbel_id in (p_inwoner, p_dubbel) or k.inwoner_id = p_dubbel))
        $$;
      revoke execute on function app.in_koppeling from public;
      grant execute on function app.in_koppeling to keukentafel_app;
    `);
    await runner.query(kandidaten(MET_HUISHOUDEN));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.in_koppeling');
    await runner.query(kandidaten(ALLEEN_CASUS));
  }
}

const EIGEN_CASUS = `
  select c.id, c.wijkteam_id from casus c where c.gemeente_id = i.gemeente_id and c.inwoner_id = i.id
  order by c.status = 'afgesloten', c.geopend_op desc limit 1`;

const ALLEEN_CASUS = `
  join lateral (${EIGEN_CASUS}) c on true
  join wijkteam w on w.gemeente_id = i.gemeente_id and w.id = c.wijkteam_id`;

/** Where someone is known: by a casus of their own, else by one of who they live with. */
export const MET_HUISHOUDEN = `
  left join lateral (${EIGEN_CASUS}) c on true
  left join lateral (
    select k.wijkteam_id
    from huishouden_lid mij
    join huishouden_lid l on l.gemeente_id = mij.gemeente_id and l.huishouden_id = mij.huishouden_id and l.geldig_tot is null
    join casus k on k.gemeente_id = l.gemeente_id and k.inwoner_id = l.inwoner_id and not k.afgeschermd
    where mij.gemeente_id = i.gemeente_id and mij.inwoner_id = i.id and mij.geldig_tot is null
    order by k.status = 'afgesloten', k.geopend_op desc limit 1
  ) h on c.id is null
  join wijkteam w on w.gemeente_id = i.gemeente_id and w.id = coalesce(c.wijkteam_id, h.wijkteam_id)`;

/** The function that recognises people, as this migration makes it. */
export const kandidaten = (wijkteam: string): string => `
  create or replace function app.kandidaten(p_sleutels text[], p_hoogstens integer)
    returns table (id uuid, roepnaam text, voornamen text, tussenvoegsel text, achternaam text, geboortenaam text, partnernaam text,
      geboortedatum date, geboortejaar integer, straat text, postcode text, huisnummer integer, toevoeging text, plaats text, telefoon text,
      wijkteam text, wijkteam_telefoon text)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
      with treffer as (
        select s.inwoner_id, sum(case when left(k.sleutel, 1) in ('g', 'a', 't') then 3 when left(k.sleutel, 1) = 'n' then 2 else 1 end) as gewicht
        from unnest(p_sleutels) k(sleutel)
        cross join lateral (
          select h.inwoner_id from herkenningssleutel h where h.gemeente_id = (select app.gemeente_id()) and h.sleutel = k.sleutel limit 1000
        ) s
        where (select app.mag_dossier())
        group by s.inwoner_id
        order by gewicht desc, s.inwoner_id
        limit p_hoogstens
      )
      select i.id, i.roepnaam, i.voornamen, i.tussenvoegsel, i.achternaam, i.geboortenaam, i.partnernaam, i.geboortedatum, i.geboortejaar,
        i.straat, i.postcode, i.huisnummer, i.toevoeging, i.plaats, i.telefoon, w.naam, w.telefoon
      from treffer t
      join inwoner i on i.gemeente_id = (select app.gemeente_id()) and i.id = t.inwoner_id
      ${wijkteam}
      where not exists (
        select 1 from casus a where a.gemeente_id = i.gemeente_id and a.inwoner_id = i.id and a.afgeschermd and not exists (
          select 1 from casus_betrokkene b where b.gemeente_id = a.gemeente_id and b.casus_id = a.id and b.medewerker_id = (select app.medewerker_id())
            and b.geldig_van <= app.vandaag() and (b.geldig_tot is null or b.geldig_tot > app.vandaag())))
    $$;
`;
