import { DOCUMENT_SOORT, DOCUMENT_STATUS, type DocumentSoort, type DocumentStatus } from '@keukentafel/domain';
import { Getal, Id, Kies, Tekst } from '../rule/rule';

/** A PDF that is being made of a factsheet or a publicatie, for whoever asked for it. */
export class DocumentDto {
  @Id() id!: string;
  @Kies(DOCUMENT_SOORT) soort!: DocumentSoort;
  @Kies(DOCUMENT_STATUS) status!: DocumentStatus;
  /** How far it is, in percent. */
  @Getal(0, 100) voortgang!: number;
  /** Under which name it is kept. */
  @Tekst(120) bestandsnaam!: string;
}
