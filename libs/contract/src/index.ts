import { a } from '@keukentafel/domain'; export const b = a;
