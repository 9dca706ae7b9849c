export { Verschil } from './Verschil';
export { samengevoegd, verschillen, wijzigingVan, type VerschilVeld } from './velden';
