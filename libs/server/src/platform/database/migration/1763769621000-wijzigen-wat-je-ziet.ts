import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE } from './sql';

/**
 * What someone may change is what they may see. PostgreSQL adds the reading policy to an update only when the statement reads a column;
 * `update casus set …` without a condition does not, so the policies for changing say it themselves.
 */
export class WijzigenWatJeZiet1763769621000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy casus_wijzigen on casus using (
        ${IN_GEMEENTE} and (select app.mag_dossier()) and (
          (not afgeschermd and wijkteam_id = any ((select app.dossier_teams())::uuid[]))
          or exists (
            select 1 from casus_betrokkene b
            where b.gemeente_id = casus.gemeente_id and b.casus_id = casus.id and b.medewerker_id = (select app.medewerker_id())
              and b.geldig_van <= (select app.vandaag()) and (b.geldig_tot is null or b.geldig_tot > (select app.vandaag())))));
      alter policy aanmelding_verbeteren on aanmelding using (
        ${IN_GEMEENTE} and (select app.mag_dossier())
        and exists (select 1 from casus c where c.gemeente_id = aanmelding.gemeente_id and c.id = aanmelding.casus_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy casus_wijzigen on casus using (${IN_GEMEENTE} and (select app.mag_dossier()));
      alter policy aanmelding_verbeteren on aanmelding using (${IN_GEMEENTE} and (select app.mag_dossier()));
    `);
  }
}
