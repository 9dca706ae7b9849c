import {
  AFHANDELING, HUISHOUDEN_ROL, URGENTIE, type Aanmelder, type Afhandeling, type HuishoudenRol, type Kanaal, type Leefgebied, type Urgentie,
} from '@keukentafel/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { LIMIET } from '../limiet';
import { NieuweInwoner } from '../inwoner/inwoner';
import { PageQuery } from '../page/page';
import { Code, Codes, Dag, Een, Getal, Id, JaNee, Kies, Ongewijzigd, Optioneel, Tekst, TekstOfNiets, Telefoon, Tijdstip } from '../rule/rule';

/** What is asked, by whom and how; the part of an aanmelding that may be corrected later. */
export class AanmeldingVraag {
  /** The question in the inwoner's own words. */
  @Tekst(LIMIET.vraagTekens) vraag!: string;
  @Codes(LIMIET.leefgebieden) leefgebieden!: Leefgebied[];
  @Code() kanaal!: Kanaal;
  @Code() aanmelder!: Aanmelder;
  @TekstOfNiets(120) aanmelderNaam?: string | null;
  @TekstOfNiets(120) aanmelderOrganisatie?: string | null;
  @Optioneel() @Telefoon() aanmelderTelefoon?: string | null;
  @Kies(URGENTIE) urgentie!: Urgentie;
  /** There is a sign that someone is not safe. */
  @JaNee() veiligheid!: boolean;
}

/** What was done about the question while registering. */
export class AanmeldingAfhandeling {
  @Kies(AFHANDELING) soort!: Afhandeling;
  /** The answer that was given, or why it goes to the overleg. */
  @TekstOfNiets(LIMIET.vraagTekens) toelichting?: string | null;
}

/** Whose huishouden a new inwoner belongs to, and as what. */
export class AanmeldingHuishouden {
  @Id() inwonerId!: string;
  @Kies(HUISHOUDEN_ROL) rol!: HuishoudenRol;
}

/** `POST aanmeldingen`: exactly one of `inwonerId` (known) and `inwoner` (new). */
export class NieuweAanmelding extends AanmeldingVraag {
  @Optioneel() @Id() inwonerId?: string | null;
  @Optioneel() @Een(() => NieuweInwoner, 'Vul de inwoner in.') inwoner?: NieuweInwoner | null;
  /** When it came in; now when absent. */
  @Optioneel() @Tijdstip() ontvangenOp?: string | null;
  /** Chosen by the worker when the postcode is unknown or absent. */
  @Optioneel() @Id() wijkId?: string | null;
  /** Absent: it waits to be picked up. */
  @Optioneel() @Een(() => AanmeldingAfhandeling, 'Kies wat je met de vraag deed.') afhandeling?: AanmeldingAfhandeling | null;
  @Optioneel() @Een(() => AanmeldingHuishouden, 'Kies bij wie deze persoon hoort.') huishouden?: AanmeldingHuishouden | null;
}

/** Answer of `POST aanmeldingen`: where it went. */
export class GeregistreerdeAanmelding {
  @Id() id!: string;
  @Getal(1, 2_147_483_647) version!: number;
  @Id() casusId!: string;
  @Id() inwonerId!: string;
  @Tijdstip() ontvangenOp!: string;
  @Id() wijkId!: string;
  @Tekst(120) wijk!: string;
  @Id() wijkteamId!: string;
  @Tekst(120) wijkteam!: string;
  /** Whom to call when the casus is not mine to open. */
  @TekstOfNiets(20) wijkteamTelefoon!: string | null;
  /** True when I may open the casus; else it was handed to another wijkteam. */
  @JaNee() eigenTeam!: boolean;
  /** False when the question was answered at once and nothing else was open. */
  @JaNee() casusOpen!: boolean;
  /** The last day for the first contact. */
  @Dag() eersteContactVoor!: string;
}

/** `PATCH aanmeldingen/{id}`: only what is given changes; null empties a field. */
export class WijzigAanmelding {
  @Ongewijzigd() @Tekst(LIMIET.vraagTekens) vraag?: string;
  @Ongewijzigd() @Codes(LIMIET.leefgebieden) leefgebieden?: Leefgebied[];
  @Ongewijzigd() @Code() kanaal?: Kanaal;
  @Ongewijzigd() @Code() aanmelder?: Aanmelder;
  @TekstOfNiets(120) aanmelderNaam?: string | null;
  @TekstOfNiets(120) aanmelderOrganisatie?: string | null;
  @Optioneel() @Telefoon() aanmelderTelefoon?: string | null;
  @Ongewijzigd() @Kies(URGENTIE) urgentie?: Urgentie;
  @Ongewijzigd() @JaNee() veiligheid?: boolean;
}

/** An aanmelding as the dossier shows it. */
export class AanmeldingDto extends AanmeldingVraag {
  @Id() id!: string;
  @Getal(1, 2_147_483_647) version!: number;
  @Id() casusId!: string;
  @Id() inwonerId!: string;
  @Tijdstip() ontvangenOp!: string;
  @Id() wijkId!: string;
  @Tekst(120) wijk!: string;
  @Id() wijkteamId!: string;
  @Tekst(120) wijkteam!: string;
  @Tekst(200) geregistreerdDoor!: string;
  /** The last day for the first contact. */
  @Dag() eersteContactVoor!: string;
}

/** An aanmelding in the team's work. */
export class AanmeldingRegel {
  @Id() id!: string;
  @Id() casusId!: string;
  /** Version of the casus, to pick it up with If-Match. */
  @Getal(1, 2_147_483_647) casusVersion!: number;
  @Tekst(400) inwoner!: string;
  @Optioneel() @Dag() geboortedatum!: string | null;
  @Tijdstip() ontvangenOp!: string;
  /** The beginning of the question. */
  @Tekst(240) vraag!: string;
  @Codes(LIMIET.leefgebieden) leefgebieden!: Leefgebied[];
  @Code() kanaal!: Kanaal;
  @Kies(URGENTIE) urgentie!: Urgentie;
  @JaNee() veiligheid!: boolean;
  @Id() wijkteamId!: string;
  @Tekst(120) wijkteam!: string;
  /** The last day for the first contact. */
  @Dag() eersteContactVoor!: string;
  @Optioneel() @Id() regiehouderId!: string | null;
  @TekstOfNiets(200) regiehouder!: string | null;
}

/** `GET aanmeldingen`: those of my wijkteams, newest first; `nieuw=true` only those whose casus nobody has picked up yet. */
export class AanmeldingQuery extends PageQuery {
  @Optioneel() @Kies([{ code: 'true', naam: 'ja' }, { code: 'false', naam: 'nee' }]) nieuw?: 'true' | 'false';
  @Optioneel() @Id() wijkteamId?: string;
}

/** One page of {@link AanmeldingRegel}, with how many there are in all, counted to at most `LIMIET.telTot`. */
export class AanmeldingPage {
  @ValidateNested({ each: true }) @Type(() => AanmeldingRegel) items!: AanmeldingRegel[];
  @TekstOfNiets(200) volgende!: string | null;
  @Getal(0, 2_147_483_647) totaal!: number;
}
