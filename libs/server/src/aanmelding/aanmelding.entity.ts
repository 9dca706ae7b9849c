import { type Aanmelder, type Kanaal, type Leefgebied, type Urgentie } from '@keukentafel/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An aanmelding, as stored; wijk and wijkteam are those of the day it was received. */
@Entity({ name: 'aanmelding', schema: 'public' })
export class AanmeldingEntity {
  @PrimaryColumn('uuid', { name: 'gemeente_id' }) gemeenteId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'inwoner_id' }) inwonerId!: string;
  @Column('uuid', { name: 'casus_id' }) casusId!: string;
  @Column('timestamptz', { name: 'ontvangen_op' }) ontvangenOp!: Date;
  @Column('text') kanaal!: Kanaal;
  @Column('text') aanmelder!: Aanmelder;
  @Column('text', { name: 'aanmelder_naam', nullable: true }) aanmelderNaam!: string | null;
  @Column('text', { name: 'aanmelder_organisatie', nullable: true }) aanmelderOrganisatie!: string | null;
  @Column('text', { name: 'aanmelder_telefoon', nullable: true }) aanmelderTelefoon!: string | null;
  @Column('text') vraag!: string;
  @Column('text', { array: true }) leefgebieden!: Leefgebied[];
  @Column('text') urgentie!: Urgentie;
  @Column('boolean') veiligheid!: boolean;
  @Column('text', { nullable: true }) postcode!: string | null;
  @Column('uuid', { name: 'wijk_id' }) wijkId!: string;
  @Column('uuid', { name: 'wijkteam_id' }) wijkteamId!: string;
  @Column('uuid', { name: 'geregistreerd_door' }) geregistreerdDoor!: string;
  @Column('integer', { default: 1 }) version!: number;
}
