import { HUISHOUDEN_ROL, type HuishoudenRol } from '@keukentafel/domain';
import { Dag, Een, Getal, Id, Kies, Ongewijzigd, Optioneel, Tekst } from '../rule/rule';
import { NieuweInwoner } from '../inwoner/inwoner';

/** `POST inwoners/{id}/leden`: someone lives with this inwoner; exactly one of `inwonerId` (known) and `inwoner` (new). */
export class NieuwLid {
  @Optioneel() @Id() inwonerId?: string | null;
  @Optioneel() @Een(() => NieuweInwoner, 'Vul de persoon in.') inwoner?: NieuweInwoner | null;
  @Kies(HUISHOUDEN_ROL) rol!: HuishoudenRol;
  /** The first day they lived together; today when absent. */
  @Optioneel() @Dag() geldigVan?: string | null;
}

/** `PATCH leden/{id}`: another rol, or the first day someone is no longer a member. */
export class WijzigLid {
  @Ongewijzigd() @Kies(HUISHOUDEN_ROL) rol?: HuishoudenRol;
  @Ongewijzigd() @Dag() geldigTot?: string;
}

/** A member of a huishouden. */
export class LidDto {
  @Id() id!: string;
  @Getal(1, 2_147_483_647) version!: number;
  @Id() inwonerId!: string;
  @Tekst(400) naam!: string;
  @Optioneel() @Getal(0, 150) leeftijd!: number | null;
  @Kies(HUISHOUDEN_ROL) rol!: HuishoudenRol;
  @Dag() geldigVan!: string;
  @Optioneel() @Dag() geldigTot!: string | null;
  /** A casus to open, the open one first; null when there is none for me. */
  @Optioneel() @Id() casusId!: string | null;
}
