export { Tijdlijn } from './Tijdlijn';
