import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '@keukentafel/contract';

const SOORT = /^[a-z_-]{3,40}$/;
const SLEUTEL = /^[\w-]{1,80}$/;

/** The kind of form in the address of a concept. */
@Injectable()
export class ConceptSoortPipe implements PipeTransform<string, string> {
  /** @throws ProblemError `niet-gevonden` */
  transform(value: string): string {
    if (!SOORT.test(value)) throw notFound();
    return value;
  }
}

/** Which form of its kind: a word or an id. */
@Injectable()
export class ConceptSleutelPipe implements PipeTransform<string, string> {
  /** @throws ProblemError `niet-gevonden` */
  transform(value: string): string {
    if (!SLEUTEL.test(value)) throw notFound();
    return value;
  }
}
