import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** An address that must be told to nobody is known as such: the casus warns, and lists do not show it. */
export class GeheimAdres1763769930000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table inwoner add column geheim_adres boolean not null default false;
      grant update (geheim_adres) on inwoner to keukentafel_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table inwoner drop column geheim_adres`);
  }
}
