import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE } from './sql';

const BEHEERDER = `(select app.heeft_rol('beheerder'))`;

/** What of each table the beheerder may change; days and names, never whose row it is or when it began. */
const CHANGES = {
  wijk: ['naam', 'geldig_tot', 'version'],
  postcodegebied: ['wijk_id', 'straat', 'geldig_tot'],
  wijkteam_wijk: ['wijkteam_id', 'geldig_tot'],
} as const;

/**
 * The beheerder keeps wijken, postcodes and who serves which wijk. A row that ends on the day it begins never applied: so what was planned
 * can be taken back, without removing anything.
 */
export class Wijkindeling1763769840000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table wijk add column version integer not null default 1`);
    for (const [table, columns] of Object.entries(CHANGES)) {
      await runner.query(`
        alter table ${table} drop constraint ${table}_check, add constraint ${table}_check check (geldig_tot >= geldig_van);
        create policy ${table}_toevoegen on ${table} for insert to keukentafel_app with check (${IN_GEMEENTE} and ${BEHEERDER});
        create policy ${table}_wijzigen on ${table} for update to keukentafel_app
          using (${IN_GEMEENTE} and ${BEHEERDER}) with check (${IN_GEMEENTE});
        grant insert on ${table} to keukentafel_app;
        grant update (${columns.join(', ')}) on ${table} to keukentafel_app;
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(CHANGES)) {
      await runner.query(`
        drop policy ${table}_toevoegen on ${table};
        drop policy ${table}_wijzigen on ${table};
        revoke insert, update (${columns.join(', ')}) on ${table} from keukentafel_app;
        alter table ${table} drop constraint ${table}_check, add constraint ${table}_check check (geldig_tot > geldig_van) not valid;
      `);
    }
    await runner.query(`alter table wijk drop column version`);
  }
}
