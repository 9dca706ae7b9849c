import { CASUS_STATUS, type CasusStatus } from '@keukentafel/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { LidDto } from '../huishouden/huishouden';
import { Getal, Id, Kies, Optioneel, Tekst, TekstOfNiets, Tijdstip } from '../rule/rule';
import { InwonerDto } from './inwoner';

/** A casus of a person, or of a linked record of theirs. */
export class PersoonCasus {
  @Id() id!: string;
  @Id() inwonerId!: string;
  @Kies(CASUS_STATUS) status!: CasusStatus;
  @Tijdstip() geopendOp!: string;
  @Tekst(120) wijkteam!: string;
}

/** `POST inwoners/{id}/koppelingen`: this other record is of the same person. */
export class NieuweKoppeling {
  @Id() dubbelId!: string;
  /** How we know. */
  @Tekst(500) reden!: string;
}

/** Two records of one person; `ander` is the other one than was asked for. */
export class KoppelingDto {
  @Id() id!: string;
  @Getal(1, 2_147_483_647) version!: number;
  @Id() inwonerId!: string;
  @Id() dubbelId!: string;
  @Tekst(400) ander!: string;
  /** The casus of the other one that I may see: the open one, else the newest. */
  @Optioneel() @Id() casusId!: string | null;
  @TekstOfNiets(500) reden!: string | null;
  @Tijdstip() gekoppeldOp!: string;
  @Tekst(200) gekoppeldDoor!: string;
}

/** Everything about one person that is not in a casus. */
export class InwonerDossier {
  @ValidateNested() @Type(() => InwonerDto) inwoner!: InwonerDto;
  /** Those of linked records too; only what I may see. */
  @ValidateNested({ each: true }) @Type(() => PersoonCasus) casussen!: PersoonCasus[];
  @ValidateNested({ each: true }) @Type(() => KoppelingDto) koppelingen!: KoppelingDto[];
  /** The person first, then who lives with them now, then who did. */
  @ValidateNested({ each: true }) @Type(() => LidDto) leden!: LidDto[];
  /** The membership of this person themselves, when they have one now. */
  @Optioneel() @Id() huishoudenId!: string | null;
}
