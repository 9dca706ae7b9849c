import { type MigrationInterface, type QueryRunner } from 'typeorm';

const EERST = `'informatie_en_advies', 'dienstverlening_sjd', 'doorverwijzing', 'overleg', 'interventie'`;
const soorten = (codes: string): string => `alter table actie drop constraint actie_soort_check, add constraint actie_soort_check check (soort in (${codes})) not valid`;

/** Two more acties, of the sociaal team: taking on a klantvraag, and keeping in touch. What is counted of them is asked for. */
export class SociaalTeam1763769890000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(soorten(`${EERST}, 'klantvraag', 'vinger_aan_de_pols'`));
    await runner.query(`
      create policy gemeente_markeren on gemeente for select to keukentafel_owner using (true);
      insert into outbox (gemeente_id, id, soort, gegevens) select gemeente_id, app.uuid_v7(), 'factsheet.tellen', '{"alles": true}' from gemeente;
      drop policy gemeente_markeren on gemeente;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(soorten(EERST));
  }
}
