import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { kandidaten, MET_HUISHOUDEN } from './1763769830100-een-persoon';

const ADRES = 'i.straat, i.postcode, i.huisnummer, i.toevoeging, i.plaats';
const MITS_NIET_GEHEIM = ADRES.split(', ').map((column) => `case when i.geheim_adres then null else ${column} end`).join(', ');

/** An address that must be told to nobody is not recognised either: who tries addresses would learn from the certainty which one is right. */
export class GeheimHerkennen1763769940000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kandidaten(MET_HUISHOUDEN).replace(ADRES, MITS_NIET_GEHEIM));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(kandidaten(MET_HUISHOUDEN));
  }
}
