import type { DomainErrorCode } from '@keukentafel/domain';

/** Everything that can go wrong on the wire besides a rule of the domain. */
export type TransportCode =
  | 'ongeldige-invoer'
  | 'onleesbare-invoer'
  | 'niet-ingelogd'
  | 'inloggen-mislukt'
  | 'te-veel-pogingen'
  | 'herkomst-onbekend'
  | 'niet-toegestaan'
  | 'niet-gevonden'
  | 'methode-niet-toegestaan'
  | 'te-groot'
  | 'soort-niet-ondersteund'
  | 'versie-ontbreekt'
  | 'versie-verouderd'
  | 'sleutel-ontbreekt'
  | 'sleutel-hergebruikt'
  | 'nog-bezig'
  | 'bestaat-al'
  | 'te-druk'
  | 'fout';

export type ProblemCode = TransportCode | DomainErrorCode;

/** Status and title of each code: 400 shape, 404 not there or not yours, 409 state, 412/428 version, 422 rule. */
export const PROBLEM: Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>> = {
  'ongeldige-invoer': { status: 400, title: 'Niet alles is goed ingevuld.' },
  'onleesbare-invoer': { status: 400, title: 'De aanvraag is niet te lezen.' },
  'niet-ingelogd': { status: 401, title: 'Je bent niet ingelogd.' },
  'inloggen-mislukt': { status: 401, title: 'E-mailadres of wachtwoord klopt niet.' },
  'te-veel-pogingen': { status: 429, title: 'Te veel pogingen. Wacht even en probeer het opnieuw.' },
  'herkomst-onbekend': { status: 403, title: 'Deze aanvraag komt niet van Keukentafel zelf.' },
  'niet-toegestaan': { status: 403, title: 'Dit mag je niet met jouw rol.' },
  'niet-gevonden': { status: 404, title: 'Dit is er niet, of niet voor jou.' },
  'methode-niet-toegestaan': { status: 405, title: 'Dit kan hier niet.' },
  'te-groot': { status: 413, title: 'Dit is te groot om te versturen.' },
  'soort-niet-ondersteund': { status: 415, title: 'Stuur de gegevens als JSON.' },
  'versie-ontbreekt': { status: 428, title: 'Stuur met If-Match mee welke versie je wijzigt.' },
  'versie-verouderd': { status: 412, title: 'Iemand anders heeft dit intussen gewijzigd.' },
  'sleutel-ontbreekt': { status: 400, title: 'Stuur een Idempotency-Key mee.' },
  'sleutel-hergebruikt': { status: 422, title: 'Deze Idempotency-Key hoort bij een andere aanvraag.' },
  'nog-bezig': { status: 409, title: 'Deze aanvraag wordt nog verwerkt.' },
  'bestaat-al': { status: 409, title: 'Dit bestaat al.' },
  'te-druk': { status: 503, title: 'Het is nu te druk. Probeer het zo opnieuw.' },
  fout: { status: 500, title: 'Er ging iets mis. Probeer het opnieuw.' },
  'inwoner-ontbreekt': { status: 422, title: 'Vul een inwoner in of kies een bekende inwoner.' },
  'inwoner-dubbel-opgegeven': { status: 422, title: 'Kies een bekende inwoner of vul een nieuwe in, niet allebei.' },
  'ontvangen-in-toekomst': { status: 422, title: 'Een aanmelding kan niet in de toekomst zijn ontvangen.' },
  'ontvangen-te-lang-geleden': { status: 422, title: 'Deze dag is langer dan tien jaar geleden. Kijk het jaar na.' },
  'geboortedatum-in-toekomst': { status: 422, title: 'De geboortedatum ligt in de toekomst.' },
  'geboortedatum-te-oud': { status: 422, title: 'De geboortedatum ligt te lang geleden.' },
  'geboortedatum-bestaat-niet': { status: 422, title: 'Deze geboortedatum bestaat niet.' },
  'geboortejaar-ongelijk': { status: 422, title: 'Het geboortejaar past niet bij de geboortedatum.' },
  'wijk-onbekend': { status: 422, title: 'Deze postcode is niet bekend. Kies zelf de wijk.' },
  'wijk-zonder-wijkteam': { status: 422, title: 'Bij deze wijk hoort op die dag geen wijkteam.' },
  'verwijzer-ontbreekt': { status: 422, title: 'Vul in welke organisatie verwijst.' },
  'lid-van-zichzelf': { status: 422, title: 'Iemand woont niet bij zichzelf. Kies een andere persoon.' },
  'al-lid': { status: 409, title: 'Deze persoon staat al in dit huishouden.' },
  'lid-van-ander-huishouden': { status: 409, title: 'Deze persoon staat in een ander huishouden. Zet daar eerst een einddatum.' },
  'koppeling-met-zichzelf': { status: 422, title: 'Dit is dezelfde inschrijving. Kies de andere.' },
  'koppeling-keten': { status: 409, title: 'Een van beide is al gekoppeld. Maak die koppeling eerst ongedaan.' },
  'koppeling-twee-open': { status: 409, title: 'Beide hebben een lopende casus. Sluit er eerst een af.' },
  'antwoord-ontbreekt': { status: 422, title: 'Vul in welk antwoord je gaf.' },
  'overgang-niet-toegestaan': { status: 409, title: 'Deze stap kan niet vanuit de huidige status.' },
  'regiehouder-niet-in-wijkteam': { status: 422, title: 'De regiehouder werkt niet in dit wijkteam.' },
  'casus-gesloten': { status: 409, title: 'Deze casus is afgesloten.' },
  'afsluiting-onvolledig': { status: 422, title: 'Er ontbreekt nog iets om de casus af te sluiten.' },
  'afsluiting-onbekend': { status: 422, title: 'Iets wat je wilt afsluiten staat niet open in deze casus.' },
  'heropenen-te-laat': { status: 422, title: 'Deze casus is te lang geleden afgesloten om te heropenen. Maak een nieuwe aanmelding.' },
  'andere-casus-open': { status: 409, title: 'Deze inwoner heeft al een andere open casus.' },
  'verkenning-loopt-al': { status: 409, title: 'Er loopt al een vraagverkenning in deze casus.' },
  'verkenning-niet-bezig': { status: 409, title: 'Deze vraagverkenning is gepauzeerd of afgerond.' },
  'niet-besproken-met-score': { status: 422, title: 'Wat niet besproken is, krijgt geen cijfer.' },
  'hulpvraag-gesloten': { status: 409, title: 'Deze hulpvraag is al gesloten.' },
  'hulpvraag-met-interventie': { status: 409, title: 'Er loopt nog een interventie voor deze hulpvraag. Sluit die eerst af.' },
  'doorverwijzing-zonder-organisatie': { status: 422, title: 'Vul in naar welke organisatie je doorverwijst.' },
  'hulpvraag-niet-in-casus': { status: 422, title: 'Deze hulpvraag hoort niet bij deze casus.' },
  'uitvoerder-niet-betrokken': { status: 422, title: 'Deze collega werkt niet in dit wijkteam en is niet betrokken bij deze casus.' },
  'past-niet-bij-status': { status: 422, title: 'Dit past niet bij de status van de interventie.' },
  'interventie-onvolledig': { status: 422, title: 'Vul in wat er nog ontbreekt bij deze interventie.' },
  'datum-in-toekomst': { status: 422, title: 'Deze datum ligt in de toekomst.' },
  'datum-voor-casus': { status: 422, title: 'Deze datum ligt voor de dag waarop de casus begon.' },
  'datums-omgekeerd': { status: 422, title: 'Deze datum ligt voor de datum die eraan voorafgaat.' },
  'doel-onbekend': { status: 422, title: 'Dit doel hoort niet bij deze interventie.' },
  'te-veel-doelen': { status: 422, title: 'Een interventie heeft niet meer doelen dan dit.' },
  'interventie-niet-in-casus': { status: 422, title: 'Deze interventie hoort niet bij deze casus.' },
  'minuten-ontbreken': { status: 422, title: 'Vul in hoeveel minuten het contact duurde.' },
  'gepland-in-verleden': { status: 422, title: 'Een contact plan je voor vandaag of later.' },
  'contact-vervallen': { status: 409, title: 'Dit contact is vervallen.' },
  'overdracht-aan-zichzelf': { status: 422, title: 'Kies een andere collega: deze heeft de casus al.' },
  'ontvanger-niet-in-wijkteam': { status: 422, title: 'Deze collega werkt niet in dit wijkteam.' },
  'ontvanger-ziet-casus-niet': { status: 422, title: 'Een van de casussen is afgeschermd voor deze collega.' },
  'caseload-leeg': { status: 422, title: 'Er is niets om over te dragen.' },
  'caseload-gewijzigd': { status: 409, title: 'Er is intussen iets veranderd. Kijk de casussen opnieuw na.' },
  'export-te-groot': { status: 422, title: 'Deze lijst is te lang om in een keer te exporteren. Maak hem korter met een filter.' },
  'periode-omgekeerd': { status: 422, title: 'De periode eindigt voor hij begint.' },
  'periode-te-lang': { status: 422, title: 'De periode is te lang.' },
  'splitsing-past-niet': { status: 422, title: 'Dit cijfer is niet zo te splitsen.' },
  'publicatie-niet-te-beschermen': { status: 422, title: 'Dit is niet te publiceren zonder kleine aantallen te verraden. Kies een langere periode of een groter gebied.' },
  'publicatie-gewijzigd': { status: 409, title: 'De cijfers zijn intussen veranderd. Bekijk het voorbeeld opnieuw.' },
  'laatste-beheerder': { status: 409, title: 'Er moet minstens een beheerder blijven.' },
  'keuze-onbekend': { status: 422, title: 'Deze keuze stond op die dag niet in de lijst.' },
  'vanaf-in-verleden': { status: 422, title: 'Een wijziging begint vandaag of later.' },
  'lijst-staat-vast': { status: 422, title: 'In deze lijst verander je alleen het getal.' },
  'naam-bestaat-al': { status: 422, title: 'Deze naam staat al in de lijst.' },
  'norm-buiten-grenzen': { status: 422, title: 'Dit getal is te klein of te groot voor deze norm.' },
  'laatste-waarde': { status: 409, title: 'Er moet iets te kiezen blijven: dit is de laatste waarde.' },
  'volgorde-onvolledig': { status: 422, title: 'De volgorde past niet meer bij de lijst. Haal de lijst opnieuw op.' },
  'wijk-van-andere-gemeente': { status: 422, title: 'Deze wijk hoort bij een andere gemeente.' },
  'wijk-dubbel': { status: 422, title: 'Deze wijk staat er twee keer in.' },
  'postcode-dubbel': { status: 422, title: 'Een postcode staat bij twee wijken.' },
  'latere-indeling': { status: 422, title: 'Er staat al een indeling klaar die later begint. Kies die dag of later.' },
  'indeling-gewijzigd': { status: 409, title: 'Er is intussen iets veranderd. Bekijk het voorbeeld opnieuw.' },
  'wijk-geldt-niet': { status: 422, title: 'Deze wijk bestaat niet op die dag.' },
  'wijkteam-onbekend': { status: 422, title: 'Dit wijkteam is niet bekend.' },
};

/** One faulty field: dotted path, name of the broken rule, and the rule in Dutch. */
export interface ProblemFout {
  readonly veld: string;
  readonly regel: string;
  readonly melding: string;
}

/** RFC 9457 problem+json as this API sends it. Never carries personal data. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly fouten?: readonly ProblemFout[];
  readonly params?: Readonly<Record<string, string | number>>;
  readonly correlatieId?: string;
}

/** Media type of every error. */
export const PROBLEM_JSON = 'application/problem+json';
