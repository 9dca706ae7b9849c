import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { PageQuery } from '../page/page';
import { Dag, Id, JaNee, Optioneel, Tekst, TekstOfNiets, Tijdstip } from '../rule/rule';

/** `GET toegangslog`: who saw or changed what; newest first. */
export class ToegangslogQuery extends PageQuery {
  @Optioneel() @Dag() van?: string;
  @Optioneel() @Dag() tot?: string;
  @Optioneel() @Id() medewerkerId?: string;
  @Optioneel() @Id() inwonerId?: string;
}

/** One line of the access log (NEN 7513): no dossier content, ids only. */
export class ToegangslogRegel {
  @Id() id!: string;
  @Tijdstip() tijdstip!: string;
  /** What happened: lezen, aanmaken, wijzigen, zoeken, inloggen … */
  @Tekst(40) gebeurtenis!: string;
  @Tekst(200) medewerker!: string;
  @TekstOfNiets(200) rollen!: string | null;
  @TekstOfNiets(200) organisatie!: string | null;
  @Tekst(60) objectSoort!: string;
  @Optioneel() @Id() objectId!: string | null;
  @Optioneel() @Id() inwonerId!: string | null;
  /** Why: the ground of the access. */
  @TekstOfNiets(200) grond!: string | null;
  @JaNee() gelukt!: boolean;
}

export class ToegangslogPage {
  @ValidateNested({ each: true }) @Type(() => ToegangslogRegel) items!: ToegangslogRegel[];
  @TekstOfNiets(200) volgende!: string | null;
}
