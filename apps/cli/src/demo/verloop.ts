import { type NieuweMeting } from '@keukentafel/contract';
import { LEEFGEBIED, type ContactVorm, type InterventieSoort, type Resultaat, type Zelfredzaamheid } from '@keukentafel/domain';
import { opVolgorde, type DemoActie, type DemoGebeurtenis, type DemoInterventie, type Gebied, type Vak } from './gebeurtenis';
import { type Toeval } from './toeval';
import { DOEL, DOORVERWIJZING, KRACHTEN, VERSLAG, WENS } from './woorden';

/** Who helps with what. */
export const WERK: Readonly<Record<Gebied, readonly [Vak, InterventieSoort]>> = {
  financien: ['sjd', 'kortdurend'], gezinsrelaties: ['jmw', 'procesmatig'], gezondheid: ['amw', 'procesmatig'], huisvesting: ['sjd', 'kortdurend'],
  participatie: ['groepswerk-work-it', 'groepsdeelname'], 'sociaal-netwerk': ['amw', 'vrijwilliger'], veiligheid: ['amw', 'crisis'], verslaving: ['amw', 'procesmatig'],
};
const VORMEN: readonly ContactVorm[] = ['huisbezoek', 'huisbezoek', 'kantoor', 'telefoon', 'telefoon', 'beeldbellen', 'chat'];

const meting = (toeval: Toeval, leefgebied: Gebied, vraag: boolean): NieuweMeting => ({
  leefgebied, uitkomst: vraag ? 'vraag' : 'geen_vraag',
  score: vraag ? toeval.between(2, 5) : toeval.between(6, 9), zelfredzaamheid: (vraag ? toeval.between(2, 3) : toeval.between(4, 5)) as Zelfredzaamheid,
  krachten: toeval.chance(0.5) ? toeval.pick(KRACHTEN) : null, wens: vraag ? toeval.pick(WENS) : null,
});

const beter = (toeval: Toeval, oud: NieuweMeting): NieuweMeting =>
  ({ ...oud, wens: null, score: Math.min(10, (oud.score ?? 5) + toeval.between(0, 3)), zelfredzaamheid: Math.min(5, (oud.zelfredzaamheid ?? 3) + toeval.between(0, 1)) as Zelfredzaamheid });

/** A contact of the story. */
export const contactVan = (toeval: Toeval): Extract<DemoGebeurtenis, { soort: 'contact' }> =>
  ({ soort: 'contact', dag: 0, minuten: toeval.pick([15, 20, 30, 45, 60, 75]), vorm: toeval.pick(VORMEN), verslag: toeval.pick(VERSLAG) });

/** An interventie for a leefgebied; of the werksoort that goes with it, unless another is asked for. */
export function interventieVan(toeval: Toeval, leefgebied: Gebied, wacht: boolean, [werksoort, aanpak] = WERK[leefgebied]): DemoInterventie {
  return {
    leefgebied, werksoort, aanpak, wacht,
    doelen: Array.from({ length: toeval.between(1, 2) }, (_, nr) => ({ omschrijving: DOEL[(toeval.between(0, DOEL.length - 1) + nr) % DOEL.length]!, begin: toeval.between(1, 4), eind: toeval.between(6, 9) })),
  };
}

/** What a first conversation finds: a vraag in these leefgebieden, and of some others that there is none. */
export function gesprekVan(toeval: Toeval, leefgebieden: readonly Gebied[]): NieuweMeting[] {
  const ander = LEEFGEBIED.map(({ code }) => code).filter((code) => !leefgebieden.includes(code) && toeval.chance(0.15));
  return [...leefgebieden.map((code) => meting(toeval, code, true)), ...ander.map((code) => meting(toeval, code, false))];
}

/** What a later conversation finds of what was a vraag: it goes better, so that it is none any more. */
export const beterMet = (toeval: Toeval, metingen: readonly NieuweMeting[]): NieuweMeting[] =>
  metingen.slice(0, 2).map((oud) => ({ ...beter(toeval, oud), uitkomst: 'geen_vraag' }));

/** Why a casus is closed. */
export const REDEN = 'We keken samen terug: de inwoner kan nu zelf verder en weet waar hulp is als dat nodig is.';
/** How interventies end, the likely ones more often. */
export const AFLOOP: readonly Resultaat[] = ['bereikt', 'bereikt', 'deels', 'niet'];

/**
 * What happens to a casus about these leefgebieden; the same chance tells the same story. `duur` says how much longer it takes than a short
 * one of one or two months.
 */
export function verloopVan(toeval: Toeval, leefgebieden: readonly Gebied[], duur = 1): DemoGebeurtenis[] {
  const verkend = toeval.between(1, 5);
  const metingen = gesprekVan(toeval, leefgebieden);
  const [hoofd, ...rest] = leefgebieden;
  const begin = verkend + 1 + toeval.between(0, 6);
  const wacht = toeval.chance(0.3);
  const interventie = hoofd && toeval.chance(0.7) ? interventieVan(toeval, hoofd, wacht) : null;
  const acties = [...(interventie || !hoofd ? [] : [hoofd]), ...rest].filter(() => toeval.chance(0.75)).map((leefgebied) => actieVan(toeval, leefgebied));
  const slot = Math.round(toeval.between(30, 70) * duur);
  const contacten = Array.from({ length: toeval.between(2, 7) }, (_, nr) => ({ ...contactVan(toeval), dag: verkend + 2 + Math.round(nr * toeval.between(4, 8) * duur) }));
  return opVolgorde([
    { soort: 'verkenning', dag: verkend, metingen, acties },
    ...(interventie ? [{ soort: 'interventie', dag: begin, interventie } as const] : []),
    ...(interventie && wacht ? [{ soort: 'start', dag: begin + toeval.between(10, 55) } as const] : []),
    ...contacten,
    ...(toeval.chance(0.5) ? [{ soort: 'verkenning', dag: toeval.between(24, 34), metingen: beterMet(toeval, metingen), acties: [] } as const] : []),
    ...(toeval.chance(0.5) ? [{ soort: 'einde', dag: slot - 5, resultaat: toeval.pick(AFLOOP) } as const] : []),
    { soort: 'afsluiting', dag: slot, resultaat: toeval.pick(['bereikt', 'bereikt', 'deels', 'doorverwezen', 'advies', 'uitval'] as const), reden: REDEN },
  ]);
}

/** What is done at once about a vraag. */
export function actieVan(toeval: Toeval, leefgebied: Gebied): DemoActie {
  const soort = toeval.pick(['informatie_en_advies', 'informatie_en_advies', 'dienstverlening_sjd', 'doorverwijzing', 'overleg', 'klantvraag'] as const);
  return { leefgebied, soort, organisatie: soort === 'doorverwijzing' ? toeval.pick(DOORVERWIJZING) : null, toelichting: soort === 'informatie_en_advies' ? UITLEG : null };
}

/** What is written down of an answer that was given at once. */
export const UITLEG = 'Uitgelegd welke regelingen er zijn en samen het formulier ingevuld.';
