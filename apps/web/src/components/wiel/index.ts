export { Wiel, type WielProps } from './Wiel';
export { WielLegenda } from './WielLegenda';
export { WielTabel } from './WielTabel';
export { perLeefgebied, useGebieden, verschilTekst, zelfredzaamheidNaam } from './tekst';
