export { HulpKnop } from './HulpKnop';
