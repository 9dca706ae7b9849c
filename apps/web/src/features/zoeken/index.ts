export { inwonerQuery } from './api';
export { casusTekst, geborenTekst, wieTekst } from './tekst';
