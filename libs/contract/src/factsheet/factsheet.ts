import { Type } from 'class-transformer';
import { IsArray, ValidateNested } from 'class-validator';
import { Naam } from '../sessie/sessie';
import { Dag, Getal, Id, JaNee, Optioneel, Tekst, Tijdstip } from '../rule/rule';

/** `GET factsheets?van=&tot=`: the figures of my wijkteams over a period, both days included. */
export class FactsheetQuery {
  @Dag() van!: string;
  @Dag() tot!: string;
  @Optioneel() @Id() wijkteamId?: string;
}

/** One count of one wijk in one wijkteam. */
export class CijferPerWijk {
  @ValidateNested() @Type(() => Naam) wijk!: Naam;
  @ValidateNested() @Type(() => Naam) wijkteam!: Naam;
  @Getal(0, 2_147_483_647) aantal!: number;
}

export class CijferPerWijkteam {
  @ValidateNested() @Type(() => Naam) wijkteam!: Naam;
  @Getal(0, 2_147_483_647) aantal!: number;
}

/** One figure with its splits. The splits add up to the total: it is a flow. */
export class FiguurDto {
  @Tekst(60) key!: string;
  @Tekst(120) naam!: string;
  @Tekst(400) definitie!: string;
  @Getal(0, 2_147_483_647) totaal!: number;
  @ValidateNested({ each: true }) @Type(() => CijferPerWijkteam) perWijkteam!: CijferPerWijkteam[];
  @ValidateNested({ each: true }) @Type(() => CijferPerWijk) perWijk!: CijferPerWijk[];
}

/** The figures of a period and when they were last counted. */
export class FactsheetDto {
  @Dag() van!: string;
  @Dag() tot!: string;
  /** When something in the period was last counted; null when nothing in it ever was. */
  @Optioneel() @Tijdstip() geteldOp!: string | null;
  /** True when a change in my gemeente is still waiting to be counted. */
  @JaNee() telt!: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => FiguurDto) figuren!: FiguurDto[];
}
