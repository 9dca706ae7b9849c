export { LeefgebiedKeuze } from './LeefgebiedKeuze';
export { LeefgebiedLijst } from './LeefgebiedLijst';
export { stijlVan, tintStyle, tintVan } from './palet';
