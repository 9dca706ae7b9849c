export { b } from '@keukentafel/contract';
