import { CASUS_BETROKKENHEID, CASUS_RESULTAAT, CASUS_STATUS, type CasusBetrokkenheid, type CasusResultaat, type CasusStatus } from '@keukentafel/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { AanmeldingDto } from '../aanmelding/aanmelding';
import { ContactmomentDto } from '../contactmoment/contactmoment';
import { InterventieDto } from '../interventie/interventie';
import { KoppelingDto } from '../inwoner/dossier';
import { InwonerDto } from '../inwoner/inwoner';
import { MedewerkerKort, WijkteamKort } from '../medewerker/kort';
import { Dag, Getal, Id, JaNee, Kies, KiesMeer, Optioneel, Tekst, TekstOfNiets, Tijdstip } from '../rule/rule';
import { TijdlijnPage } from '../tijdlijn/tijdlijn';
import { HulpvraagDto, MetingDto, VraagverkenningDto } from '../verkenning/verkenning';

/** Someone of the huishouden. */
export class CasusHuisgenoot {
  @Id() inwonerId!: string;
  @Tekst(400) naam!: string;
  @Tekst(40) rol!: string;
  /** Age today in whole years; null when the day of birth is not known. */
  @Optioneel() @Getal(0, 150) leeftijd!: number | null;
}

/** A colleague who is involved in a casus, with what as. */
export class CasusNetwerk extends MedewerkerKort {
  @TekstOfNiets(120) functie!: string | null;
  @Tekst(120) organisatie!: string;
  @KiesMeer(CASUS_BETROKKENHEID) als!: CasusBetrokkenheid[];
}

/** An earlier casus of the same person. */
export class CasusKort {
  @Id() id!: string;
  @Kies(CASUS_STATUS) status!: CasusStatus;
  @Tijdstip() geopendOp!: string;
  @Optioneel() @Dag() afgeslotenOp!: string | null;
  @Optioneel() @Kies(CASUS_RESULTAAT) resultaat!: CasusResultaat | null;
}

/** How a casus ended, and until when it is kept and can be opened again. */
export class CasusEinde {
  @Dag() afgeslotenOp!: string;
  @Optioneel() @Kies(CASUS_RESULTAAT) resultaat!: CasusResultaat | null;
  @TekstOfNiets(2000) reden!: string | null;
  @Optioneel() @Dag() bewarenTot!: string | null;
  /** The last day on which it can be opened again. */
  @Dag() heropenenTot!: string;
}

/** The whole casus on one screen. */
export class CasusDto {
  @Id() id!: string;
  @Getal(1, 2_147_483_647) version!: number;
  @Kies(CASUS_STATUS) status!: CasusStatus;
  /** Next steps the transition table allows. */
  @KiesMeer(CASUS_STATUS) stappen!: CasusStatus[];
  @Tijdstip() geopendOp!: string;
  @JaNee() afgeschermd!: boolean;
  @ValidateNested() @Type(() => InwonerDto) inwoner!: InwonerDto;
  @ValidateNested({ each: true }) @Type(() => CasusHuisgenoot) huishouden!: CasusHuisgenoot[];
  @ValidateNested() @Type(() => WijkteamKort) wijkteam!: WijkteamKort;
  @Optioneel() @ValidateNested() @Type(() => MedewerkerKort) regiehouder!: MedewerkerKort | null;
  /** Only of a closed casus. */
  @Optioneel() @ValidateNested() @Type(() => CasusEinde) einde!: CasusEinde | null;
  /** The last contact that took place. */
  @Optioneel() @Tijdstip() laatsteContactOp!: string | null;
  /** Newest first. */
  @ValidateNested({ each: true }) @Type(() => AanmeldingDto) aanmeldingen!: AanmeldingDto[];
  /** The conversation that is under way or paused. */
  @Optioneel() @ValidateNested() @Type(() => VraagverkenningDto) vraagverkenning!: VraagverkenningDto | null;
  /** Per leefgebied what the last two conversations found that discussed it, newest first. */
  @ValidateNested({ each: true }) @Type(() => MetingDto) metingen!: MetingDto[];
  /** Open ones first, then the newest. */
  @ValidateNested({ each: true }) @Type(() => HulpvraagDto) hulpvragen!: HulpvraagDto[];
  /** Open ones first, then the newest. */
  @ValidateNested({ each: true }) @Type(() => InterventieDto) interventies!: InterventieDto[];
  /** Planned ones, the first one first. */
  @ValidateNested({ each: true }) @Type(() => ContactmomentDto) contacten!: ContactmomentDto[];
  /** Who leads, carries out or was named. */
  @ValidateNested({ each: true }) @Type(() => CasusNetwerk) netwerk!: CasusNetwerk[];
  /** Other casussen of this person that I may see, newest first. */
  @ValidateNested({ each: true }) @Type(() => CasusKort) eerdere!: CasusKort[];
  /** Other records of this person. */
  @ValidateNested({ each: true }) @Type(() => KoppelingDto) koppelingen!: KoppelingDto[];
  /** The first page of everything that happened. */
  @ValidateNested() @Type(() => TijdlijnPage) tijdlijn!: TijdlijnPage;
}

/** `PATCH casussen/{id}`: who leads. */
export class WijzigCasus {
  @Id() regiehouderId!: string;
}
