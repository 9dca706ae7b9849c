export { Naam } from './Naam';
export * from './tekst';
