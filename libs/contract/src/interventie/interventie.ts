import {
  HULPVRAAG_DAARNA, INTERVENTIE_BEGIN, INTERVENTIE_STATUS, type HulpvraagDaarna, type InterventieBegin, type InterventieSoort, type InterventieStatus, type Leefgebied,
  type Resultaat, type Werksoort,
} from '@keukentafel/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { LIMIET } from '../limiet';
import { MedewerkerKort } from '../medewerker/kort';
import { PageQuery } from '../page/page';
import { Code, Codes, Dag, Getal, Id, Ids, JaNee, Kies, KiesMeer, Lijst, Ongewijzigd, Optioneel, Tekst, TekstOfNiets } from '../rule/rule';

/** A goal as it is written down; scores go from 1 (not at all) to 10 (reached). */
export class DoelInvoer {
  @Tekst(500) omschrijving!: string;
  @Optioneel() @Getal(1, 10) scoreBegin?: number | null;
  @Optioneel() @Getal(1, 10) scoreEind?: number | null;
}

/** A goal of an interventie that is changed (with its id) or added (without). Goals that are not named stay as they are. */
export class WijzigDoel extends DoelInvoer {
  @Optioneel() @Id() id?: string | null;
}

/** A goal of an interventie. */
export class DoelDto extends DoelInvoer {
  @Id() id!: string;
}

/** An interventie as the casus shows it. Days are calendar days in Amsterdam. */
export class InterventieDto {
  @Id() id!: string;
  @Getal(1, 2_147_483_647) version!: number;
  @Id() casusId!: string;
  @Code() werksoort!: Werksoort;
  @Code() soort!: InterventieSoort;
  @Optioneel() @ValidateNested() @Type(() => MedewerkerKort) uitvoerder!: MedewerkerKort | null;
  @Kies(INTERVENTIE_STATUS) status!: InterventieStatus;
  /** Next steps the transition table allows. */
  @KiesMeer(INTERVENTIE_STATUS) stappen!: InterventieStatus[];
  @Optioneel() @Dag() wachtlijstOp!: string | null;
  @Optioneel() @Dag() gestartOp!: string | null;
  @Optioneel() @Dag() afgeslotenOp!: string | null;
  /** Days on the wachtlijst: until it started or ended, else until today; null when it never waited. */
  @Optioneel() @Getal(0, 100_000) wachtDagen!: number | null;
  @Optioneel() @Code() resultaat!: Resultaat | null;
  @TekstOfNiets(2000) reden!: string | null;
  /** The hulpvragen it answers. */
  @Ids(1, LIMIET.hulpvragenPerInterventie) hulpvraagIds!: string[];
  @ValidateNested({ each: true }) @Type(() => DoelDto) doelen!: DoelDto[];
}

/** `POST casussen/{id}/interventies`: answers hulpvragen that are open, and begins on the wachtlijst or at once. */
export class NieuweInterventie {
  @Ids(1, LIMIET.hulpvragenPerInterventie) hulpvraagIds!: string[];
  @Code() werksoort!: Werksoort;
  @Code() soort!: InterventieSoort;
  @Kies(INTERVENTIE_BEGIN) status!: InterventieBegin;
  /** Needed to be actief. */
  @Optioneel() @Id() uitvoerderId?: string | null;
  /** Today when it begins on the wachtlijst and nothing is given. */
  @Optioneel() @Dag() wachtlijstOp?: string | null;
  /** Today when it begins at once and nothing is given. */
  @Optioneel() @Dag() gestartOp?: string | null;
  @Optioneel() @Lijst(() => DoelInvoer, LIMIET.doelenPerInterventie) doelen?: DoelInvoer[] | null;
}

/**
 * `PATCH interventies/{id}`: starting, closing and correcting; only what is given changes, and null empties a field. Starting and closing
 * happen today unless a day is given.
 */
export class WijzigInterventie {
  @Ongewijzigd() @Kies(INTERVENTIE_STATUS) status?: InterventieStatus;
  @Ongewijzigd() @Code() soort?: InterventieSoort;
  @Optioneel() @Id() uitvoerderId?: string | null;
  @Optioneel() @Dag() wachtlijstOp?: string | null;
  @Optioneel() @Dag() gestartOp?: string | null;
  @Optioneel() @Dag() afgeslotenOp?: string | null;
  @Optioneel() @Code() resultaat?: Resultaat | null;
  @TekstOfNiets(2000) reden?: string | null;
  @Ongewijzigd() @Lijst(() => WijzigDoel, LIMIET.doelenPerInterventie) doelen?: WijzigDoel[];
  /** While closing: what becomes of hulpvragen that nothing else answers; as the resultaat says when absent. */
  @Ongewijzigd() @Kies(HULPVRAAG_DAARNA) hulpvragen?: HulpvraagDaarna;
}

/** An interventie that waits, in the list of a wijkteam. */
export class WachtlijstRegel {
  @Id() id!: string;
  @Getal(1, 2_147_483_647) version!: number;
  @Id() casusId!: string;
  @Tekst(400) inwoner!: string;
  @Optioneel() @Dag() geboortedatum!: string | null;
  @Code() werksoort!: Werksoort;
  @Code() soort!: InterventieSoort;
  @Optioneel() @ValidateNested() @Type(() => MedewerkerKort) uitvoerder!: MedewerkerKort | null;
  @Dag() wachtlijstOp!: string;
  @Getal(0, 100_000) wachtDagen!: number;
  /** That is longer than the norm. */
  @JaNee() wachtTeLang!: boolean;
  /** Of the hulpvragen it answers. */
  @Codes(LIMIET.waardenPerLijst) leefgebieden!: Leefgebied[];
  @Id() wijkteamId!: string;
  @Tekst(120) wijkteam!: string;
}

/** `GET interventies?status=wachtlijst`: what waits in my wijkteams, longest first. */
export class WachtlijstQuery extends PageQuery {
  @Kies([{ code: 'wachtlijst', naam: 'Wachtlijst' }]) status!: 'wachtlijst';
  @Optioneel() @Id() wijkteamId?: string;
  @Optioneel() @Code() werksoort?: Werksoort;
}

/** One page of {@link WachtlijstRegel}, with how many there are in all, counted to at most `LIMIET.telTot`. */
export class WachtlijstPage {
  @ValidateNested({ each: true }) @Type(() => WachtlijstRegel) items!: WachtlijstRegel[];
  @TekstOfNiets(200) volgende!: string | null;
  @Getal(0, 2_147_483_647) totaal!: number;
}
