import { addDays, datumIn, daysBetween, isWerkdag, type Datum } from '@keukentafel/domain';
import { type DemoGemeente, type DemoWijk } from './gemeente';
import { type Toeval } from './toeval';
import { aanmelding, DAGEN_TERUG, gebiedenVan, type DemoAanmelding } from './verhaal';
import { verloopVan } from './verloop';
import { ACHTERNAAM_EERDER, VRAAG } from './woorden';

/** Days back to which the demo's life reaches at least: eighteen months. */
const VERLEDEN_DAGEN = 548;
/** Questions about a home of which there are suddenly more, in one wijk, in the last weeks: a signal to find. */
const OPLEVING = { vraag: 'schimmel', dagen: 24, aantal: 13 };
/** More people come in winter than in summer. */
const SEIZOEN = [1.2, 1.1, 1.05, 1, 0.95, 0.9, 0.65, 0.75, 1.05, 1.1, 1.15, 0.9] as const;

const gevonden = new Map<Datum, Datum>();

/** A day on which people work, that day or the last one before it. The same days are asked over and over. */
export function werkdagVan(dag: Datum): Datum {
  const bekend = gevonden.get(dag);
  if (bekend) return bekend;
  const werkdag = isWerkdag(dag) ? dag : werkdagVan(addDays(dag, -1));
  gevonden.set(dag, werkdag);
  return werkdag;
}

/** A moment of a day in office hours. */
export const moment = (toeval: Toeval, dag: Datum): Date =>
  new Date(`${dag}T${String(toeval.between(7, 15)).padStart(2, '0')}:${String(toeval.between(0, 59)).padStart(2, '0')}:00Z`);

/** The same question of somebody with a surname of earlier years. */
export function eerder(toeval: Toeval, wijk: DemoWijk, plaats: string, op: Date, vraag?: (typeof VRAAG)[number]): DemoAanmelding['invoer'] {
  const invoer = aanmelding(toeval, wijk, plaats, op, vraag);
  return { ...invoer, inwoner: { ...invoer.inwoner!, achternaam: toeval.pick(ACHTERNAAM_EERDER), tussenvoegsel: null } };
}

/**
 * The months before the last weeks, oldest first: as many aanmeldingen as the last weeks have, by the season and a little more every month;
 * and what is new in the last weeks besides.
 */
export function verleden(gemeente: DemoGemeente, toeval: Toeval, nu: Date): DemoAanmelding[] {
  const vandaag = datumIn(nu);
  // All of last year, so that this year has a whole one to compare with.
  const terug = Math.max(VERLEDEN_DAGEN, daysBetween(`${Number(vandaag.slice(0, 4)) - 1}-01-01`, vandaag));
  const dagen = Array.from({ length: terug - DAGEN_TERUG }, (_none, at) => addDays(vandaag, at - terug)).filter(isWerkdag);
  const perDag = (gemeente.aanmeldingen / DAGEN_TERUG) * 1.15;
  const gewoon = dagen.flatMap((dag, at) => {
    const verwacht = perDag * SEIZOEN[Number(dag.slice(5, 7)) - 1]! * (0.85 + (0.3 * at) / dagen.length);
    const aantal = Math.floor(verwacht) + (toeval.chance(verwacht % 1) ? 1 : 0);
    return Array.from({ length: aantal }, () => toen(gemeente, toeval, moment(toeval, dag)));
  });
  return [...gewoon, ...opleving(gemeente, toeval, nu)];
}

function toen(gemeente: DemoGemeente, toeval: Toeval, op: Date): DemoAanmelding {
  const team = toeval.pick(gemeente.teams);
  const invoer = eerder(toeval, toeval.pick(team.wijken), gemeente.naam, op);
  return { invoer, team: team.code, opgepakt: true, terugVan: null, verloop: verloopVan(toeval, gebiedenVan(invoer), 0.6 + 2.4 * toeval.next()) };
}

function opleving({ teams, naam }: DemoGemeente, toeval: Toeval, nu: Date): DemoAanmelding[] {
  const team = teams[0]!;
  const vraag = VRAAG.find(({ tekst }) => tekst.includes(OPLEVING.vraag))!;
  return Array.from({ length: OPLEVING.aantal }, (_none, nr) => {
    const dag = werkdagVan(addDays(datumIn(nu), -3 - Math.floor((OPLEVING.dagen * nr) / OPLEVING.aantal)));
    const invoer = eerder(toeval, team.wijken[0]!, naam, moment(toeval, dag), vraag);
    return { invoer, team: team.code, opgepakt: true, terugVan: null, verloop: verloopVan(toeval, gebiedenVan(invoer)) };
  });
}
