import { type Historie, type WijkNaam } from './historie';

/** One counted object: what it falls under, and what shares and averages add up. */
export interface Geteld {
  readonly team: 'noord' | 'zuid';
  readonly wijk: WijkNaam;
  readonly waarde: number;
  readonly onder: Readonly<Record<string, string | null>>;
  /** Who counts; of distinct persons only. */
  readonly persoon?: number;
}

/** From this day on the gemeente of the tests counts `groepswerk-amw` as individual work. */
export const GROEPSWERK_TOT = '2025-05-15';

const FEESTDAGEN = ['2025-01-01', '2025-04-21', '2025-04-26', '2025-05-05', '2025-05-29', '2025-06-09', '2025-12-25', '2025-12-26', '2026-01-01', '2026-04-06'];
const SOCIAAL_TEAM = ['klantvraag', 'informatie_en_advies', 'vinger_aan_de_pols'];
const plus = (dag: string, dagen: number): string => new Date(Date.parse(`${dag}T00:00:00Z`) + dagen * 86_400_000).toISOString().slice(0, 10);
const tussen = (van: string, tot: string): number => (Date.parse(tot) - Date.parse(van)) / 86_400_000;
const werkdag = (dag: string): boolean => ![0, 6].includes(new Date(`${dag}T00:00:00Z`).getUTCDay()) && !FEESTDAGEN.includes(dag);

/** Working days after a day, up to and with another; counted one by one. */
function werkdagen(van: string, tot: string): number {
  let aantal = 0;
  for (let dag = plus(van, 1); dag <= tot; dag = plus(dag, 1)) if (werkdag(dag)) aantal += 1;
  return aantal;
}

function groep(geboren: string | null, op: string): string {
  if (geboren === null || geboren > op) return 'onbekend';
  const jaren = Number(op.slice(0, 4)) - Number(geboren.slice(0, 4)) - (op.slice(5) < geboren.slice(5) ? 1 : 0);
  if (jaren <= 19) return '0-19';
  if (jaren >= 60 && jaren <= 65) return '60-65';
  if (jaren >= 66 && jaren <= 74) return '66-74';
  if (jaren >= 75 && jaren <= 84) return '75-84';
  if (jaren >= 85) return '85+';
  return `${Math.floor(jaren / 10)}0-${Math.floor(jaren / 10)}9`;
}

/** Everything every figure counts over a period, found by looking at all there is. Deliberately naive: no sums, no index, no SQL. */
export function telNaief(h: Historie, van: string, tot: string): Record<string, Geteld[]> {
  const in_ = (dag: string | null): boolean => dag !== null && dag >= van && dag <= tot;
  const persoon = (casus: number): number => { const nr = h.casussen[casus]!.inwoner; return h.inwoners[nr]!.hoofd ?? nr; };
  const wijkVan = (casus: number): WijkNaam =>
    h.aanmeldingen.filter((een) => een.casus === casus).sort((x, y) => (x.dag < y.dag || (x.dag === y.dag && x.id < y.id) ? -1 : 1))[0]!.wijk;
  const geteld = (casus: number, dag: string, onder: Record<string, string | null>, waarde = 0): Geteld => {
    const { geboren, geslacht } = h.inwoners[persoon(casus)]!;
    return { team: h.casussen[casus]!.team, wijk: wijkVan(casus), waarde, onder: { leeftijd: groep(geboren, dag), geslacht, ...onder } };
  };
  const zonderPersoon = ({ onder, ...rest }: Geteld): Geteld =>
    ({ ...rest, onder: Object.fromEntries(Object.entries(onder).filter(([code]) => code !== 'leeftijd' && code !== 'geslacht')) });

  const aanmeldingen = h.aanmeldingen.filter(({ dag }) => in_(dag));
  const eersteContact = (nr: number): string | undefined => {
    const { casus, dag } = h.aanmeldingen[nr]!;
    return [
      ...h.contacten.filter((een) => een.casus === casus && een.status === 'gedaan').map((een) => een.dag),
      ...h.gesprekken.filter((een) => een.casus === casus).map((een) => een.dag),
      ...h.acties.filter((een) => een.aanmelding === nr && ['informatie_en_advies', 'dienstverlening_sjd'].includes(een.soort)).map((een) => een.dag),
    ].filter((een) => een >= dag).sort()[0];
  };
  const gestart = h.interventies.filter((een) => een.gestart !== null);
  const individueel = (een: Historie['interventies'][number]): boolean => een.gestart !== null && een.soort !== 'vrijwilliger' && !(een.werksoort === 'groepswerk-amw' && een.gestart < GROEPSWERK_TOT);

  const registraties = (casus: number): (string | null)[] => [
    ...[...h.aanmeldingen, ...h.gesprekken, ...h.hulpvragen, ...h.acties].filter((een) => een.casus === casus).map(({ dag }) => dag),
    ...h.contacten.filter((een) => een.casus === casus && een.status === 'gedaan').map(({ dag }) => dag),
    ...h.interventies.filter((een) => een.casus === casus).flatMap((een) => [een.wachtlijst, een.gestart, een.afgesloten]),
    h.casussen[casus]!.afgesloten,
  ];

  return {
    aanmeldingen: aanmeldingen.map((een) => ({ ...geteld(een.casus, een.dag, { kanaal: een.kanaal, aanmelder: een.aanmelder }), team: een.team, wijk: een.wijk })),
    acties: h.acties.filter(({ dag }) => in_(dag)).map((een) => geteld(een.casus, een.dag, { actie: een.soort })),
    interventies: gestart.filter((een) => een.gestart! <= tot && (een.afgesloten === null || een.afgesloten >= van))
      .map((een) => geteld(een.casus, een.gestart!, { werksoort: een.werksoort, resultaat: een.resultaat })),
    'actieve-interventies': gestart.filter((een) => een.gestart! <= tot && (een.afgesloten === null || een.afgesloten > tot))
      .map((een) => geteld(een.casus, een.gestart!, { werksoort: een.werksoort })),
    onderwerpen: h.hulpvragen.filter(({ dag, uitkomst }) => in_(dag) && uitkomst !== 'vervallen').map((een) => geteld(een.casus, een.dag, { leefgebied: een.leefgebied })),
    leeftijden: h.casussen.flatMap((_casus, nr) => (registraties(nr).some(in_) ? [{ ...geteld(nr, tot, {}), persoon: persoon(nr) }] : [])),
    'sociaal-team': h.acties.filter(({ dag, soort }) => in_(dag) && SOCIAAL_TEAM.includes(soort))
      .map((een) => ({ ...zonderPersoon(geteld(een.casus, een.dag, { actie: een.soort })), persoon: persoon(een.casus) })),
    'afgesloten-casussen': h.casussen.flatMap((een, nr) => (in_(een.afgesloten) ? [geteld(nr, een.afgesloten!, { resultaat: een.resultaat })] : [])),
    'eerste-contact': h.aanmeldingen.flatMap((een, nr) => {
      const contact = eersteContact(nr);
      const waarde = contact !== undefined && werkdagen(een.dag, contact) <= 5 ? 1 : 0;
      return in_(een.dag) ? [zonderPersoon({ ...geteld(een.casus, een.dag, { kanaal: een.kanaal, aanmelder: een.aanmelder }, waarde), team: een.team, wijk: een.wijk })] : [];
    }),
    wachtlijst: h.interventies.filter((een) => een.wachtlijst !== null && een.wachtlijst <= tot && (een.gestart ?? een.afgesloten ?? '9999') > tot)
      .map((een) => zonderPersoon(geteld(een.casus, tot, { werksoort: een.werksoort }, tussen(een.wachtlijst!, tot)))),
    wachttijd: gestart.filter((een) => een.wachtlijst !== null && in_(een.gestart))
      .map((een) => zonderPersoon(geteld(een.casus, tot, { werksoort: een.werksoort }, tussen(een.wachtlijst!, een.gestart!)))),
    voorveld: h.hulpvragen.flatMap((een, nr) => {
      if (!in_(een.gesloten) || een.uitkomst === 'vervallen') return [];
      const waarde = een.uitkomst === 'beantwoord' && !h.interventies.some((met) => met.hulpvragen.includes(nr) && individueel(met)) ? 1 : 0;
      return [zonderPersoon(geteld(een.casus, tot, { leefgebied: een.leefgebied }, waarde))];
    }),
    effect: h.casussen.flatMap((_casus, nr) => [...new Set(h.metingen.map(({ leefgebied }) => leefgebied))].flatMap((leefgebied) => {
      const perGesprek = h.gesprekken.flatMap((gesprek, gesprekNr) => {
        const laatste = h.metingen.filter((een) => een.gesprek === gesprekNr && een.leefgebied === leefgebied).at(-1);
        return gesprek.casus === nr && laatste && laatste.score !== null && laatste.uitkomst !== 'niet_besproken' ? [laatste] : [];
      }).sort((x, y) => (x.dag === y.dag ? x.nr - y.nr : x.dag < y.dag ? -1 : 1)).filter(({ dag }) => dag <= tot);
      const [eerste, laatste] = [perGesprek[0], perGesprek.at(-1)];
      return perGesprek.length > 1 && in_(laatste!.dag) ? [zonderPersoon(geteld(nr, tot, { leefgebied }, laatste!.score! - eerste!.score!))] : [];
    })),
  };
}
