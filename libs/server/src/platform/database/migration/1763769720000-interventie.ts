import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { inDossier } from './sql';

/** Interventies with the hulpvragen they answer and their doelen, and the contactmomenten of a casus. */
export class Interventie1763769720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query([
      inDossier('interventie', ['soort', 'uitvoerder_id', 'status', 'wachtlijst_op', 'gestart_op', 'afgesloten_op', 'resultaat', 'reden', 'version']),
      inDossier('interventie_hulpvraag'),
      inDossier('doel', ['omschrijving', 'score_begin', 'score_eind', 'version']),
      inDossier('contactmoment', ['interventie_id', 'status', 'begint_op', 'minuten', 'vorm', 'met', 'verslag', 'medewerker_id', 'version']),
    ].join('\n'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table contactmoment, doel, interventie_hulpvraag, interventie`);
  }
}

const TABLES = `
  create table interventie (
    gemeente_id uuid not null references gemeente,
    id uuid not null,
    casus_id uuid not null,
    werksoort text collate "C" not null check (werksoort <> ''),
    soort text collate "C" not null check (soort <> ''),
    uitvoerder_id uuid,
    status text collate "C" not null check (status in ('wachtlijst', 'actief', 'afgesloten')),
    wachtlijst_op date,
    gestart_op date,
    afgesloten_op date,
    resultaat text collate "C",
    reden text check (length(reden) <= 2000),
    geregistreerd_door uuid not null,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, casus_id) references casus,
    foreign key (gemeente_id, uitvoerder_id) references medewerker,
    foreign key (gemeente_id, geregistreerd_door) references medewerker,
    unique (gemeente_id, casus_id, id),
    check (status <> 'wachtlijst' or (wachtlijst_op is not null and gestart_op is null)),
    check (status <> 'actief' or (gestart_op is not null and uitvoerder_id is not null)),
    check ((status = 'afgesloten') = (afgesloten_op is not null)),
    check ((status = 'afgesloten') = (resultaat is not null)),
    check (gestart_op >= wachtlijst_op),
    check (afgesloten_op >= coalesce(gestart_op, wachtlijst_op))
  );
  create index interventie_casus on interventie (gemeente_id, casus_id);
  create index interventie_uitvoerder on interventie (gemeente_id, uitvoerder_id, status);
  create index interventie_status on interventie (gemeente_id, status, wachtlijst_op);
  create index interventie_geregistreerd_door on interventie (gemeente_id, geregistreerd_door);

  create table interventie_hulpvraag (
    gemeente_id uuid not null,
    interventie_id uuid not null,
    hulpvraag_id uuid not null,
    casus_id uuid not null,
    primary key (gemeente_id, interventie_id, hulpvraag_id),
    foreign key (gemeente_id, casus_id, interventie_id) references interventie (gemeente_id, casus_id, id),
    foreign key (gemeente_id, casus_id, hulpvraag_id) references hulpvraag (gemeente_id, casus_id, id)
  );
  create index interventie_hulpvraag_hulpvraag on interventie_hulpvraag (gemeente_id, hulpvraag_id);
  create index interventie_hulpvraag_casus on interventie_hulpvraag (gemeente_id, casus_id);

  create table doel (
    gemeente_id uuid not null,
    id uuid not null,
    casus_id uuid not null,
    interventie_id uuid not null,
    omschrijving text not null check (omschrijving <> '' and length(omschrijving) <= 500),
    score_begin integer check (score_begin between 1 and 10),
    score_eind integer check (score_eind between 1 and 10),
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, casus_id, interventie_id) references interventie (gemeente_id, casus_id, id)
  );
  create index doel_interventie on doel (gemeente_id, interventie_id);
  create index doel_casus on doel (gemeente_id, casus_id);

  create table contactmoment (
    gemeente_id uuid not null references gemeente,
    id uuid not null,
    casus_id uuid not null,
    interventie_id uuid,
    status text collate "C" not null check (status in ('gepland', 'gedaan', 'vervallen')),
    begint_op timestamptz not null,
    minuten integer check (minuten between 1 and 1440),
    vorm text collate "C" not null check (vorm in ('huisbezoek', 'kantoor', 'telefoon', 'beeldbellen', 'chat', 'straat', 'groep')),
    met text check (length(met) <= 200),
    verslag text check (length(verslag) <= 20000),
    medewerker_id uuid not null,
    geregistreerd_door uuid not null,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, casus_id) references casus,
    foreign key (gemeente_id, casus_id, interventie_id) references interventie (gemeente_id, casus_id, id),
    foreign key (gemeente_id, medewerker_id) references medewerker,
    foreign key (gemeente_id, geregistreerd_door) references medewerker,
    check (status <> 'gedaan' or minuten is not null)
  );
  create index contactmoment_casus on contactmoment (gemeente_id, casus_id, begint_op);
  create index contactmoment_interventie on contactmoment (gemeente_id, interventie_id);
  create index contactmoment_medewerker on contactmoment (gemeente_id, medewerker_id, status, begint_op);
  create index contactmoment_geregistreerd_door on contactmoment (gemeente_id, geregistreerd_door);
`;
