// Apart from the index, so that a page with only an aanmelding on it does not load the fields of a form.
export { usePostcode } from './api';
export { GeboorteVeld, NaamVelden, PersoonVelden } from './PersoonVelden';
export { LEGE_PERSOON, persoonVan, type PersoonVorm } from './vorm';
