import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, secure } from './sql';

const MINE = `${IN_GEMEENTE} and medewerker_id = (select app.medewerker_id())`;

/** Concepten: what someone is typing, kept for them alone. Meldingen: what someone must be told at once. */
export class ConceptMelding1763769740000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table concept (
        gemeente_id uuid not null,
        medewerker_id uuid not null,
        soort text collate "C" not null check (soort ~ '^[a-z_-]{3,40}$'),
        sleutel text collate "C" not null check (length(sleutel) between 1 and 80),
        inhoud jsonb not null check (pg_column_size(inhoud) <= 131072),
        version integer not null default 1,
        gewijzigd_op timestamptz not null default now(),
        primary key (gemeente_id, medewerker_id, soort, sleutel),
        foreign key (gemeente_id, medewerker_id) references medewerker
      );
      create index concept_gewijzigd on concept (gemeente_id, gewijzigd_op);
      ${secure('concept')}
      create policy concept_eigen on concept for all to keukentafel_app
        using (${MINE} and (select app.mag_dossier())) with check (${MINE} and (select app.mag_dossier()));
      grant select, insert, delete on concept to keukentafel_app;
      grant update (inhoud, version, gewijzigd_op) on concept to keukentafel_app;
      create policy concept_opruimen on concept to keukentafel_dienst using (true);
      grant select (gemeente_id, medewerker_id, soort, sleutel, gewijzigd_op), delete on concept to keukentafel_dienst;

      create table melding (
        gemeente_id uuid not null,
        id uuid not null,
        medewerker_id uuid not null,
        soort text collate "C" not null check (soort ~ '^[a-z_-]{3,40}$'),
        casus_id uuid not null,
        aanmelding_id uuid,
        gemeld_op timestamptz not null,
        gezien_op timestamptz,
        primary key (gemeente_id, id),
        foreign key (gemeente_id, medewerker_id) references medewerker,
        foreign key (gemeente_id, casus_id) references casus,
        foreign key (gemeente_id, aanmelding_id) references aanmelding
      );
      create index melding_medewerker on melding (gemeente_id, medewerker_id, gezien_op, gemeld_op);
      create index melding_casus on melding (gemeente_id, casus_id);
      create index melding_aanmelding on melding (gemeente_id, aanmelding_id);
      ${secure('melding')}
      create policy melding_eigen on melding for select to keukentafel_app using (${MINE});
      create policy melding_geven on melding for insert to keukentafel_app with check (${IN_GEMEENTE} and (select app.mag_dossier()));
      create policy melding_gezien on melding for update to keukentafel_app using (${MINE}) with check (${MINE});
      grant select, insert on melding to keukentafel_app;
      grant update (gezien_op) on melding to keukentafel_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table melding, concept`);
  }
}
