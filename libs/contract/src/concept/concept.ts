import { LIMIET } from '../limiet';
import { Getal, Tekst, Tijdstip } from '../rule/rule';

/** `PUT concepten/{soort}/{sleutel}`: what was typed so far, as the form itself wrote it down (JSON). The server keeps it and looks no further. */
export class BewaarConcept {
  @Tekst(LIMIET.conceptTekens) inhoud!: string;
}

/** What is kept of a concept: which version, and when it was typed. */
export class ConceptStand {
  @Getal(1, 2_147_483_647) version!: number;
  @Tijdstip() gewijzigdOp!: string;
}

/** A concept of my own, to go on with. */
export class ConceptDto extends ConceptStand {
  @Tekst(LIMIET.conceptTekens) inhoud!: string;
}
