import { codesOf, TIJDLIJN_GROEP, TIJDLIJN_SOORT, type TijdlijnGroep, type TijdlijnSoort } from '@keukentafel/domain';
import { Transform, Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { PageQuery } from '../page/page';
import { Getal, Id, Kies, KiesMeer, Optioneel, Tekst, TekstOfNiets, Tijdstip } from '../rule/rule';

/** What a line of the tijdlijn is about, as it stands now: codes and texts, as far as this soort has them. */
export class TijdlijnOnderwerp {
  /** The text that goes with it: vraag, toelichting, verslag, omschrijving, notitie or reden. */
  @TekstOfNiets(20_000) tekst?: string | null;
  /** A medewerker or inwoner. */
  @TekstOfNiets(400) naam?: string | null;
  @TekstOfNiets(40) leefgebied?: string | null;
  @TekstOfNiets(40) uitkomst?: string | null;
  @Optioneel() @Getal(1, 10) score?: number | null;
  @Optioneel() @Getal(1, 5) zelfredzaamheid?: number | null;
  /** Soort of an actie or interventie. */
  @TekstOfNiets(40) soort?: string | null;
  @TekstOfNiets(40) werksoort?: string | null;
  @TekstOfNiets(120) organisatie?: string | null;
  @TekstOfNiets(40) vorm?: string | null;
  /** When a contact is or was. */
  @Optioneel() @Tijdstip() begintOp?: string | null;
  @Optioneel() @Getal(1, 1440) minuten?: number | null;
  /** With whom. */
  @TekstOfNiets(200) met?: string | null;
  @TekstOfNiets(40) kanaal?: string | null;
  @TekstOfNiets(40) resultaat?: string | null;
}

/** One thing that happened in a casus. */
export class TijdlijnRegelDto {
  @Id() id!: string;
  @Kies(TIJDLIJN_SOORT) soort!: TijdlijnSoort;
  /** When it happened, and when it was written down. */
  @Tijdstip() gebeurdOp!: string;
  @Tijdstip() geschrevenOp!: string;
  @Optioneel() @Id() objectId!: string | null;
  @Tekst(200) door!: string;
  /** Codes, numbers and ids that say what changed then. */
  @IsObject() gegevens!: Readonly<Record<string, unknown>>;
  @Optioneel() @ValidateNested() @Type(() => TijdlijnOnderwerp) onderwerp!: TijdlijnOnderwerp | null;
}

/** `GET casussen/{id}/tijdlijn`: newest first; only some groups when they are named, with commas between. */
export class TijdlijnQuery extends PageQuery {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value))
  @Optioneel() @KiesMeer(TIJDLIJN_GROEP) groepen?: TijdlijnGroep[];
}

/** One page of the tijdlijn. */
export class TijdlijnPage {
  @ValidateNested({ each: true }) @Type(() => TijdlijnRegelDto) items!: TijdlijnRegelDto[];
  @TekstOfNiets(200) volgende!: string | null;
}

/** Every group; what a query without groups asks. */
export const ALLE_GROEPEN: readonly TijdlijnGroep[] = codesOf(TIJDLIJN_GROEP);
