export { endRun as default } from './api-run';
