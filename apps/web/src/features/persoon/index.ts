export { Persoon } from './Persoon';
export { adresTekst, geborenTekst } from './tekst';
