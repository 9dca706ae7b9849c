import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { WijkteamKort } from '../medewerker/kort';
import { Naam } from '../sessie/sessie';
import { Dag, Id, Optioneel, PostcodeVeld, Tekst, TekstOfNiets } from '../rule/rule';

/** `GET postcodes/{postcode}?op=`: which wijk and wijkteam a postcode had on a day (today when absent). */
export class PostcodeQuery {
  @Optioneel() @Dag() op?: string;
}

export class PostcodeDto {
  @PostcodeVeld() postcode!: string;
  @TekstOfNiets(100) straat!: string | null;
  @ValidateNested() @Type(() => Naam) wijk!: Naam;
  @Optioneel() @ValidateNested() @Type(() => WijkteamKort) wijkteam!: WijkteamKort | null;
}

/** A wijk with the wijkteam that serves it today. */
export class WijkDto {
  @Id() id!: string;
  @Tekst(120) naam!: string;
  @Tekst(12) cbsCode!: string;
  @Optioneel() @ValidateNested() @Type(() => WijkteamKort) wijkteam!: WijkteamKort | null;
}
