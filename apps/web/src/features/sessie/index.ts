export { logIn, restoreSessie, sessieQuery, useLogOut, useMag, useSessie } from './api';
