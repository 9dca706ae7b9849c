export { useCasus, useOppakken } from './api';
export { Kijkers } from './Kijkers';
