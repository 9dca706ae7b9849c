export { Wiel, type WielProps } from './Wiel';
export { WielLegenda } from './WielLegenda';
export { WielTabel } from './WielTabel';
export { perLeefgebied, verschilTekst, zelfredzaamheidNaam } from './tekst';
