import { datumIn, type Datum } from '@keukentafel/domain';

/** Today in Amsterdam. */
export const vandaag = (): Datum => datumIn(new Date());
