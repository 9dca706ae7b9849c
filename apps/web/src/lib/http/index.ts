export * from './client';
export * from './problem';
export { relogin } from './relogin';
