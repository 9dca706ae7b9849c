import { ROL, type Rol } from '@keukentafel/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { WijkteamKort } from './kort';
import { PageQuery } from '../page/page';
import { Naam } from '../sessie/sessie';
import { Email, Getal, Id, JaNee, KiesMeer, Ongewijzigd, Tekst, TekstOfNiets } from '../rule/rule';

/** A medewerker as the beheerder sees them. */
export class MedewerkerDto {
  @Id() id!: string;
  @Getal(1, 2_147_483_647) version!: number;
  @Tekst(200) naam!: string;
  @TekstOfNiets(120) functie!: string | null;
  @Email() email!: string;
  @JaNee() actief!: boolean;
  @KiesMeer(ROL) rollen!: Rol[];
  @ValidateNested() @Type(() => Naam) organisatie!: Naam;
  @ValidateNested({ each: true }) @Type(() => WijkteamKort) wijkteams!: WijkteamKort[];
}

/** `GET medewerkers`. */
export class MedewerkerQuery extends PageQuery {}

export class MedewerkerPage {
  @ValidateNested({ each: true }) @Type(() => MedewerkerDto) items!: MedewerkerDto[];
  @TekstOfNiets(200) volgende!: string | null;
}

/** `PATCH medewerkers/{id}`: disabling ends every sessie of the medewerker at once. */
export class WijzigMedewerker {
  @Ongewijzigd() @JaNee() actief?: boolean;
  @Ongewijzigd() @KiesMeer(ROL) rollen?: Rol[];
}
