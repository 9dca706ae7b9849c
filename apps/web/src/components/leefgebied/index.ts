export { LeefgebiedKeuze } from './LeefgebiedKeuze';
export { LeefgebiedLijst } from './LeefgebiedLijst';
export { PALET, tintStyle } from './palet';
