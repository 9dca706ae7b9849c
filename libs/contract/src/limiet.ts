/** The limits the API enforces; docs/LIMITS.md is held against this table by a test. */
export const LIMIET = {
  /** Largest request body, in bytes. */
  bodyBytes: 128 * 1024,
  /** Items on a page: what you get when you do not ask, and the most you can ask for. */
  pagina: 50,
  paginaMax: 100,
  /** How far the number of items of a whole list is counted; a list that long has at least so many. */
  telTot: 1000,
  /** Characters of the question in the inwoner's own words. */
  vraagTekens: 4000,
  /** Characters of a concept, as the form wrote it down. */
  conceptTekens: 100_000,
  /** Characters of what was said about a leefgebied: krachten, netwerk and wens each; and of a notitie or toelichting. */
  metingTekens: 2000,
  notitieTekens: 4000,
  /** Leefgebieden of one aanmelding, and metingen in one request. */
  leefgebieden: 40,
  /** Acties chosen in one request. */
  actiesPerKeer: 40,
  /** Characters of the verslag of a contactmoment. */
  verslagTekens: 20_000,
  /** Hulpvragen one interventie answers, and doelen it has. */
  hulpvragenPerInterventie: 20,
  doelenPerInterventie: 10,
  /** Casussen that can be named to hand over at once; handing over all of them has no limit. */
  casussenPerOverdracht: 500,
  /** Rows of a list that can be exported at once; and rows of each list that *Mijn werk* begins with. */
  exportRijen: 5000,
  werkVooraan: 6,
  /** Interventies, and hulpvragen, that are closed together with their casus. */
  afsluitingDelen: 100,
  /** Characters of the name of a value in a lijst; values a lijst is ordered by at once. */
  lijstnaamTekens: 120,
  waardenPerLijst: 500,
  /** Largest body of a wijkindeling, in bytes: 50,000 postcodes. Its wijken, and the postcodes of one. */
  wijkindelingBytes: 512 * 1024,
  wijkenPerIndeling: 300,
  postcodesPerWijk: 10_000,
  /** Requests per minute of one sessie. */
  perMinuutPerSessie: 1200,
  /** Requests per minute of one address without a sessie. */
  perMinuutPerAdres: 300,
  /** Failed logins per 15 minutes: of one account from one address, of one account from all unknown devices, of one address. */
  inlogPerAccountEnAdres: 5,
  inlogPerAccount: 50,
  inlogPerAdres: 50,
  inlogVensterSeconden: 15 * 60,
  /** Longest a request may take before it is ended, in milliseconds. */
  aanvraagMs: 15_000,
  /** Live streams one sessie may hold open. */
  stromenPerSessie: 6,
} as const;
