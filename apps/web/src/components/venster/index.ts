export { useBewaak } from './bewaking';
export { Annuleren, Venster } from './Venster';
