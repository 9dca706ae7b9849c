import {
  CASUS_STATUS, CONTACT_VORM, URGENTIE, WERK_SORTERING, WERKLIJST, type CasusStatus, type ContactVorm, type Kanaal, type Leefgebied,
  type Urgentie, type WerklijstCode, type WerkSortering, type Werksoort,
} from '@keukentafel/domain';
import { Type } from 'class-transformer';
import { IsArray, IsString, ValidateNested } from 'class-validator';
import { LIMIET } from '../limiet';
import { MedewerkerKort } from '../medewerker/kort';
import { Code, Codes, Dag, Getal, GetalUitUrl, Id, JaNee, Kies, Optioneel, Tekst, TekstOfNiets, Tijdstip } from '../rule/rule';
import { EXPORT_VORM, type ExportVorm } from './export';

/** What a list of work is narrowed by; what is absent narrows nothing. */
export class WerkFilter {
  /** Which list; all open casussen when absent. */
  @Optioneel() @Kies(WERKLIJST) lijst?: WerklijstCode;
  /** One of my wijkteams. */
  @Optioneel() @Id() wijkteamId?: string;
  @Optioneel() @Kies(CASUS_STATUS) status?: CasusStatus;
  @Optioneel() @Id() regiehouderId?: string;
  /** With an open hulpvraag or an aanmelding about it. */
  @Optioneel() @Code() leefgebied?: Leefgebied;
  /** The highest of its aanmeldingen. */
  @Optioneel() @Kies(URGENTIE) urgentie?: Urgentie;
  /** With an open interventie of it. */
  @Optioneel() @Code() werksoort?: Werksoort;
  /** Name, birth date, postcode or telephone number, as in searching an inwoner. */
  @TekstOfNiets(100) zoek?: string | null;
  @Optioneel() @Kies(WERK_SORTERING) sorteer?: WerkSortering;
}

/** `GET werkvoorraad`: a page of a list; ask on with the `volgende` of the page before. */
export class WerkvoorraadQuery extends WerkFilter {
  @Optioneel() @GetalUitUrl(1, LIMIET.paginaMax) limit?: number;
  @TekstOfNiets(200) cursor?: string | null;
}

/** `GET werkvoorraad/export`: the whole list with the same filters, in the same order. */
export class WerkExportQuery extends WerkFilter {
  @Kies(EXPORT_VORM) vorm!: ExportVorm;
}

/** A contact that is planned. */
export class WerkContact {
  @Id() id!: string;
  @Tijdstip() begintOp!: string;
  @Kies(CONTACT_VORM) vorm!: ContactVorm;
  @TekstOfNiets(200) met!: string | null;
  @Tekst(200) medewerker!: string;
}

/** A row of a list of work: a casus, as far as one needs to choose what to do. */
export class WerkRegel {
  /** Of the row: of the contact in the list of contacts, else of the casus. */
  @Id() id!: string;
  @Id() casusId!: string;
  /** Of the casus, to pick it up with If-Match. */
  @Getal(1, 2_147_483_647) casusVersion!: number;
  @Tekst(400) inwoner!: string;
  @Optioneel() @Dag() geboortedatum!: string | null;
  @Kies(CASUS_STATUS) status!: CasusStatus;
  /** What the age of the row is counted from in this list; see its heading in the catalogue. */
  @Tijdstip() sinds!: string;
  @Tijdstip() geopendOp!: string;
  @Optioneel() @Dag() afgeslotenOp!: string | null;
  @JaNee() afgeschermd!: boolean;
  @Kies(URGENTIE) urgentie!: Urgentie;
  @JaNee() veiligheid!: boolean;
  /** Beginning of the question of the latest aanmelding. */
  @TekstOfNiets(240) vraag!: string | null;
  @Optioneel() @Code() kanaal!: Kanaal | null;
  /** Of the open hulpvragen, else of the aanmeldingen. */
  @Codes(LIMIET.waardenPerLijst) leefgebieden!: Leefgebied[];
  /** Of the open interventies. */
  @Codes(LIMIET.waardenPerLijst) werksoorten!: Werksoort[];
  @Id() wijkteamId!: string;
  @Tekst(120) wijkteam!: string;
  @Optioneel() @ValidateNested() @Type(() => MedewerkerKort) regiehouder!: MedewerkerKort | null;
  @Optioneel() @Tijdstip() laatsteContactOp!: string | null;
  /** Last day for the first contact after an aanmelding that nobody answered yet; null when all were. */
  @Optioneel() @Dag() eersteContactVoor!: string | null;
  /** The longest of its interventies that wait. */
  @Optioneel() @Dag() wachtSinds!: string | null;
  @Optioneel() @Getal(0, 100_000) wachtDagen!: number | null;
  /** That is longer than the norm. */
  @JaNee() wachtTeLang!: boolean;
  /** The next planned contact; in the list of contacts the one the row is about. */
  @Optioneel() @ValidateNested() @Type(() => WerkContact) contact!: WerkContact | null;
}

/** A page of a list of work, with how many rows it has in all, counted to at most `LIMIET.telTot`. */
export class WerkPage {
  @ValidateNested({ each: true }) @Type(() => WerkRegel) items!: WerkRegel[];
  @TekstOfNiets(200) volgende!: string | null;
  @Getal(0, LIMIET.telTot) totaal!: number;
}

/** What a list counts. */
export class WerkTeller {
  @Kies(WERKLIJST) lijst!: WerklijstCode;
  @Getal(0, LIMIET.telTot) aantal!: number;
}

/** The first rows of a list. */
export class WerkVooraan {
  @Kies(WERKLIJST) lijst!: WerklijstCode;
  @ValidateNested({ each: true }) @Type(() => WerkRegel) items!: WerkRegel[];
}

/** `GET werk`: everything *Mijn werk* shows. */
export class WerkQuery {
  @Optioneel() @Id() wijkteamId?: string;
}

/** My work: a counter for every list that is mine to keep, and the first rows of the lists I begin with. */
export class WerkDto {
  @ValidateNested({ each: true }) @Type(() => WerkTeller) tellers!: WerkTeller[];
  @ValidateNested({ each: true }) @Type(() => WerkVooraan) vooraan!: WerkVooraan[];
}

/** `GET werkvoorraad/regiehouders`: colleagues of my wijkteams, to filter by. */
export class RegiehouderKeuze extends MedewerkerKort {
  @IsArray() @IsString({ each: true }) wijkteamIds!: string[];
}
