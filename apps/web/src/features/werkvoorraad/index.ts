export { OppakKnop } from './OppakKnop';
export { lijstPad } from './filter';
