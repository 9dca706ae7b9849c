export { CaseloadOverdragen, CasusOverdragen, KeuzeOverdragen } from './Overdragen';
