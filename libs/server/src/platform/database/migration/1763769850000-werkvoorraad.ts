import { type MigrationInterface, type QueryRunner } from 'typeorm';

const GEBEURTENIS = (codes: string): string => `alter table toegangslog add constraint toegangslog_gebeurtenis_soort check (gebeurtenis in (${codes})) not valid`;
const EERST = `'lezen', 'aanmaken', 'wijzigen', 'zoeken', 'inloggen', 'uitloggen', 'inloggen-mislukt'`;

/**
 * Lists of work: the open casussen of a wijkteam and of a regiehouder, and the last and next contact of each, found without looking at what
 * is closed. Exporting a list is something the access log knows of.
 */
export class Werkvoorraad1763769850000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index casus_open_wijkteam on casus (gemeente_id, wijkteam_id, geopend_op, id) where status <> 'afgesloten';
      create index casus_open_regiehouder on casus (gemeente_id, regiehouder_id, geopend_op, id) where status <> 'afgesloten';
      create index casus_afgesloten_wijkteam on casus (gemeente_id, wijkteam_id, afgesloten_op, id) where status = 'afgesloten';
      create index contactmoment_casus_status on contactmoment (gemeente_id, casus_id, status, begint_op);
      alter table toegangslog drop constraint toegangslog_gebeurtenis_check;
      ${GEBEURTENIS(`${EERST}, 'exporteren'`)};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table toegangslog drop constraint toegangslog_gebeurtenis_soort;
      alter table toegangslog add constraint toegangslog_gebeurtenis_check check (gebeurtenis in (${EERST})) not valid;
      drop index contactmoment_casus_status, casus_afgesloten_wijkteam, casus_open_regiehouder, casus_open_wijkteam;
    `);
  }
}
