import { SPLITSING, VERBERGREDEN, type SplitsingCode, type Verbergreden } from '@keukentafel/domain';
import { Type } from 'class-transformer';
import { IsArray, IsNumber, Matches, ValidateNested } from 'class-validator';
import { Dag, Een, Getal, Id, JaNee, Kies, Optioneel, Tekst, Tijdstip } from '../rule/rule';
import { EXPORT_VORM, type ExportVorm } from '../werk/export';

const MAX = 2_147_483_647;

/** `GET publicaties/voorbeeld`: what would be published of a factsheet. */
export class PublicatieQuery {
  @Dag() van!: string;
  @Dag() tot!: string;
  @Optioneel() @Id() wijkteamId?: string | null;
  @Optioneel() @Id() wijkId?: string | null;
}

/** `POST publicaties`: publishes what the preview with this `kenmerk` showed. */
export class NieuwePublicatie extends PublicatieQuery {
  @Tekst(120) titel!: string;
  @Matches(/^[0-9a-f]{64}$/, { message: 'Bekijk eerst het voorbeeld.' }) kenmerk!: string;
}

/** `GET publicaties/{id}/export`: a publication as a file. */
export class PublicatieExportQuery {
  @Kies(EXPORT_VORM) vorm!: ExportVorm;
}

/** A count that left the team. A hidden one is null and says why; of a share the count can be there while the share is hidden. */
export class PubliekAantal {
  @Optioneel() @Getal(0, MAX) aantal!: number | null;
  @Optioneel() @IsNumber() waarde!: number | null;
  @Optioneel() @Kies(VERBERGREDEN) verborgen!: Verbergreden | null;
}

/** One value of a split; `code` is an id for a wijk or wijkteam. */
export class PubliekCijfer extends PubliekAantal {
  @Tekst(80) code!: string;
  @Tekst(200) naam!: string;
}

export class PubliekeSplitsing {
  @Kies(SPLITSING) code!: SplitsingCode;
  @Tekst(60) naam!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PubliekCijfer) cijfers!: PubliekCijfer[];
}

/** One figure with the definition it had when it was published. */
export class PubliekFiguur extends PubliekAantal {
  @Tekst(60) key!: string;
  @Tekst(120) naam!: string;
  @Tekst(400) definitie!: string;
  @Tekst(20) eenheid!: string;
  @Tekst(10) soort!: 'flow' | 'stock';
  @Tekst(20) maat!: 'aantal' | 'aandeel' | 'gemiddelde';
  @Optioneel() @Tekst(20) maateenheid!: string | null;
  @JaNee() optelbaar!: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PubliekeSplitsing) splitsingen!: PubliekeSplitsing[];
}

/** What came in and went out in one month. */
export class PubliekVerloop {
  @Dag() maand!: string;
  @Een(() => PubliekAantal, 'Dit ontbreekt.') instroom!: PubliekAantal;
  @Een(() => PubliekAantal, 'Dit ontbreekt.') uitstroom!: PubliekAantal;
}

/** The tables of a publication; frozen when it is published. */
export class PublicatieInhoud {
  @Dag() van!: string;
  @Dag() tot!: string;
  /** Name of the wijk or wijkteam, or of all wijkteams it is about. */
  @Tekst(2000) gebied!: string;
  /** Counts below this are hidden. */
  @Getal(1, 1000) drempel!: number;
  /** When the figures were last counted; null when nothing ever was. */
  @Optioneel() @Tijdstip() geteldOp!: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PubliekFiguur) figuren!: PubliekFiguur[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => PubliekVerloop) verloop!: PubliekVerloop[];
}

/** What would be published, and how much of it is hidden for which reason. */
export class PublicatieVoorbeeld {
  /** Changes when anything in it changes; goes with the publication. */
  @Tekst(64) kenmerk!: string;
  @Getal(0, MAX) aantallen!: number;
  @Getal(0, MAX) klein!: number;
  @Getal(0, MAX) beschermt!: number;
  @Een(() => PublicatieInhoud, 'Dit ontbreekt.') inhoud!: PublicatieInhoud;
}

/** A publication in the list. */
export class PublicatieKort {
  @Id() id!: string;
  @Tekst(120) titel!: string;
  @Dag() van!: string;
  @Dag() tot!: string;
  @Tekst(2000) gebied!: string;
  @Tijdstip() gepubliceerdOp!: string;
  /** Name of who published it. */
  @Tekst(200) gepubliceerdDoor!: string;
}

/** A publication with its tables. */
export class PublicatieDto extends PublicatieKort {
  @Een(() => PublicatieInhoud, 'Dit ontbreekt.') inhoud!: PublicatieInhoud;
}
