import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { MedewerkerKort } from '../medewerker/kort';
import { TekstOfNiets, Tijdstip } from '../rule/rule';

/** `PUT casussen/{id}/kijkers/mij`: I am here, and this is what I am changing, as the screen calls it. */
export class IkKijk {
  @TekstOfNiets(40) bezig?: string | null;
}

/** A colleague who is looking at a casus now. */
export class KijkerDto extends MedewerkerKort {
  @TekstOfNiets(40) bezig!: string | null;
  @Tijdstip() gezienOp!: string;
}

/** The others who are looking, by name. */
export class KijkersDto {
  @ValidateNested({ each: true }) @Type(() => KijkerDto) items!: KijkerDto[];
}
