import { SPLITSING, VERGELIJK, SIGNAAL_ZEKERHEID, type SplitsingCode, type Vergelijk, type SignaalZekerheid } from '@keukentafel/domain';
import { Type } from 'class-transformer';
import { IsArray, IsNumber, ValidateNested } from 'class-validator';
import { Naam } from '../sessie/sessie';
import { Dag, Getal, Id, JaNee, Kies, Optioneel, Tekst, Tijdstip } from '../rule/rule';
import { EXPORT_VORM, type ExportVorm } from '../werk/export';

const MAX = 2_147_483_647;

/** `GET factsheets?van=&tot=`: the figures of my wijkteams over a period, both days included; of one wijkteam, or one wijk in them. */
export class FactsheetQuery {
  @Dag() van!: string;
  @Dag() tot!: string;
  @Optioneel() @Id() wijkteamId?: string;
  @Optioneel() @Id() wijkId?: string;
  /** Show the same figures of another period beside it. */
  @Optioneel() @Kies(VERGELIJK) vergelijk?: Vergelijk;
}

/** `GET factsheets/export`: the same figures as a file. */
export class FactsheetExportQuery extends FactsheetQuery {
  @Kies(EXPORT_VORM) vorm!: ExportVorm;
}

/** A count and what it comes to: itself, a percentage or an average; `waarde` is null when there is nothing to divide by. */
export class Telwaarde {
  @Getal(0, MAX) aantal!: number;
  @Optioneel() @IsNumber() waarde!: number | null;
}

/** One value of a split, such as the werksoort AMW; `code` is an id for a wijk or wijkteam. */
export class CijferDto extends Telwaarde {
  @Tekst(80) code!: string;
  @Tekst(200) naam!: string;
  /** Of the period it is compared with. */
  @Optioneel() @ValidateNested() @Type(() => Telwaarde) vorige!: Telwaarde | null;
}

export class SplitsingDto {
  @Kies(SPLITSING) code!: SplitsingCode;
  @Tekst(60) naam!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CijferDto) cijfers!: CijferDto[];
}

/** One figure with what it says of itself. */
export class FiguurDto extends Telwaarde {
  @Tekst(60) key!: string;
  @Tekst(120) naam!: string;
  @Tekst(400) definitie!: string;
  @Tekst(20) eenheid!: string;
  /** `flow`: in the period; `stock`: on its last day. */
  @Tekst(10) soort!: 'flow' | 'stock';
  /** `aantal`, `aandeel` (in %) or `gemiddelde`. */
  @Tekst(20) maat!: 'aantal' | 'aandeel' | 'gemiddelde';
  @Optioneel() @Tekst(20) maateenheid!: string | null;
  /** True when the counts of two periods may be added up, and those of wijken too. */
  @JaNee() optelbaar!: boolean;
  @Optioneel() @ValidateNested() @Type(() => Telwaarde) vorige!: Telwaarde | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SplitsingDto) splitsingen!: SplitsingDto[];
}

/** What came in and went out in one month. */
export class VerloopDto {
  @Dag() maand!: string;
  @Getal(0, MAX) instroom!: number;
  @Getal(0, MAX) uitstroom!: number;
}

/** The last time a sample was counted again and compared: how many casussen, and how many counted objects were not as they should be. */
export class ControleDto {
  @Tijdstip() gecontroleerdOp!: string;
  @Getal(0, MAX) aantal!: number;
  @Getal(0, MAX) verschillen!: number;
}

/** A wijk and leefgebied of which the last weeks are clearly above what was to be expected. */
export class SignaalDto {
  @Id() wijkId!: string;
  @Tekst(200) wijk!: string;
  @Tekst(80) leefgebied!: string;
  @Tekst(200) leefgebiedNaam!: string;
  /** The weeks it is about. */
  @Dag() van!: string;
  @Dag() tot!: string;
  /** Hulpvragen that came, and how many were to be expected. */
  @Getal(0, MAX) aantal!: number;
  @IsNumber() verwacht!: number;
  @Kies(SIGNAAL_ZEKERHEID) zekerheid!: SignaalZekerheid;
}

/** The figures of a period and when they were last counted. */
export class FactsheetDto {
  @Dag() van!: string;
  @Dag() tot!: string;
  /** The period it is compared with. */
  @Optioneel() @Dag() vergelijkVan!: string | null;
  @Optioneel() @Dag() vergelijkTot!: string | null;
  @Optioneel() @ValidateNested() @Type(() => Naam) wijkteam!: Naam | null;
  @Optioneel() @ValidateNested() @Type(() => Naam) wijk!: Naam | null;
  /** When something in the gemeente was last counted; null when nothing ever was. */
  @Optioneel() @Tijdstip() geteldOp!: string | null;
  /** True when a change in my gemeente is still waiting to be counted. */
  @JaNee() telt!: boolean;
  @Optioneel() @ValidateNested() @Type(() => ControleDto) controle!: ControleDto | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => FiguurDto) figuren!: FiguurDto[];
  /** The twelve months up to the last of the period, oldest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => VerloopDto) verloop!: VerloopDto[];
  /** What stands out in the last weeks of the period; nothing before there is a year of history. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => SignaalDto) signalen!: SignaalDto[];
}
