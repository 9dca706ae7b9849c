export { Contacten } from './Contacten';
