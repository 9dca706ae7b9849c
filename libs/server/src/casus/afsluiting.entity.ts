import { type CasusResultaat } from '@keukentafel/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One closing of a casus, and its reopening when that came. */
@Entity({ name: 'afsluiting', schema: 'public' })
export class AfsluitingEntity {
  @PrimaryColumn('uuid', { name: 'gemeente_id' }) gemeenteId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'casus_id' }) casusId!: string;
  @Column('date', { name: 'afgesloten_op' }) afgeslotenOp!: string;
  @Column('uuid', { name: 'afgesloten_door' }) afgeslotenDoor!: string;
  @Column('text') resultaat!: CasusResultaat;
  @Column('text') reden!: string;
  @Column('date', { name: 'bewaren_tot' }) bewarenTot!: string;
}
