import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, secure } from './sql';

/**
 * Recognising people across wijkteams. The keys lie in a b-tree led by gemeente_id; one function looks past the policies, because whether
 * someone is known elsewhere must be told. What it returns never leaves the program for people the asker may not see, but for their
 * wijkteam (domain.md section 4). People with an afgeschermde casus are only found by those who are named on it.
 */
export class Herkenning1763769630000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table inwoner add column partnernaam text;
      create table herkenningssleutel (
        gemeente_id uuid not null,
        sleutel text collate "C" not null check (sleutel <> ''),
        inwoner_id uuid not null,
        primary key (gemeente_id, sleutel, inwoner_id),
        foreign key (gemeente_id, inwoner_id) references inwoner
      );
      create index herkenningssleutel_inwoner on herkenningssleutel (gemeente_id, inwoner_id);
      ${secure('herkenningssleutel')}
      create policy herkenningssleutel_registreren on herkenningssleutel for insert to keukentafel_app
        with check (${IN_GEMEENTE} and (select app.mag_dossier()));
      grant insert on herkenningssleutel to keukentafel_app;

      create policy herkenningssleutel_herkennen on herkenningssleutel for select to keukentafel_owner using (${IN_GEMEENTE});
      create policy inwoner_herkennen on inwoner for select to keukentafel_owner using (${IN_GEMEENTE});
      create policy betrokkene_herkennen on casus_betrokkene for select to keukentafel_owner using (${IN_GEMEENTE});
    `);
    await runner.query(KANDIDATEN);
    await runner.query(`
      revoke execute on function app.kandidaten from public;
      grant execute on function app.kandidaten to keukentafel_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.kandidaten;
      drop policy inwoner_herkennen on inwoner;
      drop policy betrokkene_herkennen on casus_betrokkene;
      drop table herkenningssleutel;
      alter table inwoner drop column partnernaam;
    `);
  }
}

const KANDIDATEN = `
  create function app.kandidaten(p_sleutels text[], p_hoogstens integer)
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
      join lateral (
        select c.id, c.wijkteam_id, c.afgeschermd from casus c where c.gemeente_id = i.gemeente_id and c.inwoner_id = i.id
        order by c.status = 'afgesloten', c.geopend_op desc limit 1
      ) c on true
      join wijkteam w on w.gemeente_id = i.gemeente_id and w.id = c.wijkteam_id
      where not exists (
        select 1 from casus a where a.gemeente_id = i.gemeente_id and a.inwoner_id = i.id and a.afgeschermd and not exists (
          select 1 from casus_betrokkene b where b.gemeente_id = a.gemeente_id and b.casus_id = a.id and b.medewerker_id = (select app.medewerker_id())
            and b.geldig_van <= app.vandaag() and (b.geldig_tot is null or b.geldig_tot > app.vandaag())))
    $$;
`;
