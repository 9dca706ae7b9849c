import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '@keukentafel/contract';
import { isUUID } from 'class-validator';

/** An id in a path. Something that is no id is simply not there. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  /** @throws ProblemError `niet-gevonden` */
  transform(value: string): string {
    if (!isUUID(value)) throw notFound();
    return value.toLowerCase();
  }
}
