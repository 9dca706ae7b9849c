import { CASUS_STATUS, type CasusStatus } from '@keukentafel/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { LIMIET } from '../limiet';
import { MedewerkerKort } from '../medewerker/kort';
import { Getal, Id, Ids, JaNee, Kies, Optioneel, Tekst, TekstOfNiets } from '../rule/rule';

/** A colleague who may work in a casus: of its wijkteam, or involved in it. */
export class CasusMedewerker extends MedewerkerKort {
  /** Only a member of the wijkteam may lead the casus. */
  @JaNee() inWijkteam!: boolean;
}

/** `POST casussen/{id}/overdracht`: one casus goes to a colleague of the wijkteam, with what its regiehouder had open in it. */
export class NieuweOverdracht {
  @Id() naarMedewerkerId!: string;
  @TekstOfNiets(2000) notitie?: string | null;
}

/** `POST overdrachten`: the caseload of a colleague in a wijkteam, all of it or the casussen that are named. */
export class CaseloadOverdracht extends NieuweOverdracht {
  @Id() wijkteamId!: string;
  /** Whose; mine when absent. A colleague's only for a teamcoordinator. */
  @Optioneel() @Id() vanMedewerkerId?: string | null;
  /** All when absent. */
  @Optioneel() @Ids(1, LIMIET.casussenPerOverdracht) casusIds?: string[] | null;
}

/** What moved. */
export class OverdrachtDto {
  @ValidateNested() @Type(() => MedewerkerKort) naar!: MedewerkerKort;
  @Getal(1, 100_000) casussen!: number;
  /** How many of these the receiver leads now. */
  @Getal(0, 100_000) regie!: number;
  @Getal(0, 100_000) interventies!: number;
  @Getal(0, 100_000) contactmomenten!: number;
}

/** `GET overdrachten`: what there is to hand over. */
export class CaseloadQuery {
  @Id() wijkteamId!: string;
  /** Whose; mine when absent. A colleague's only for a teamcoordinator. */
  @Optioneel() @Id() vanMedewerkerId?: string;
}

/** A casus someone has work in. */
export class CaseloadRegel {
  @Id() casusId!: string;
  @Tekst(400) inwoner!: string;
  @Kies(CASUS_STATUS) status!: CasusStatus;
  /** They lead it. */
  @JaNee() regie!: boolean;
  /** Their open interventies. */
  @Getal(0, 100_000) interventies!: number;
  /** Their planned contactmomenten. */
  @Getal(0, 100_000) contactmomenten!: number;
}

/** The caseload of one medewerker in a wijkteam, and who may take it over. */
export class CaseloadDto {
  @ValidateNested() @Type(() => MedewerkerKort) van!: MedewerkerKort;
  @ValidateNested({ each: true }) @Type(() => CaseloadRegel) casussen!: CaseloadRegel[];
  @ValidateNested({ each: true }) @Type(() => MedewerkerKort) ontvangers!: MedewerkerKort[];
}
