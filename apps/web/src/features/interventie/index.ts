export { Interventies } from './Interventies';
export { useCasusMedewerkers } from './api';
