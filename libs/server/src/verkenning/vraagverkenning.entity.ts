import { type VerkenningStatus } from '@keukentafel/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A vraagverkenning, as stored. */
@Entity({ name: 'vraagverkenning', schema: 'public' })
export class VraagverkenningEntity {
  @PrimaryColumn('uuid', { name: 'gemeente_id' }) gemeenteId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'casus_id' }) casusId!: string;
  @Column('text') status!: VerkenningStatus;
  @Column('timestamptz', { name: 'begonnen_op' }) begonnenOp!: Date;
  @Column('timestamptz', { name: 'afgerond_op', nullable: true }) afgerondOp!: Date | null;
  @Column('uuid', { name: 'gevoerd_door' }) gevoerdDoor!: string;
  @Column('integer', { default: 1 }) version!: number;
}
