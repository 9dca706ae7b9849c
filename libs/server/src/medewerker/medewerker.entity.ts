import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A medewerker, as far as it is changed. */
@Entity({ name: 'medewerker', schema: 'public' })
export class MedewerkerEntity {
  @PrimaryColumn('uuid', { name: 'gemeente_id' }) gemeenteId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('boolean') actief!: boolean;
  @Column('integer') version!: number;
}
