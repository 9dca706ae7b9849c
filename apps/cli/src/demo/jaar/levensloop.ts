import { type NieuweAanmelding } from '@keukentafel/contract';
import { addDays, daysBetween, LEEFGEBIED, type Datum } from '@keukentafel/domain';
import { opVolgorde, type DemoActie, type DemoGebeurtenis, type Gebied, type Wat } from '../gebeurtenis';
import { type Toeval } from '../toeval';
import { werkdagVan } from '../verleden';
import { AFLOOP, beterMet, contactVan, gesprekVan, interventieVan, REDEN, UITLEG, WERK } from '../verloop';
import { type Deelnemer } from './deelnemer';

/** Working days of the year: nothing of it lies outside. */
const JAAR = { van: '2021-01-04', tot: '2021-12-30' } as const;
/** Within which days casussen that were open at the end of the year close. */
const DAARNA = { van: '2022-01-10', tot: '2023-06-30' } as const;

/** A working day between two, both included; the first must be one. */
export const dagTussen = (toeval: Toeval, van: Datum, tot: Datum): Datum => {
  const dag = werkdagVan(addDays(van, toeval.between(0, Math.max(0, daysBetween(van, tot)))));
  return dag < van ? van : dag;
};
const eerste = (...dagen: readonly Datum[]): Datum => [...dagen].sort()[0]!;
const laatste = (...dagen: readonly Datum[]): Datum => [...dagen].sort().at(-1)!;

/** The day of the aanmelding: early enough for what must still happen in the year. */
export function eersteDag(toeval: Toeval, { nieuw, direct, interventie, dicht }: Deelnemer): Datum {
  if (!nieuw) return dagTussen(toeval, '2019-02-04', '2020-11-13');
  const tot = direct ? JAAR.tot : interventie === 'klaar' ? '2021-09-10' : interventie ? '2021-11-12' : dicht ? '2021-10-29' : '2021-12-10';
  return dagTussen(toeval, JAAR.van, tot);
}

/** The days of one casus, and what happens on them. */
class Levensloop {
  private readonly alle: DemoGebeurtenis[] = [];

  constructor(private readonly toeval: Toeval, private readonly sinds: Datum) {}

  op(dag: Datum, wat: Wat): Datum {
    this.alle.push({ ...wat, dag: daysBetween(this.sinds, dag) });
    return dag;
  }

  contacten(aantal: number, van: Datum, tot: Datum): void {
    for (let nr = 0; nr < aantal; nr += 1) this.op(dagTussen(this.toeval, van, tot), contactVan(this.toeval));
  }

  klaar(): DemoGebeurtenis[] {
    return opVolgorde(this.alle);
  }
}

function actiesVan({ advies, klantvraag, vinger, leefgebieden }: Deelnemer): DemoActie[] {
  const actie = (leefgebied: Gebied, soort: DemoActie['soort']): DemoActie => ({ leefgebied, soort, organisatie: null, toelichting: soort === 'informatie_en_advies' ? UITLEG : null });
  return [
    ...(advies ? leefgebieden.map((leefgebied) => actie(leefgebied, 'informatie_en_advies')) : []),
    ...(klantvraag ? [actie(leefgebieden.at(-1)!, 'klantvraag')] : []), ...(vinger ? [actie(leefgebieden[0]!, 'vinger_aan_de_pols')] : []),
  ];
}

/** The leefgebied of what began before the year: one that goes with the work, and is no onderwerp of the year. */
const oudGebied = (toeval: Toeval, { werksoort, leefgebieden }: Deelnemer): Gebied => {
  const vrij = LEEFGEBIED.map(({ code }) => code).filter((code) => !leefgebieden.includes(code));
  return vrij.find((code) => WERK[code][0] === werksoort) ?? toeval.pick(vrij);
};

/** Everything that happens to someone of the year after their aanmelding; `nogEens` makes the aanmelding of a later day. */
export function levensloop(toeval: Toeval, wie: Deelnemer, sinds: Datum, nogEens: (dag: Datum) => NieuweAanmelding): DemoGebeurtenis[] {
  if (wie.direct) return [];
  const loop = new Levensloop(toeval, sinds);
  const werkt = wie.interventie !== null;
  const verkend = dagTussen(toeval, werkdagVan(addDays(sinds, 1)), addDays(sinds, 8));
  const gebied = wie.nieuw ? wie.leefgebieden[0]! : oudGebied(toeval, wie);
  const metingen = gesprekVan(toeval, wie.nieuw ? wie.leefgebieden : [gebied]).filter(({ leefgebied, uitkomst }) => uitkomst !== 'vraag' || wie.nieuw || leefgebied === gebied);
  if (wie.nieuw || werkt || toeval.chance(0.15)) loop.op(laatste(verkend, sinds), { soort: 'verkenning', metingen, acties: wie.nieuw ? actiesVan(wie) : [] });
  const einde = werkt ? werkAan(loop, toeval, wie, gebied, laatste(verkend, sinds)) : laatste(verkend, sinds);
  const tot = wie.dicht ? dagTussen(toeval, eerste(JAAR.tot, werkdagVan(addDays(laatste(einde, JAAR.van), 10))), JAAR.tot) : dagTussen(toeval, DAARNA.van, DAARNA.tot);
  const binnen = { van: laatste(JAAR.van, verkend), tot: eerste(tot, JAAR.tot) };
  loop.contacten(toeval.between(1, werkt ? 4 : 2), binnen.van, binnen.tot);
  if (!wie.nieuw && wie.gesprek) loop.op(dagTussen(toeval, '2021-02-01', '2021-11-26'), { soort: 'verkenning', metingen: [...beterMet(toeval, metingen.slice(0, 1)), ...gesprekVan(toeval, wie.leefgebieden).filter(({ uitkomst }) => uitkomst === 'vraag')], acties: actiesVan(wie) });
  if (wie.nogEens) {
    const dag = dagTussen(toeval, binnen.van, binnen.tot);
    loop.op(dag, { soort: 'aanmelding', invoer: nogEens(dag) });
  }
  loop.op(tot, { soort: 'afsluiting', resultaat: wie.advies ? 'advies' : toeval.pick(['bereikt', 'bereikt', 'deels', 'niet', 'doorverwezen', 'uitval'] as const), reden: REDEN });
  return loop.klaar();
}

/** The interventie: begun so that it was active in the year, and ended in it when it must. Answers the last day of it in the year. */
function werkAan(loop: Levensloop, toeval: Toeval, wie: Deelnemer, gebied: Gebied, verkend: Datum): Datum {
  const wacht = toeval.chance(0.25);
  const aanpak = wie.werksoort!.startsWith('groepswerk') ? 'groepsdeelname' : WERK[gebied][0] === wie.werksoort ? WERK[gebied][1] : 'procesmatig';
  const interventie = interventieVan(toeval, gebied, wacht, [wie.werksoort!, aanpak]);
  const gekozen = loop.op(dagTussen(toeval, verkend, addDays(verkend, 6)), { soort: 'interventie', interventie });
  const begonnen = wacht ? loop.op(dagTussen(toeval, werkdagVan(addDays(gekozen, 3)), eerste(addDays(gekozen, 30), wie.nieuw ? JAAR.tot : '2020-12-18')), { soort: 'start' }) : gekozen;
  if (wie.interventie === 'actief') return begonnen;
  const einde = dagTussen(toeval, laatste(JAAR.van, werkdagVan(addDays(begonnen, 21))), wie.dicht ? '2021-12-10' : '2021-12-22');
  return loop.op(einde, { soort: 'einde', resultaat: toeval.pick(AFLOOP) });
}
