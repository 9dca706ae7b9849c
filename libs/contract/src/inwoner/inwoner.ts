import { GESLACHT, REDEN, ZEKERHEID, type Geslacht, type Reden, type Zekerheid } from '@keukentafel/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Dag, Email, Getal, Id, Ids, JaNee, Kies, KiesMeer, Ongewijzigd, Optioneel, PostcodeVeld, Tekst, TekstOfNiets, Telefoon } from '../rule/rule';

/** A person who is not known yet. Only the achternaam is needed. */
export class NieuweInwoner {
  @TekstOfNiets(60) roepnaam?: string | null;
  @TekstOfNiets(120) voornamen?: string | null;
  @TekstOfNiets(20) tussenvoegsel?: string | null;
  @Tekst(100) achternaam!: string;
  @TekstOfNiets(120) geboortenaam?: string | null;
  @TekstOfNiets(120) partnernaam?: string | null;
  @Optioneel() @Dag() geboortedatum?: string | null;
  @Optioneel() @Getal(1850, 2200) geboortejaar?: number | null;
  @Optioneel() @Kies(GESLACHT) geslacht?: Geslacht | null;
  @Optioneel() @PostcodeVeld() postcode?: string | null;
  @Optioneel() @Getal(1, 99999) huisnummer?: number | null;
  @TekstOfNiets(10) toevoeging?: string | null;
  @TekstOfNiets(100) straat?: string | null;
  @TekstOfNiets(80) plaats?: string | null;
  /** Must be told to nobody; lists do not show it. */
  @Optioneel() @JaNee() geheimAdres?: boolean | null;
  @Optioneel() @Telefoon() telefoon?: string | null;
  @Optioneel() @Email() email?: string | null;
  @TekstOfNiets(60) taal?: string | null;
  @Optioneel() @JaNee() tolkNodig?: boolean | null;
}

/** `PATCH inwoners/{id}`: only what is given changes; null empties a field. */
export class WijzigInwoner {
  @TekstOfNiets(60) roepnaam?: string | null;
  @TekstOfNiets(120) voornamen?: string | null;
  @TekstOfNiets(20) tussenvoegsel?: string | null;
  @Ongewijzigd() @Tekst(100) achternaam?: string;
  @TekstOfNiets(120) geboortenaam?: string | null;
  @TekstOfNiets(120) partnernaam?: string | null;
  @Optioneel() @Dag() geboortedatum?: string | null;
  @Optioneel() @Getal(1850, 2200) geboortejaar?: number | null;
  @Ongewijzigd() @Kies(GESLACHT) geslacht?: Geslacht;
  @Optioneel() @PostcodeVeld() postcode?: string | null;
  @Optioneel() @Getal(1, 99999) huisnummer?: number | null;
  @TekstOfNiets(10) toevoeging?: string | null;
  @TekstOfNiets(100) straat?: string | null;
  @TekstOfNiets(80) plaats?: string | null;
  @Ongewijzigd() @JaNee() geheimAdres?: boolean;
  @Optioneel() @Telefoon() telefoon?: string | null;
  @Optioneel() @Email() email?: string | null;
  @TekstOfNiets(60) taal?: string | null;
  @Ongewijzigd() @JaNee() tolkNodig?: boolean;
}

/** A person as a dossier shows them. */
export class InwonerDto extends NieuweInwoner {
  @Id() id!: string;
  @Getal(1, 2_147_483_647) version!: number;
  /** The full name as it is shown. */
  @Tekst(400) naam!: string;
  /** Age today in whole years; null when the day of birth is not known. */
  @Optioneel() @Getal(0, 150) leeftijd!: number | null;
}

/** A person in a list. */
export class InwonerRegel {
  @Id() id!: string;
  @Tekst(400) naam!: string;
  @Optioneel() @Dag() geboortedatum!: string | null;
  @Optioneel() @Getal(1850, 2200) geboortejaar!: number | null;
  /** `Straat 1 A, 1961AB Plaats`, as far as known; `Geheim adres` of whom it must be told to nobody. */
  @TekstOfNiets(220) adres!: string | null;
  /** The casus to open: the open one, else the last. */
  @Optioneel() @Id() casusId!: string | null;
  @TekstOfNiets(40) casusStatus!: string | null;
  @TekstOfNiets(120) wijkteam!: string | null;
  /** The record this one was linked to as the same person; null when it stands alone or leads. */
  @Optioneel() @Id() dubbelVan!: string | null;
}

/** Searching people: the beginnings of name parts, and a date when there is one in the text. */
export class InwonerQuery {
  @Tekst(100) zoek!: string;
}

/** `POST inwoners/bekenden`: what was typed so far of someone who may be known already. */
export class BekendenVraag {
  @TekstOfNiets(60) roepnaam?: string | null;
  @TekstOfNiets(120) voornamen?: string | null;
  @TekstOfNiets(100) achternaam?: string | null;
  @TekstOfNiets(120) geboortenaam?: string | null;
  @TekstOfNiets(120) partnernaam?: string | null;
  @Optioneel() @Dag() geboortedatum?: string | null;
  @Optioneel() @Getal(1850, 2200) geboortejaar?: number | null;
  @Optioneel() @PostcodeVeld() postcode?: string | null;
  @Optioneel() @Getal(1, 99999) huisnummer?: number | null;
  @Optioneel() @Telefoon() telefoon?: string | null;
}

/** Someone who may be the same person, with how sure that is and why. */
export class Bekende extends InwonerRegel {
  @Kies(ZEKERHEID) zekerheid!: Zekerheid;
  @KiesMeer(REDEN) redenen!: Reden[];
  /** Other records of the same person, which are not shown beside this one. */
  @Ids(0, 50) gekoppeld!: string[];
}

/** Someone is known in a wijkteam whose casus I may not open: whom to call, and nothing more. */
export class ElderBekend {
  @Tekst(120) wijkteam!: string;
  @TekstOfNiets(20) telefoon!: string | null;
  @Kies(ZEKERHEID) zekerheid!: Zekerheid;
}

/** Who it may be, likeliest first. */
export class BekendenDto {
  @ValidateNested({ each: true }) @Type(() => Bekende) items!: Bekende[];
  @ValidateNested({ each: true }) @Type(() => ElderBekend) elders!: ElderBekend[];
  /** More people may be it than are shown: more must be typed to tell them apart. */
  @JaNee() meer!: boolean;
}
