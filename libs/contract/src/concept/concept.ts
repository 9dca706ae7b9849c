import { LIMIET } from '../limiet';
import { Getal, Optioneel, Tekst, Tijdstip } from '../rule/rule';

/** `PUT concepten/{soort}/{sleutel}`: what was typed so far, as the form itself wrote it down (JSON). The server keeps it and looks no further. */
export class BewaarConcept {
  @Tekst(LIMIET.conceptTekens) inhoud!: string;
}

/** What is kept of a concept: which version, and when it was typed. */
export class ConceptStand {
  @Getal(1, 2_147_483_647) version!: number;
  @Tijdstip() gewijzigdOp!: string;
}

/** A concept of my own, to go on with. Version 0: nothing is kept, and that is the version to begin one with. */
export class ConceptDto {
  @Getal(0, 2_147_483_647) version!: number;
  @Optioneel() @Tijdstip() gewijzigdOp!: string | null;
  @Optioneel() @Tekst(LIMIET.conceptTekens) inhoud!: string | null;
}
