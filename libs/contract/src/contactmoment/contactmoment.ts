import { CONTACT_BEGIN, CONTACT_STATUS, CONTACT_VORM, type ContactBegin, type ContactStatus, type ContactVorm } from '@keukentafel/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { LIMIET } from '../limiet';
import { MedewerkerKort } from '../medewerker/kort';
import { PageQuery } from '../page/page';
import { Dag, Getal, Id, Kies, KiesMeer, Ongewijzigd, Optioneel, Tekst, TekstOfNiets, Tijdstip } from '../rule/rule';

/** A contact in a casus, planned or done. */
export class ContactmomentDto {
  @Id() id!: string;
  @Getal(1, 2_147_483_647) version!: number;
  @Id() casusId!: string;
  @Optioneel() @Id() interventieId!: string | null;
  @Kies(CONTACT_STATUS) status!: ContactStatus;
  /** Next steps the transition table allows. */
  @KiesMeer(CONTACT_STATUS) stappen!: ContactStatus[];
  @Tijdstip() begintOp!: string;
  @Optioneel() @Getal(1, 1440) minuten!: number | null;
  @Kies(CONTACT_VORM) vorm!: ContactVorm;
  /** With whom. */
  @TekstOfNiets(200) met!: string | null;
  @TekstOfNiets(LIMIET.verslagTekens) verslag!: string | null;
  @ValidateNested() @Type(() => MedewerkerKort) medewerker!: MedewerkerKort;
}

/** `POST casussen/{id}/contactmomenten`: planned, or done already. */
export class NieuwContactmoment {
  @Kies(CONTACT_BEGIN) status!: ContactBegin;
  @Tijdstip() begintOp!: string;
  /** Needed when it is done; while planned, how long it will take. */
  @Optioneel() @Getal(1, 1440) minuten?: number | null;
  @Kies(CONTACT_VORM) vorm!: ContactVorm;
  @TekstOfNiets(200) met?: string | null;
  @TekstOfNiets(LIMIET.verslagTekens) verslag?: string | null;
  @Optioneel() @Id() interventieId?: string | null;
  /** Who has the contact; me when absent. */
  @Optioneel() @Id() medewerkerId?: string | null;
}

/** `PATCH contactmomenten/{id}`: done, cancelled or corrected; only what is given changes, and null empties a field. */
export class WijzigContactmoment {
  @Ongewijzigd() @Kies(CONTACT_STATUS) status?: ContactStatus;
  @Ongewijzigd() @Tijdstip() begintOp?: string;
  @Optioneel() @Getal(1, 1440) minuten?: number | null;
  @Ongewijzigd() @Kies(CONTACT_VORM) vorm?: ContactVorm;
  @TekstOfNiets(200) met?: string | null;
  @TekstOfNiets(LIMIET.verslagTekens) verslag?: string | null;
  @Optioneel() @Id() interventieId?: string | null;
  @Ongewijzigd() @Id() medewerkerId?: string;
}

/** `GET casussen/{id}/contactmomenten`: newest first. */
export class ContactmomentQuery extends PageQuery {
  @Optioneel() @Kies(CONTACT_STATUS) status?: ContactStatus;
}

/** One page of the contactmomenten of a casus. */
export class ContactmomentPage {
  @ValidateNested({ each: true }) @Type(() => ContactmomentDto) items!: ContactmomentDto[];
  @TekstOfNiets(200) volgende!: string | null;
}

/** A contact that I planned, with whose casus it is in. */
export class GeplandContact {
  @Id() id!: string;
  @Getal(1, 2_147_483_647) version!: number;
  @Id() casusId!: string;
  @Tekst(400) inwoner!: string;
  @Tijdstip() begintOp!: string;
  @Optioneel() @Getal(1, 1440) minuten!: number | null;
  @Kies(CONTACT_VORM) vorm!: ContactVorm;
  @TekstOfNiets(200) met!: string | null;
}

/** `GET contactmomenten`: my planned contacts, the first one first; up to and including a day when `tot` is given. */
export class GeplandContactQuery extends PageQuery {
  @Optioneel() @Dag() tot?: string;
}

/** One page of {@link GeplandContact}, with how many there are in all, counted to at most `LIMIET.telTot`. */
export class GeplandContactPage {
  @ValidateNested({ each: true }) @Type(() => GeplandContact) items!: GeplandContact[];
  @TekstOfNiets(200) volgende!: string | null;
  @Getal(0, 2_147_483_647) totaal!: number;
}
