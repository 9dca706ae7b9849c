import { type SplitsingCode } from './figuur';

/** The values of a split as they are shown: ages keep their order, the rest goes from large to small. */
export const opGrootte = <Staaf extends { readonly naam: string; readonly hoogte: number }>(splitsing: SplitsingCode, staven: readonly Staaf[]): readonly Staaf[] =>
  splitsing === 'leeftijd' ? staven : [...staven].sort((een, ander) => ander.hoogte - een.hoogte || een.naam.localeCompare(ander.naam, 'nl'));

/** Which splits of which figures are shown, and under what heading. */
export const VERDELINGEN: readonly { readonly figuur: string; readonly splitsing: SplitsingCode; readonly titel: string }[] = [
  { figuur: 'aanmeldingen', splitsing: 'wijkteam', titel: 'Per wijkteam' },
  { figuur: 'aanmeldingen', splitsing: 'wijk', titel: 'Per wijk' },
  { figuur: 'interventies', splitsing: 'werksoort', titel: 'Interventies per werksoort' },
  { figuur: 'onderwerpen', splitsing: 'leefgebied', titel: 'Onderwerpen per leefgebied' },
  { figuur: 'leeftijden', splitsing: 'leeftijd', titel: 'Leeftijden' },
  { figuur: 'acties', splitsing: 'actie', titel: 'Acties' },
  { figuur: 'aanmeldingen', splitsing: 'aanmelder', titel: 'Wie meldde aan' },
  { figuur: 'aanmeldingen', splitsing: 'kanaal', titel: 'Hoe het binnenkwam' },
  { figuur: 'sociaal-team', splitsing: 'actie', titel: 'Sociaal team' },
  { figuur: 'afgesloten-casussen', splitsing: 'resultaat', titel: 'Hoe casussen eindigden' },
  { figuur: 'wachtlijst', splitsing: 'werksoort', titel: 'Gemiddeld op de wachtlijst, per werksoort' },
  { figuur: 'voorveld', splitsing: 'leefgebied', titel: 'Voorveld per leefgebied' },
  { figuur: 'effect', splitsing: 'leefgebied', titel: 'Effect per leefgebied' },
];
