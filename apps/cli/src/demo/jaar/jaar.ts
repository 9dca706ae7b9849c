import { type NieuweAanmelding } from '@keukentafel/contract';
import { addYears, LEEFTIJD, addDays, daysBetween, type Datum, type Leeftijd } from '@keukentafel/domain';
import { type DemoGemeente, type DemoTeam, type DemoWijk } from '../gemeente';
import { Toeval } from '../toeval';
import { eerder, moment } from '../verleden';
import { UITLEG } from '../verloop';
import { type DemoAanmelding } from '../verhaal';
import { VRAAG } from '../woorden';
import { deelLeeftijden, deelOnderwerpen, deelWerksoorten, geschud } from './delen';
import { deelnemersVan, type Deelnemer } from './deelnemer';
import { eersteDag, levensloop } from './levensloop';
import { TEAMPLAN } from './plan';

/** On which day the ages of the year are counted. */
const PEILDATUM = '2021-12-31';
/** The youngest and the oldest there are. */
const UITERSTEN = { jongst: 4, oudst: 97 } as const;

/**
 * The year 2021 of Heemskerk: everybody of whom something was registered in it, oldest aanmelding first, with what happened before and after.
 * The same every time.
 */
export function jaarverhaal(gemeente: DemoGemeente, seed: number): DemoAanmelding[] {
  const toeval = new Toeval(seed);
  const deelnemers = TEAMPLAN.flatMap(deelnemersVan);
  deelOnderwerpen(toeval, deelnemers);
  deelWerksoorten(toeval, deelnemers);
  deelLeeftijden(toeval, deelnemers);
  const teams = new Map(gemeente.teams.map((team) => [team.code, team]));
  return geschud(toeval, deelnemers)
    .map((wie) => aanmeldingVan(toeval, gemeente.naam, teams.get(wie.team)!, wie))
    .sort((a, b) => (a.invoer.ontvangenOp! < b.invoer.ontvangenOp! ? -1 : 1));
}

function aanmeldingVan(toeval: Toeval, plaats: string, team: DemoTeam, wie: Deelnemer): DemoAanmelding {
  const dag = eersteDag(toeval, wie);
  const wijk = toeval.pick(team.wijken);
  const invoer = vraagVan(toeval, wie, wijk, plaats, dag);
  const inwoner = { ...invoer.inwoner!, geboortejaar: null, geboortedatum: geboren(toeval, wie.leeftijd, dag) };
  const nogEens = (op: Datum): NieuweAanmelding => ({ ...vraagVan(toeval, wie, wijk, plaats, op), inwoner });
  const afhandeling = wie.direct ? { afhandeling: { soort: wie.direct, toelichting: UITLEG } } : {};
  return { invoer: { ...invoer, ...afhandeling, inwoner }, team: team.code, opgepakt: true, terugVan: null, verloop: levensloop(toeval, wie, dag, nogEens) };
}

/** A question that has to do with the first onderwerp. */
function vraagVan(toeval: Toeval, { leefgebieden }: Deelnemer, wijk: DemoWijk, plaats: string, dag: Datum): NieuweAanmelding {
  const passend = VRAAG.filter((vraag) => leefgebieden.length === 0 || vraag.leefgebieden.includes(leefgebieden[0]!));
  return eerder(toeval, wijk, plaats, moment(toeval, dag), toeval.pick(passend));
}

/** A day of birth that gives this age on the last day of the year, and lies before the aanmelding. */
function geboren(toeval: Toeval, leeftijd: Leeftijd, aangemeld: Datum): Datum | null {
  const nr = LEEFTIJD.findIndex(({ code }) => code === leeftijd);
  const { tot, code } = LEEFTIJD[nr]!;
  if (code === 'onbekend') return null;
  const jongst = nr === 0 ? UITERSTEN.jongst : LEEFTIJD[nr - 1]!.tot!;
  const van = addDays(addYears(PEILDATUM, -(tot ?? UITERSTEN.oudst)), 1);
  const laatste = addYears(PEILDATUM, -jongst);
  return addDays(van, toeval.between(0, daysBetween(van, laatste < aangemeld ? laatste : aangemeld)));
}
