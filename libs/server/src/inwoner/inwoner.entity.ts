import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person, as stored. */
@Entity({ name: 'inwoner', schema: 'public' })
export class InwonerEntity {
  @PrimaryColumn('uuid', { name: 'gemeente_id' }) gemeenteId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { nullable: true }) roepnaam!: string | null;
  @Column('text', { nullable: true }) voornamen!: string | null;
  @Column('text', { nullable: true }) tussenvoegsel!: string | null;
  @Column('text') achternaam!: string;
  @Column('text', { nullable: true }) geboortenaam!: string | null;
  @Column('text', { nullable: true }) partnernaam!: string | null;
  @Column('date', { nullable: true }) geboortedatum!: string | null;
  @Column('integer', { nullable: true }) geboortejaar!: number | null;
  @Column('text') geslacht!: string;
  @Column('text', { nullable: true }) postcode!: string | null;
  @Column('integer', { nullable: true }) huisnummer!: number | null;
  @Column('text', { nullable: true }) toevoeging!: string | null;
  @Column('text', { nullable: true }) straat!: string | null;
  @Column('text', { nullable: true }) plaats!: string | null;
  @Column('boolean', { name: 'geheim_adres' }) geheimAdres!: boolean;
  @Column('text', { nullable: true }) telefoon!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) taal!: string | null;
  @Column('boolean', { name: 'tolk_nodig' }) tolkNodig!: boolean;
  @Column('integer', { default: 1 }) version!: number;
  @Column('uuid', { name: 'geregistreerd_door' }) geregistreerdDoor!: string;
}
