import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { readableInGemeente } from './sql';

/** gemeente, organisatie, wijk, postcodegebied, wijkteam and which wijken a wijkteam covers from when to when. */
export class Inrichting1763769601000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table gemeente (
        gemeente_id uuid primary key,
        naam text not null check (naam <> ''),
        cbs_code text not null check (cbs_code ~ '^GM\\d{4}$'),
        created_at timestamptz not null default now()
      );
      create table organisatie (
        gemeente_id uuid not null references gemeente,
        id uuid not null,
        naam text not null check (naam <> ''),
        soort text not null check (soort in ('uitvoerend', 'partner')),
        created_at timestamptz not null default now(),
        primary key (gemeente_id, id)
      );
      create table wijk (
        gemeente_id uuid not null references gemeente,
        id uuid not null,
        naam text not null check (naam <> ''),
        cbs_code text not null check (cbs_code ~ '^WK\\d{6}$'),
        geldig_van date not null,
        geldig_tot date,
        primary key (gemeente_id, id),
        unique (gemeente_id, cbs_code, geldig_van),
        check (geldig_tot > geldig_van)
      );
      create table postcodegebied (
        gemeente_id uuid not null,
        id uuid not null,
        postcode text collate "C" not null check (postcode ~ '^[1-9]\\d{3}[A-Z]{2}$'),
        wijk_id uuid not null,
        straat text,
        geldig_van date not null,
        geldig_tot date,
        primary key (gemeente_id, id),
        foreign key (gemeente_id, wijk_id) references wijk,
        unique (gemeente_id, postcode, geldig_van),
        check (geldig_tot > geldig_van)
      );
      create table wijkteam (
        gemeente_id uuid not null references gemeente,
        id uuid not null,
        code text not null,
        naam text not null check (naam <> ''),
        telefoon text,
        primary key (gemeente_id, id),
        unique (gemeente_id, code)
      );
      create table wijkteam_wijk (
        gemeente_id uuid not null,
        id uuid not null,
        wijkteam_id uuid not null,
        wijk_id uuid not null,
        geldig_van date not null,
        geldig_tot date,
        primary key (gemeente_id, id),
        foreign key (gemeente_id, wijkteam_id) references wijkteam,
        foreign key (gemeente_id, wijk_id) references wijk,
        unique (gemeente_id, wijk_id, geldig_van),
        check (geldig_tot > geldig_van)
      );
      create index wijkteam_wijk_wijkteam on wijkteam_wijk (gemeente_id, wijkteam_id);
      create index postcodegebied_wijk on postcodegebied (gemeente_id, wijk_id);
    `);
    for (const table of ['gemeente', 'organisatie', 'wijk', 'postcodegebied', 'wijkteam', 'wijkteam_wijk']) {
      await runner.query(readableInGemeente(table));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table wijkteam_wijk, wijkteam, postcodegebied, wijk, organisatie, gemeente`);
  }
}
