import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { IN_GEMEENTE } from './sql';

/**
 * The operator can have the herkenningssleutels made anew when the rules that make them change. The owner of the tables writes them, a
 * gemeente at a time, and holds an inwoner still meanwhile without being able to change one.
 */
export class HerkenningHerbouwen1763769921000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy inwoner_vasthouden on inwoner for update to keukentafel_owner using (${IN_GEMEENTE}) with check (false);
      create policy herkenningssleutel_herbouwen on herkenningssleutel to keukentafel_owner using (${IN_GEMEENTE}) with check (${IN_GEMEENTE});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy herkenningssleutel_herbouwen on herkenningssleutel; drop policy inwoner_vasthouden on inwoner`);
  }
}
