import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A wijk, as far as one is changed by itself. */
@Entity({ name: 'wijk', schema: 'public' })
export class WijkEntity {
  @PrimaryColumn('uuid', { name: 'gemeente_id' }) gemeenteId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
}
