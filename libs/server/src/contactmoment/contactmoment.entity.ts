import { type ContactStatus, type ContactVorm } from '@keukentafel/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A contactmoment, as stored. */
@Entity({ name: 'contactmoment', schema: 'public' })
export class ContactmomentEntity {
  @PrimaryColumn('uuid', { name: 'gemeente_id' }) gemeenteId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'casus_id' }) casusId!: string;
  @Column('uuid', { name: 'interventie_id', nullable: true }) interventieId!: string | null;
  @Column('text') status!: ContactStatus;
  @Column('timestamptz', { name: 'begint_op' }) begintOp!: Date;
  @Column('integer', { nullable: true }) minuten!: number | null;
  @Column('text') vorm!: ContactVorm;
  @Column('text', { nullable: true }) met!: string | null;
  @Column('text', { nullable: true }) verslag!: string | null;
  @Column('uuid', { name: 'medewerker_id' }) medewerkerId!: string;
  @Column('uuid', { name: 'geregistreerd_door' }) geregistreerdDoor!: string;
  @Column('integer', { default: 1 }) version!: number;
}
