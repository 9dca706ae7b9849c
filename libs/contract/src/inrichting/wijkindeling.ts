import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, Matches, ValidateNested } from 'class-validator';
import { LIMIET } from '../limiet';
import { Als, Dag, Getal, Id, Lijst, Optioneel, Tekst } from '../rule/rule';

const Wijkcode = (): PropertyDecorator => Matches(/^WK\d{6}$/, { message: 'Een wijkcode is WK en zes cijfers, zoals WK039601.' });
const POSTCODE = /^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/;

/** A wijk and its postcodes, as they should be from a day on. */
export class WijkInvoer {
  @Wijkcode() cbsCode!: string;
  @Tekst(120) naam!: string;
  @IsArray({ message: 'Dit moet een lijst zijn.' })
  @ArrayMaxSize(LIMIET.postcodesPerWijk, { message: 'Geef hooguit $constraint1 postcodes.' })
  @ArrayUnique({ message: 'Noem elke postcode een keer.' })
  @Matches(POSTCODE, { each: true, message: 'Een postcode is vier cijfers en twee letters, zoals 1961AB.' })
  postcodes!: string[];
}

/** `POST wijkindeling/voorbeeld`: the whole indeling of the gemeente from a day on, today or later. Nothing is written. */
export class Wijkindeling {
  @Dag() vanaf!: string;
  @Lijst(() => WijkInvoer, LIMIET.wijkenPerIndeling) wijken!: WijkInvoer[];
}

/** `POST wijkindeling`: accepts exactly what was previewed. */
export class NieuweWijkindeling extends Wijkindeling {
  /** Of the preview; when anything changed since, it no longer fits. */
  @Matches(/^[0-9a-f]{64}$/, { message: 'Dit is geen vingerafdruk van een voorbeeld.' }) vingerafdruk!: string;
}

/** A wijk by code and name. */
export class WijkNaam {
  @Wijkcode() cbsCode!: string;
  @Tekst(120) naam!: string;
}

/** A wijk that gets another name. */
export class HernoemdeWijk extends WijkNaam {
  @Tekst(120) was!: string;
}

/** What happens to the wijken. */
export class WijkVerschil {
  @ValidateNested({ each: true }) @Type(() => WijkNaam) nieuw!: WijkNaam[];
  @ValidateNested({ each: true }) @Type(() => HernoemdeWijk) hernoemd!: HernoemdeWijk[];
  @ValidateNested({ each: true }) @Type(() => WijkNaam) vervallen!: WijkNaam[];
  @Getal(0, 2_147_483_647) ongewijzigd!: number;
}

/** How many postcodes begin, move to another wijk, end, or stay. */
export class PostcodeVerschil {
  @Getal(0, 2_147_483_647) nieuw!: number;
  @Getal(0, 2_147_483_647) verplaatst!: number;
  @Getal(0, 2_147_483_647) vervallen!: number;
  @Getal(0, 2_147_483_647) ongewijzigd!: number;
}

/** What an indeling changes. */
export class WijkindelingVoorbeeld {
  @Matches(/^[0-9a-f]{64}$/) vingerafdruk!: string;
  @ValidateNested() @Type(() => WijkVerschil) wijken!: WijkVerschil;
  @ValidateNested() @Type(() => PostcodeVerschil) postcodes!: PostcodeVerschil;
  /** Wijken that no wijkteam serves on that day. */
  @ValidateNested({ each: true }) @Type(() => WijkNaam) zonderWijkteam!: WijkNaam[];
}

/** Which wijkteam serves a wijk from when to when. */
export class WijkWijkteamDto {
  @Id() id!: string;
  @Tekst(120) naam!: string;
  @Dag() geldigVan!: string;
  @Optioneel() @Dag() geldigTot!: string | null;
}

/** A wijk of now or later, with the wijkteams that serve it now or later. */
export class WijkBeheerDto {
  @Id() id!: string;
  @Getal(1, 2_147_483_647) version!: number;
  @Wijkcode() cbsCode!: string;
  @Tekst(120) naam!: string;
  @Dag() geldigVan!: string;
  @Optioneel() @Dag() geldigTot!: string | null;
  /** How many postcodes it has, today or when it begins. */
  @Getal(0, 2_147_483_647) postcodes!: number;
  @ValidateNested({ each: true }) @Type(() => WijkWijkteamDto) wijkteams!: WijkWijkteamDto[];
}

/** `GET wijkindeling`: the wijken of now and later. */
export class WijkindelingDto {
  /** CBS code of the gemeente, as `GM0396`. */
  @Tekst(6) gemeente!: string;
  @ValidateNested({ each: true }) @Type(() => WijkBeheerDto) wijken!: WijkBeheerDto[];
}

/** `PATCH wijken/{id}`: the wijkteam that serves it from a day on, today or later; null for none. What was planned after that day lapses. */
export class WijzigWijk {
  @Als<WijzigWijk>(({ wijkteamId }) => wijkteamId !== null) @Id() wijkteamId!: string | null;
  @Dag() vanaf!: string;
}
