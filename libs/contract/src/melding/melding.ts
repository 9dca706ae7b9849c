import { MELDING_SOORT, type MeldingSoort } from '@keukentafel/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Getal, Id, Kies, Optioneel, Tekst, Tijdstip } from '../rule/rule';

/** Something I must know at once. */
export class MeldingRegel {
  @Id() id!: string;
  @Kies(MELDING_SOORT) soort!: MeldingSoort;
  @Id() casusId!: string;
  @Optioneel() @Id() aanmeldingId!: string | null;
  @Tekst(400) inwoner!: string;
  @Tekst(120) wijkteam!: string;
  @Tijdstip() gemeldOp!: string;
  @Optioneel() @Tijdstip() gezienOp!: string | null;
}

/** `GET meldingen`: the newest, and how many I have not seen yet. */
export class MeldingPage {
  @ValidateNested({ each: true }) @Type(() => MeldingRegel) items!: MeldingRegel[];
  @Getal(0, 2_147_483_647) ongezien!: number;
}
