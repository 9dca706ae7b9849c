import { type CasusStatus } from '@keukentafel/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A casus, as stored. */
@Entity({ name: 'casus', schema: 'public' })
export class CasusEntity {
  @PrimaryColumn('uuid', { name: 'gemeente_id' }) gemeenteId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'inwoner_id' }) inwonerId!: string;
  @Column('uuid', { name: 'wijkteam_id' }) wijkteamId!: string;
  @Column('uuid', { name: 'regiehouder_id', nullable: true }) regiehouderId!: string | null;
  @Column('text') status!: CasusStatus;
  @Column('boolean') afgeschermd!: boolean;
  @Column('timestamptz', { name: 'geopend_op' }) geopendOp!: Date;
  @Column('date', { name: 'afgesloten_op', nullable: true }) afgeslotenOp!: string | null;
  @Column('text', { nullable: true }) resultaat!: string | null;
  @Column('text', { nullable: true }) afsluitreden!: string | null;
  @Column('date', { name: 'bewaren_tot', nullable: true }) bewarenTot!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}
