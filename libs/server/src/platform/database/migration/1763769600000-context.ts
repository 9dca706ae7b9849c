import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What a transaction knows about who is asking. Settings are local to the transaction and read through these functions,
 * in policies inside a scalar subselect so that they are evaluated once per statement.
 */
export class Context1763769600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.gemeente_id() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.gemeente_id', true), '')::uuid;
      create function app.medewerker_id() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.medewerker_id', true), '')::uuid;
      create function app.organisatie_id() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.organisatie_id', true), '')::uuid;
      create function app.sessie_id() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.sessie_id', true), '')::uuid;
      create function app.rollen() returns text[] language sql stable parallel safe
        return string_to_array(nullif(current_setting('app.rollen', true), ''), ',');
      create function app.dossier_teams() returns uuid[] language sql stable parallel safe
        return string_to_array(nullif(current_setting('app.dossier_teams', true), ''), ',')::uuid[];
      create function app.cijfer_teams() returns uuid[] language sql stable parallel safe
        return string_to_array(nullif(current_setting('app.cijfer_teams', true), ''), ',')::uuid[];
      create function app.heeft_rol(variadic p_rollen text[]) returns boolean language sql stable parallel safe
        return coalesce(app.rollen() && p_rollen, false);
      create function app.mag_dossier() returns boolean language sql stable parallel safe
        return app.heeft_rol('sociaal_werker', 'teamcoordinator');
      create function app.vandaag() returns date language sql stable parallel safe
        return (now() at time zone 'Europe/Amsterdam')::date;
      create collation public.nl (provider = icu, locale = 'nl-NL');
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('the first migration has no way back: drop the database instead'));
  }
}
