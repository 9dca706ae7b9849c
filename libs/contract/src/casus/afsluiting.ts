import { CASUS_RESULTAAT, HULPVRAAG_UITKOMST, type CasusResultaat, type HulpvraagUitkomst, type Resultaat } from '@keukentafel/domain';
import { LIMIET } from '../limiet';
import { Code, Getal, Id, JaNee, Kies, Lijst, Optioneel, TekstOfNiets } from '../rule/rule';

/** How far a goal came. */
export class DoelEind {
  @Id() id!: string;
  @Getal(1, 10) scoreEind!: number;
}

/** How an interventie ends that is closed together with its casus. */
export class InterventieEind {
  @Id() id!: string;
  @Code() resultaat!: Resultaat;
  @TekstOfNiets(2000) reden?: string | null;
  @Optioneel() @Lijst(() => DoelEind, LIMIET.doelenPerInterventie) doelen?: DoelEind[] | null;
}

/** How a hulpvraag ends that is closed together with its casus. */
export class HulpvraagEind {
  @Id() id!: string;
  @Kies(HULPVRAAG_UITKOMST) uitkomst!: HulpvraagUitkomst;
}

/** `POST casussen/{id}/afsluiting`: only what is still missing; the refusal names each of those as a field. */
export class NieuweAfsluiting {
  @Optioneel() @Kies(CASUS_RESULTAAT) resultaat?: CasusResultaat | null;
  @TekstOfNiets(2000) reden?: string | null;
  @Optioneel() @Lijst(() => InterventieEind, LIMIET.afsluitingDelen) interventies?: InterventieEind[] | null;
  @Optioneel() @Lijst(() => HulpvraagEind, LIMIET.afsluitingDelen) hulpvragen?: HulpvraagEind[] | null;
  /** Finish the vraagverkenning that is under way. */
  @Optioneel() @JaNee() verkenningAfronden?: boolean | null;
  /** Let the planned contacts lapse. */
  @Optioneel() @JaNee() contactenVervallen?: boolean | null;
}

/** `POST casussen/{id}/heropening`: opens a closed casus again. */
export class NieuweHeropening {
  @TekstOfNiets(2000) reden?: string | null;
}
