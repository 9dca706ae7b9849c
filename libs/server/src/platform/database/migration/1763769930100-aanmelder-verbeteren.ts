import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who asked can be corrected like the rest of an aanmelding. */
export class AanmelderVerbeteren1763769930100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`grant update (aanmelder, aanmelder_naam, aanmelder_organisatie, aanmelder_telefoon) on aanmelding to keukentafel_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke update (aanmelder, aanmelder_naam, aanmelder_organisatie, aanmelder_telefoon) on aanmelding from keukentafel_app`);
  }
}
