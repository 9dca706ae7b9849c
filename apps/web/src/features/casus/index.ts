export { useCasus, useOppakken } from './api';
