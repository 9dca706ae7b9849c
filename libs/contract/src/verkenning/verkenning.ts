import {
  ACTIE_SOORT, CASUS_STATUS, HULPVRAAG_UITKOMST, SCORE_MAX, UITKOMST, VERKENNING_STATUS, ZELFREDZAAMHEID, type ActieSoort, type CasusStatus,
  type HulpvraagUitkomst, type Leefgebied, type Uitkomst, type VerkenningStatus, type Zelfredzaamheid,
} from '@keukentafel/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { LIMIET } from '../limiet';
import { MedewerkerKort } from '../medewerker/kort';
import { Code, Dag, Getal, Id, Kies, KiesMeer, Lijst, Optioneel, Tekst, TekstOfNiets, Tijdstip } from '../rule/rule';

/** A conversation over all leefgebieden. */
export class VraagverkenningDto {
  @Id() id!: string;
  @Getal(1, 2_147_483_647) version!: number;
  @Id() casusId!: string;
  @Kies(VERKENNING_STATUS) status!: VerkenningStatus;
  /** Next steps the transition table allows. */
  @KiesMeer(VERKENNING_STATUS) stappen!: VerkenningStatus[];
  @Tijdstip() begonnenOp!: string;
  @Optioneel() @Tijdstip() afgerondOp!: string | null;
  @ValidateNested() @Type(() => MedewerkerKort) gevoerdDoor!: MedewerkerKort;
}

/** What was found of one leefgebied, and what was said about it. Scores are absent when it was not discussed. */
export class MetingVelden {
  @Code() leefgebied!: Leefgebied;
  @Kies(UITKOMST) uitkomst!: Uitkomst;
  /** The inwoner's own score. */
  @Optioneel() @Getal(1, SCORE_MAX) score?: number | null;
  /** The worker's judgement. */
  @Optioneel() @Getal(1, ZELFREDZAAMHEID.length) zelfredzaamheid?: Zelfredzaamheid | null;
  @TekstOfNiets(LIMIET.metingTekens) krachten?: string | null;
  @TekstOfNiets(LIMIET.metingTekens) netwerk?: string | null;
  @TekstOfNiets(LIMIET.metingTekens) wens?: string | null;
  @TekstOfNiets(LIMIET.notitieTekens) notitie?: string | null;
}

/** A meting to add. */
export class NieuweMeting extends MetingVelden {
  /** The meting of this leefgebied in this vraagverkenning that the caller saw last; absent when there was none. Else 412. */
  @Optioneel() @Id() vorigeId?: string | null;
}

/** `POST vraagverkenningen/{id}/metingen`: several leefgebieden at once, each once. What is unchanged writes nothing. */
export class NieuweMetingen {
  @Lijst(() => NieuweMeting, LIMIET.leefgebieden, ({ leefgebied }: NieuweMeting) => leefgebied) metingen!: NieuweMeting[];
}

/** A meting as it was recorded; it never changes. */
export class MetingDto extends MetingVelden {
  @Id() id!: string;
  @Id() casusId!: string;
  @Id() vraagverkenningId!: string;
  @Tijdstip() gemetenOp!: string;
  @ValidateNested() @Type(() => MedewerkerKort) gemetenDoor!: MedewerkerKort;
}

/** Answer of `POST vraagverkenningen/{id}/metingen`: what holds now of the leefgebieden that were sent, in that order. */
export class GemetenDto {
  @ValidateNested({ each: true }) @Type(() => MetingDto) metingen!: MetingDto[];
}

/** One conversation with everything measured in it, oldest first. */
export class MetingenVanGesprek {
  @ValidateNested() @Type(() => VraagverkenningDto) vraagverkenning!: VraagverkenningDto;
  @ValidateNested({ each: true }) @Type(() => MetingDto) metingen!: MetingDto[];
}

/** `GET casussen/{id}/metingen`: all metingen of a casus per conversation, oldest conversation first. */
export class CasusMetingen {
  @ValidateNested({ each: true }) @Type(() => MetingenVanGesprek) items!: MetingenVanGesprek[];
}

/** What was done about a hulpvraag, or about an aanmelding that was answered directly. */
export class ActieDto {
  @Id() id!: string;
  @Id() casusId!: string;
  @Optioneel() @Id() hulpvraagId!: string | null;
  @Optioneel() @Id() vraagverkenningId!: string | null;
  @Optioneel() @Id() aanmeldingId!: string | null;
  @Kies(ACTIE_SOORT) soort!: ActieSoort;
  @TekstOfNiets(LIMIET.notitieTekens) toelichting!: string | null;
  /** Where someone was referred to. */
  @TekstOfNiets(120) organisatie!: string | null;
  @Tijdstip() gedaanOp!: string;
  @ValidateNested() @Type(() => MedewerkerKort) gedaanDoor!: MedewerkerKort;
}

/** A leefgebied with a vraag, from the day it was raised until it is closed, and what was done about it. */
export class HulpvraagDto {
  @Id() id!: string;
  @Getal(1, 2_147_483_647) version!: number;
  @Id() casusId!: string;
  /** The conversation that raised it. */
  @Id() vraagverkenningId!: string;
  @Code() leefgebied!: Leefgebied;
  @Dag() gesteldOp!: string;
  @Optioneel() @Dag() geslotenOp!: string | null;
  @Optioneel() @Kies(HULPVRAAG_UITKOMST) uitkomst!: HulpvraagUitkomst | null;
  /** Oldest first. */
  @ValidateNested({ each: true }) @Type(() => ActieDto) acties!: ActieDto[];
}

/** `GET casussen/{id}/vraagverkenningen`: the conversations of a casus, newest first, and the hulpvragen they raised, open ones first. */
export class CasusVerkenningen {
  @Id() casusId!: string;
  @Kies(CASUS_STATUS) casusStatus!: CasusStatus;
  /** Name of the inwoner the conversation is with. */
  @Tekst(400) inwoner!: string;
  @ValidateNested({ each: true }) @Type(() => VraagverkenningDto) items!: VraagverkenningDto[];
  @ValidateNested({ each: true }) @Type(() => HulpvraagDto) hulpvragen!: HulpvraagDto[];
}

/** `PATCH vraagverkenningen/{id}`: pause it, take it up again, or finish it. */
export class WijzigVraagverkenning {
  @Kies(VERKENNING_STATUS) status!: VerkenningStatus;
}

/** An actie to choose for an open hulpvraag. */
export class NieuweActie {
  @Id() hulpvraagId!: string;
  @Kies(ACTIE_SOORT) soort!: ActieSoort;
  @TekstOfNiets(LIMIET.notitieTekens) toelichting?: string | null;
  /** Required for a doorverwijzing. */
  @TekstOfNiets(120) organisatie?: string | null;
}

/** `POST casussen/{id}/acties`: several at once, also several for one hulpvraag. */
export class NieuweActies {
  @Lijst(() => NieuweActie, LIMIET.actiesPerKeer) acties!: NieuweActie[];
}

/** Answer of `POST casussen/{id}/acties`: the hulpvragen the acties are for, as they are now. */
export class GekozenActies {
  @ValidateNested({ each: true }) @Type(() => HulpvraagDto) hulpvragen!: HulpvraagDto[];
}

/** `PATCH hulpvragen/{id}`: close it by hand, when what was done did not close it. */
export class SluitHulpvraag {
  @Kies(HULPVRAAG_UITKOMST.filter(({ code }) => code !== 'vervallen')) uitkomst!: Exclude<HulpvraagUitkomst, 'vervallen'>;
}
