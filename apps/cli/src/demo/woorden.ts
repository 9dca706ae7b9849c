import { type Gebied } from './gebeurtenis';

/** Names that nobody could take for a real person's. */
export const ACHTERNAAM: readonly (readonly [tussenvoegsel: string | null, achternaam: string])[] = [
  [null, 'Voorbeeld'], [null, 'Proefstra'], [null, 'Testman'], [null, 'Verzinsel'], ['van', 'Fictie'], ['de', 'Nepnaam'], [null, 'Demosma'],
  ['van den', 'Bedacht'], [null, 'Schijnman'], [null, 'Oefening'], [null, 'Modelstra'], ['van der', 'Verbeelding'], [null, 'Proefkonijn'],
  [null, 'Zogenaamd'], ['de', 'Denkbeeldige'], [null, 'Voorbeeldsma'], [null, 'Testinga'], ['ten', 'Verzonnen'], [null, 'Pseudoniem'],
  [null, 'Naamloos'], ['van', 'Schijn'], [null, 'Fantasia'], [null, 'El Voorbeeldi'], [null, 'Demirtest'], [null, 'Proefowski'],
];

/** More of them, for the many of earlier years. */
export const ACHTERNAAM_EERDER: readonly string[] = ['Voorbeeld', 'Proef', 'Test', 'Verzin', 'Model', 'Schets', 'Nep', 'Schijn', 'Droom', 'Papier', 'Zoiets', 'Figuur']
  .flatMap((begin) => ['huizen', 'inga', 'meijer', 'sma', 'veld', 'brink', 'stee', 'donk'].map((einde) => `${begin}${einde}`));

export const ROEPNAAM_VROUW = ['Anna', 'Bea', 'Carla', 'Dewi', 'Els', 'Fleur', 'Gülay', 'Hanneke', 'Ilse', 'Jamila', 'Kaat', 'Loes', 'Mieke', 'Nadia', 'Olga', 'Petra', 'Renée', 'Sofie', 'Truus', 'Yvonne'];
export const ROEPNAAM_MAN = ['Ahmed', 'Bram', 'Cor', 'Dirk', 'Emre', 'Frans', 'Gijs', 'Henk', 'Ivo', 'Jan', 'Kees', 'Lars', 'Mo', 'Niek', 'Otto', 'Piet', 'René', 'Sjaak', 'Tom', 'Yusuf'];

/** One street per pair of postcode letters. */
export const STRAAT = ['Voorbeeldstraat', 'Proeflaan', 'Demoplein', 'Testweg', 'Oefenhof', 'Modelkade', 'Verzinselpad', 'Schetsplantsoen'];

/** Organisaties that refer people, by what they are; none of them exists. */
export const VERWIJZER: Readonly<Record<string, readonly string[]>> = {
  huisarts: ['Huisartsenpraktijk De Proef', 'Huisartsenpraktijk Het Voorbeeld', 'Gezondheidscentrum Verzinsel'], school: ['Basisschool De Oefening', 'Voorbeeldcollege', 'Mbo De Schets'],
  politie: ['Wijkagent (demo)'], ziekenhuis: ['Proefziekenhuis'], woningcorporatie: ['Woningstichting Voorbeeldwonen', 'Modelwonen'], gemeente: ['Wmo-loket (demo)', 'Schuldhulp (demo)'],
};

/** Questions as people put them, each with the leefgebieden it touches. */
export const VRAAG: readonly { readonly tekst: string; readonly leefgebieden: readonly Gebied[]; readonly veiligheid?: boolean }[] = [
  { tekst: 'Ik krijg brieven van de deurwaarder en durf ze niet meer open te maken.', leefgebieden: ['financien'] },
  { tekst: 'Mijn uitkering is gestopt en ik weet niet waarom. Ik kan de huur deze maand niet betalen.', leefgebieden: ['financien', 'huisvesting'] },
  { tekst: 'Ik snap het formulier voor de toeslagen niet. Kan iemand met mij meekijken?', leefgebieden: ['financien'] },
  { tekst: 'Sinds mijn man is overleden zit ik de hele dag alleen thuis.', leefgebieden: ['sociaal-netwerk', 'gezondheid'] },
  { tekst: 'Ik zorg voor mijn moeder met dementie en ik trek het niet meer.', leefgebieden: ['gezondheid', 'gezinsrelaties'] },
  { tekst: 'We hebben alleen nog maar ruzie thuis en de kinderen krijgen het mee.', leefgebieden: ['gezinsrelaties'] },
  { tekst: 'Mijn zoon gaat al weken niet naar school. Ik krijg hem zijn bed niet uit.', leefgebieden: ['gezinsrelaties', 'participatie'] },
  { tekst: 'Ik ben mijn baan kwijt en kom de deur niet meer uit.', leefgebieden: ['participatie', 'gezondheid', 'financien'] },
  { tekst: 'De buurman schreeuwt en bonkt elke nacht. Ik voel me niet veilig.', leefgebieden: ['veiligheid', 'huisvesting'], veiligheid: true },
  { tekst: 'Mijn ex staat steeds voor de deur en ik ben bang.', leefgebieden: ['veiligheid', 'gezinsrelaties'], veiligheid: true },
  { tekst: 'Ik drink te veel en wil ermee stoppen, maar het lukt niet alleen.', leefgebieden: ['verslaving', 'gezondheid'] },
  { tekst: 'Er zit schimmel in de slaapkamer en de verhuurder doet niets.', leefgebieden: ['huisvesting', 'gezondheid'] },
  { tekst: 'Ik wil graag Nederlands leren en mensen in de buurt ontmoeten.', leefgebieden: ['participatie', 'sociaal-netwerk'] },
  { tekst: 'Ik kan de trap niet meer op. Wie helpt mij met een aanvraag voor een traplift?', leefgebieden: ['huisvesting', 'gezondheid'] },
  { tekst: 'We gaan uit elkaar en weten niet hoe het moet met het huis en de kinderen.', leefgebieden: ['gezinsrelaties', 'huisvesting', 'financien'] },
];

/** What people can build on, and what they wish, as it is written down in a conversation. */
export const KRACHTEN = ['Heeft eerder zelf hulp gezocht en dat hielp.', 'Houdt van koken en zorgt graag voor anderen.', 'Is op tijd en komt afspraken na.', 'Heeft een zus die elke week langskomt.'] as const;
export const WENS = ['Weer rust in huis.', 'Zelf de post durven openmaken.', 'Niet meer elke nacht wakker liggen.', 'Weer iets te doen hebben overdag.', 'Dat de kinderen er geen last van hebben.'] as const;

/** Goals of interventies, and reports of contacts. */
export const DOEL = ['De administratie is op orde', 'Er is een plan voor de schulden', 'Elke week een vaste activiteit buitenshuis', 'Thuis wordt weer rustig gepraat', 'Weet bij wie je terecht kunt als het misgaat', 'Slaapt weer zes uur per nacht'] as const;
export const VERSLAG = [
  'Samen de post geopend en op stapels gelegd. De helft kon weg. Volgende keer bellen we met de zorgverzekeraar.',
  'Gesproken over hoe het thuis gaat. Het is rustiger, maar de avonden blijven moeilijk. Afgesproken om elke avond een halfuur te wandelen.',
  'Kort gebeld. Het gaat goed, de afspraak met de huisarts is gemaakt.',
  'Huisbezoek. De woning is opgeruimd, dat lukte met hulp van de buurvrouw. Trots gezegd dat dit al lang niet gelukt was.',
  'Samen het formulier voor de toeslagen ingevuld en verstuurd. Over zes weken horen we meer.',
  'Niet thuis getroffen, briefje in de bus gedaan. Later teruggebeld: was de afspraak vergeten.',
  'De doelen doorgenomen. Eén is bereikt, aan de andere werken we verder. De inwoner is tevreden over het tempo.',
] as const;
export const DOORVERWIJZING = ['Kredietbank (demo)', 'Vrijwilligerscentrum (demo)', 'GGZ-praktijk (demo)', 'Taalhuis (demo)'] as const;
