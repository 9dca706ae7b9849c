export { AanmeldingKaart } from './AanmeldingKaart';
