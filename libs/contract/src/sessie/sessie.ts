import { ROL, type Recht, type Rol } from '@keukentafel/domain';
import { Type } from 'class-transformer';
import { IsArray, IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { MedewerkerKort, WijkteamKort } from '../medewerker/kort';
import { Email, Id, KiesMeer, Tekst, Tijdstip } from '../rule/rule';

/** `POST sessie`. */
export class Inloggen {
  @Email() email!: string;
  // Checked from the bottom up, and only the first broken rule is told.
  @MaxLength(200, { message: 'Gebruik hooguit $constraint1 tekens.' })
  @MinLength(1, { message: 'Vul je wachtwoord in.' })
  @IsString({ message: 'Vul je wachtwoord in.' })
  wachtwoord!: string;
}

/** Something with an id and a name. */
export class Naam {
  @Id() id!: string;
  @Tekst(200) naam!: string;
}

/** `GET sessie`: who I am and what I may. */
export class SessieDto {
  @ValidateNested() @Type(() => MedewerkerKort) medewerker!: MedewerkerKort;
  /** So that logging in again over a page needs the password only. */
  @Email() email!: string;
  @ValidateNested() @Type(() => Naam) organisatie!: Naam;
  @ValidateNested() @Type(() => Naam) gemeente!: Naam;
  @KiesMeer(ROL) rollen!: Rol[];
  @IsArray() @IsString({ each: true }) rechten!: Recht[];
  @ValidateNested({ each: true }) @Type(() => WijkteamKort) wijkteams!: WijkteamKort[];
  /** When the access token must be renewed. */
  @Tijdstip() vernieuwVoor!: string;
}
