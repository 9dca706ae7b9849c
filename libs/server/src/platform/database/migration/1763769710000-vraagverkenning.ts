import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, inCasus, inDossier } from './sql';

/** The vraagverkenning: metingen per leefgebied that are only ever added, the hulpvragen they raise, and the acties that answer those. */
export class Vraagverkenning1763769710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query([
      inDossier('vraagverkenning', ['status', 'afgerond_op', 'version']),
      inDossier('meting'),
      inDossier('hulpvraag', ['gesloten_op', 'uitkomst', 'version']),
      inDossier('actie'),
    ].join('\n'));
    // A question that is answered while registering may be one of another wijkteam: its actie is written, and not seen again.
    await runner.query(`
      alter policy actie_schrijven on actie with check (
        ${IN_GEMEENTE} and (select app.mag_dossier()) and gedaan_door = (select app.medewerker_id())
        and (${inCasus('actie')} or (aanmelding_id is not null and hulpvraag_id is null)));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table actie, hulpvraag, meting, vraagverkenning`);
  }
}

const TABLES = `
  create table vraagverkenning (
    gemeente_id uuid not null references gemeente,
    id uuid not null,
    casus_id uuid not null,
    status text collate "C" not null check (status in ('bezig', 'gepauzeerd', 'afgerond')),
    begonnen_op timestamptz not null,
    afgerond_op timestamptz,
    gevoerd_door uuid not null,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, casus_id) references casus,
    foreign key (gemeente_id, gevoerd_door) references medewerker,
    unique (gemeente_id, casus_id, id),
    check ((status = 'afgerond') = (afgerond_op is not null)),
    check (afgerond_op >= begonnen_op)
  );
  create unique index vraagverkenning_een_tegelijk on vraagverkenning (gemeente_id, casus_id) where status <> 'afgerond';
  create index vraagverkenning_gevoerd_door on vraagverkenning (gemeente_id, gevoerd_door);

  create table meting (
    gemeente_id uuid not null,
    id uuid not null,
    casus_id uuid not null,
    vraagverkenning_id uuid not null,
    leefgebied text collate "C" not null,
    uitkomst text collate "C" not null check (uitkomst in ('niet_besproken', 'geen_vraag', 'vraag')),
    score integer check (score between 1 and 10),
    zelfredzaamheid integer check (zelfredzaamheid between 1 and 5),
    krachten text check (length(krachten) <= 2000),
    netwerk text check (length(netwerk) <= 2000),
    wens text check (length(wens) <= 2000),
    notitie text check (length(notitie) <= 4000),
    gemeten_op timestamptz not null,
    gemeten_door uuid not null,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, casus_id, vraagverkenning_id) references vraagverkenning (gemeente_id, casus_id, id),
    foreign key (gemeente_id, gemeten_door) references medewerker,
    check (uitkomst <> 'niet_besproken' or (score is null and zelfredzaamheid is null))
  );
  create index meting_casus on meting (gemeente_id, casus_id, leefgebied, gemeten_op, id);
  create index meting_vraagverkenning on meting (gemeente_id, vraagverkenning_id);
  create index meting_gemeten_door on meting (gemeente_id, gemeten_door);

  create table hulpvraag (
    gemeente_id uuid not null,
    id uuid not null,
    casus_id uuid not null,
    vraagverkenning_id uuid not null,
    leefgebied text collate "C" not null,
    gesteld_op date not null,
    gesloten_op date,
    uitkomst text collate "C" check (uitkomst in ('beantwoord', 'niet_beantwoord', 'vervallen')),
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, casus_id, vraagverkenning_id) references vraagverkenning (gemeente_id, casus_id, id),
    unique (gemeente_id, casus_id, id),
    check ((gesloten_op is null) = (uitkomst is null)),
    check (gesloten_op >= gesteld_op)
  );
  create unique index hulpvraag_een_open on hulpvraag (gemeente_id, casus_id, leefgebied) where gesloten_op is null;
  create index hulpvraag_vraagverkenning on hulpvraag (gemeente_id, vraagverkenning_id);

  create table actie (
    gemeente_id uuid not null references gemeente,
    id uuid not null,
    casus_id uuid not null,
    hulpvraag_id uuid,
    vraagverkenning_id uuid,
    aanmelding_id uuid,
    soort text collate "C" not null check (soort in ('informatie_en_advies', 'dienstverlening_sjd', 'doorverwijzing', 'overleg', 'interventie')),
    toelichting text check (length(toelichting) <= 4000),
    organisatie text check (length(organisatie) <= 120),
    gedaan_op timestamptz not null,
    dag date not null generated always as ((gedaan_op at time zone 'Europe/Amsterdam')::date) stored,
    gedaan_door uuid not null,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, casus_id) references casus,
    foreign key (gemeente_id, casus_id, hulpvraag_id) references hulpvraag (gemeente_id, casus_id, id),
    foreign key (gemeente_id, casus_id, vraagverkenning_id) references vraagverkenning (gemeente_id, casus_id, id),
    foreign key (gemeente_id, aanmelding_id) references aanmelding,
    foreign key (gemeente_id, gedaan_door) references medewerker,
    check (hulpvraag_id is not null or aanmelding_id is not null),
    check (soort <> 'doorverwijzing' or organisatie is not null)
  );
  create index actie_casus on actie (gemeente_id, casus_id);
  create index actie_hulpvraag on actie (gemeente_id, hulpvraag_id);
  create index actie_vraagverkenning on actie (gemeente_id, vraagverkenning_id);
  create index actie_aanmelding on actie (gemeente_id, aanmelding_id);
  create index actie_dag on actie (gemeente_id, dag);
  create index actie_gedaan_door on actie (gemeente_id, gedaan_door);
`;
