import { LIJST, type LijstCode } from '@keukentafel/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { LIMIET } from '../limiet';
import { Code, Codes, Dag, Getal, JaNee, Kies, Ongewijzigd, Optioneel, Tekst } from '../rule/rule';

const GETAL_MAX = 10_000;

/** One value that can be chosen. */
export class LijstkeuzeDto {
  @Code() code!: string;
  @Tekst(LIMIET.lijstnaamTekens) naam!: string;
  @Optioneel() @Code() groep!: string | null;
  /** The number of a norm. */
  @Optioneel() @Getal(0, GETAL_MAX) getal!: number | null;
}

/** What a value was called until the day `tot`, which is the first day it was called otherwise. */
export class VroegereNaamDto {
  @Code() code!: string;
  @Tekst(LIMIET.lijstnaamTekens) naam!: string;
  @Dag() tot!: string;
}

/** `GET lijsten`: what can be chosen today, what could be chosen earlier, and what they were called then, for the names in history. */
export class LijstOverzicht {
  @Kies(LIJST) lijst!: LijstCode;
  @ValidateNested({ each: true }) @Type(() => LijstkeuzeDto) waarden!: LijstkeuzeDto[];
  @ValidateNested({ each: true }) @Type(() => LijstkeuzeDto) eerder!: LijstkeuzeDto[];
  @ValidateNested({ each: true }) @Type(() => VroegereNaamDto) namen!: VroegereNaamDto[];
}

/** A stretch of the life of a value; without a first day it held from the beginning. */
export class LevensloopDto {
  @Tekst(LIMIET.lijstnaamTekens) naam!: string;
  @Optioneel() @Code() groep!: string | null;
  @Optioneel() @Getal(0, GETAL_MAX) getal!: number | null;
  @Optioneel() @Dag() geldigVan!: string | null;
  @Optioneel() @Dag() geldigTot!: string | null;
}

/** A value with its history and what is planned, for the beheerder. */
export class LijstwaardeDto extends LijstkeuzeDto {
  /** It can be chosen today. */
  @JaNee() geldig!: boolean;
  @ValidateNested({ each: true }) @Type(() => LevensloopDto) loop!: LevensloopDto[];
}

/** `GET lijsten/{lijst}`: what can be chosen today in its order, then the rest. */
export class LijstDto {
  @Kies(LIJST) id!: LijstCode;
  /** Of the whole list; every change raises it. */
  @Getal(0, 2_147_483_647) version!: number;
  @ValidateNested({ each: true }) @Type(() => LijstwaardeDto) waarden!: LijstwaardeDto[];
}

/** `POST lijsten/{lijst}/waarden`: the code is made from the name. */
export class NieuweLijstwaarde {
  @Tekst(LIMIET.lijstnaamTekens) naam!: string;
  @Optioneel() @Code() groep?: string | null;
  /** Today or later. */
  @Dag() vanaf!: string;
}

/** `PATCH lijsten/{lijst}/waarden/{code}`: from a day on; what is not given stays. */
export class WijzigLijstwaarde {
  /** Today or later. */
  @Dag() vanaf!: string;
  @Ongewijzigd() @Tekst(LIMIET.lijstnaamTekens) naam?: string;
  @Ongewijzigd() @Code() groep?: string;
  @Ongewijzigd() @Getal(0, GETAL_MAX) getal?: number;
  /** False ends it on that day, true offers it again. */
  @Ongewijzigd() @JaNee() geldig?: boolean;
}

/** `PUT lijsten/{lijst}/volgorde`: all codes that can be chosen today. */
export class WijzigVolgorde {
  @Codes(LIMIET.waardenPerLijst) codes!: string[];
}
