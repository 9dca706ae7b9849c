export { Verschil } from './Verschil';
export { verschillen, wijzigingVan, type VerschilVeld } from './velden';
