import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The aanmeldingen of a gemeente in the order of the list, whichever wijkteam they are with: a page is read from where it begins. */
export class Lijst1763769650000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index aanmelding_ontvangen on aanmelding (gemeente_id, ontvangen_op, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index aanmelding_ontvangen`);
  }
}
