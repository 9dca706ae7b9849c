/** What can go wrong under a business rule. The contract gives each code its HTTP status and title. */
export type DomainErrorCode =
  | 'inwoner-ontbreekt'
  | 'inwoner-dubbel-opgegeven'
  | 'ontvangen-in-toekomst'
  | 'ontvangen-te-lang-geleden'
  | 'geboortedatum-in-toekomst'
  | 'geboortedatum-te-oud'
  | 'geboortedatum-bestaat-niet'
  | 'geboortejaar-ongelijk'
  | 'wijk-onbekend'
  | 'wijk-zonder-wijkteam'
  | 'verwijzer-ontbreekt'
  | 'antwoord-ontbreekt'
  | 'lid-van-zichzelf'
  | 'al-lid'
  | 'lid-van-ander-huishouden'
  | 'koppeling-met-zichzelf'
  | 'koppeling-keten'
  | 'koppeling-twee-open'
  | 'overgang-niet-toegestaan'
  | 'regiehouder-niet-in-wijkteam'
  | 'casus-gesloten'
  | 'afsluiting-onvolledig'
  | 'afsluiting-onbekend'
  | 'heropenen-te-laat'
  | 'andere-casus-open'
  | 'verkenning-loopt-al'
  | 'verkenning-niet-bezig'
  | 'niet-besproken-met-score'
  | 'hulpvraag-gesloten'
  | 'hulpvraag-met-interventie'
  | 'doorverwijzing-zonder-organisatie'
  | 'hulpvraag-niet-in-casus'
  | 'uitvoerder-niet-betrokken'
  | 'past-niet-bij-status'
  | 'interventie-onvolledig'
  | 'datum-in-toekomst'
  | 'datum-voor-casus'
  | 'datums-omgekeerd'
  | 'doel-onbekend'
  | 'te-veel-doelen'
  | 'interventie-niet-in-casus'
  | 'minuten-ontbreken'
  | 'gepland-in-verleden'
  | 'contact-vervallen'
  | 'overdracht-aan-zichzelf'
  | 'ontvanger-niet-in-wijkteam'
  | 'ontvanger-ziet-casus-niet'
  | 'caseload-leeg'
  | 'caseload-gewijzigd'
  | 'export-te-groot'
  | 'periode-omgekeerd'
  | 'periode-te-lang'
  | 'splitsing-past-niet'
  | 'publicatie-niet-te-beschermen'
  | 'publicatie-gewijzigd'
  | 'laatste-beheerder'
  | 'keuze-onbekend'
  | 'vanaf-in-verleden'
  | 'lijst-staat-vast'
  | 'naam-bestaat-al'
  | 'norm-buiten-grenzen'
  | 'laatste-waarde'
  | 'volgorde-onvolledig'
  | 'wijk-van-andere-gemeente'
  | 'wijk-dubbel'
  | 'postcode-dubbel'
  | 'latere-indeling'
  | 'indeling-gewijzigd'
  | 'wijk-geldt-niet'
  | 'wijkteam-onbekend';

/** Values a message may show: never personal data. */
export type DomainErrorParams = Readonly<Record<string, string | number>>;

/**
 * A refusal by a rule of the domain.
 * `field` is the dotted path of the input that broke the rule, when there is one; `fields` are all of them.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  readonly fields: readonly string[];
  readonly field?: string;

  constructor(
    readonly code: DomainErrorCode,
    field?: string | readonly string[],
    readonly params: DomainErrorParams = {},
  ) {
    super(code);
    this.fields = field === undefined ? [] : [field].flat();
    this.field = this.fields[0];
  }
}
