export { MeldingBel } from './MeldingBel';
