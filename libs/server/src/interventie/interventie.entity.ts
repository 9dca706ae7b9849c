import { type InterventieSoort, type InterventieStatus, type Resultaat, type Werksoort } from '@keukentafel/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An interventie, as stored; its hulpvragen and doelen are rows of their own. */
@Entity({ name: 'interventie', schema: 'public' })
export class InterventieEntity {
  @PrimaryColumn('uuid', { name: 'gemeente_id' }) gemeenteId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'casus_id' }) casusId!: string;
  @Column('text') werksoort!: Werksoort;
  @Column('text') soort!: InterventieSoort;
  @Column('uuid', { name: 'uitvoerder_id', nullable: true }) uitvoerderId!: string | null;
  @Column('text') status!: InterventieStatus;
  @Column('date', { name: 'wachtlijst_op', nullable: true }) wachtlijstOp!: string | null;
  @Column('date', { name: 'gestart_op', nullable: true }) gestartOp!: string | null;
  @Column('date', { name: 'afgesloten_op', nullable: true }) afgeslotenOp!: string | null;
  @Column('text', { nullable: true }) resultaat!: Resultaat | null;
  @Column('text', { nullable: true }) reden!: string | null;
  @Column('uuid', { name: 'geregistreerd_door' }) geregistreerdDoor!: string;
  @Column('integer', { default: 1 }) version!: number;
}
