import { SPLITSING, type SplitsingCode } from '@keukentafel/domain';
import { Type } from 'class-transformer';
import { IsArray, IsInt, ValidateNested } from 'class-validator';
import { LIMIET } from '../limiet';
import { Dag, Getal, GetalUitUrl, Id, Kies, Optioneel, Tekst, TekstOfNiets } from '../rule/rule';

const MAX = 2_147_483_647;

/** `GET factsheets/{figuur}/lijst`: what one number of a factsheet counts; of the whole figure, or of one value of a split. */
export class CijferLijstQuery {
  @Dag() van!: string;
  @Dag() tot!: string;
  @Optioneel() @Id() wijkteamId?: string;
  @Optioneel() @Id() wijkId?: string;
  @Optioneel() @Kies(SPLITSING) splitsing?: SplitsingCode;
  /** Code of the value; together with `splitsing`. */
  @TekstOfNiets(80) code?: string | null;
  @Optioneel() @GetalUitUrl(1, LIMIET.paginaMax) limit?: number;
  @TekstOfNiets(200) cursor?: string | null;
}

/** One thing that was counted, in a casus I may see. */
export class CijferRegel {
  @Id() casusId!: string;
  @Tekst(400) inwoner!: string;
  /** The day it happened, or from when it counts. */
  @Dag() dag!: string;
  /** Until when it counts; null while it goes on. */
  @Optioneel() @Dag() tot!: string | null;
  /** What shares and averages add up: 1 or 0, days, or points. */
  @Optioneel() @IsInt() waarde!: number | null;
  @Tekst(200) wijk!: string;
  @Tekst(200) wijkteam!: string;
}

/** A page of what a number counts. `totaal` is the number itself; of these I may see `zichtbaar`, the others are not in `items`. */
export class CijferLijst {
  @Getal(0, MAX) totaal!: number;
  @Getal(0, MAX) zichtbaar!: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CijferRegel) items!: CijferRegel[];
  @TekstOfNiets(200) volgende!: string | null;
}
