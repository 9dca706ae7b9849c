import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE, inCasus } from './sql';

/** Who wrote an interventie, contactmoment or overdracht down is who did: nobody writes in the name of a colleague. */
const DOOR = { interventie: 'geregistreerd_door', contactmoment: 'geregistreerd_door', overdracht: 'overgedragen_door' };

const schrijven = (table: string, door = ''): string =>
  `alter policy ${table}_schrijven on ${table} with check (${IN_GEMEENTE} and (select app.mag_dossier()) and ${inCasus(table)}${door});`;

export class EigenNaam1763769810000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of Object.entries(DOOR)) await runner.query(schrijven(table, ` and ${column} = (select app.medewerker_id())`));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(DOOR)) await runner.query(schrijven(table));
  }
}
