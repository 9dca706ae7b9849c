import { type NieuweMeting } from '@keukentafel/contract';
import { LEEFGEBIED, type ActieSoort, type CasusResultaat, type ContactVorm, type InterventieSoort, type Leefgebied, type Resultaat, type Werksoort, type Zelfredzaamheid } from '@keukentafel/domain';
import { type Toeval } from './toeval';
import { DOEL, DOORVERWIJZING, KRACHTEN, VERSLAG, WENS } from './woorden';

/** An interventie of the story, on days after the aanmelding came in. */
export interface DemoInterventie {
  readonly leefgebied: Leefgebied;
  readonly werksoort: Werksoort;
  readonly soort: InterventieSoort;
  /** Day it began; null when it waits. */
  readonly start: number | null;
  readonly doelen: readonly { readonly omschrijving: string; readonly begin: number; readonly eind: number }[];
  readonly resultaat: Resultaat;
}

/** A contact of the story. */
export interface DemoContact {
  readonly dag: number;
  readonly minuten: number;
  readonly vorm: ContactVorm;
  readonly verslag: string;
}

/** How one casus goes on after it was picked up; days are counted from the aanmelding. What lies after today does not happen yet. */
export interface DemoVerloop {
  readonly verkend: number;
  readonly metingen: readonly NieuweMeting[];
  readonly acties: readonly { readonly leefgebied: Leefgebied; readonly soort: ActieSoort; readonly toelichting: string | null; readonly organisatie: string | null }[];
  readonly interventie: DemoInterventie | null;
  readonly contacten: readonly DemoContact[];
  /** A second conversation, with what had changed. */
  readonly opnieuw: { readonly dag: number; readonly metingen: readonly NieuweMeting[] } | null;
  readonly einde: { readonly dag: number; readonly resultaat: CasusResultaat; readonly reden: string };
}

const WERK: Readonly<Record<Leefgebied, readonly [Werksoort, InterventieSoort]>> = {
  financien: ['sjd', 'kortdurend'], gezinsrelaties: ['jmw', 'procesmatig'], gezondheid: ['amw', 'procesmatig'], huisvesting: ['sjd', 'kortdurend'],
  participatie: ['groepswerk-work-it', 'groepsdeelname'], 'sociaal-netwerk': ['amw', 'vrijwilliger'], veiligheid: ['amw', 'crisis'], verslaving: ['amw', 'procesmatig'],
};
const VORMEN: readonly ContactVorm[] = ['huisbezoek', 'huisbezoek', 'kantoor', 'telefoon', 'telefoon', 'beeldbellen', 'chat'];

const meting = (toeval: Toeval, leefgebied: Leefgebied, vraag: boolean): NieuweMeting => ({
  leefgebied, uitkomst: vraag ? 'vraag' : 'geen_vraag',
  score: vraag ? toeval.between(2, 5) : toeval.between(6, 9), zelfredzaamheid: (vraag ? toeval.between(2, 3) : toeval.between(4, 5)) as Zelfredzaamheid,
  krachten: toeval.chance(0.5) ? toeval.pick(KRACHTEN) : null, wens: vraag ? toeval.pick(WENS) : null,
});

const beter = (toeval: Toeval, oud: NieuweMeting): NieuweMeting =>
  ({ ...oud, wens: null, score: Math.min(10, (oud.score ?? 5) + toeval.between(0, 3)), zelfredzaamheid: Math.min(5, (oud.zelfredzaamheid ?? 3) + toeval.between(0, 1)) as Zelfredzaamheid });

function interventieVan(toeval: Toeval, leefgebied: Leefgebied, vanaf: number): DemoInterventie {
  const [werksoort, soort] = WERK[leefgebied] ?? ['amw', 'procesmatig'];
  return {
    leefgebied, werksoort, soort, start: toeval.chance(0.8) ? vanaf + toeval.between(0, 6) : null,
    doelen: Array.from({ length: toeval.between(1, 2) }, (_, nr) => ({ omschrijving: DOEL[(toeval.between(0, DOEL.length - 1) + nr) % DOEL.length]!, begin: toeval.between(1, 4), eind: toeval.between(6, 9) })),
    resultaat: toeval.pick(['bereikt', 'bereikt', 'deels', 'niet'] as const),
  };
}

/** What happens to a casus about these leefgebieden; the same chance tells the same story. */
export function verloopVan(toeval: Toeval, leefgebieden: readonly Leefgebied[]): DemoVerloop {
  const verkend = toeval.between(1, 5);
  const ander = LEEFGEBIED.map(({ code }) => code).filter((code) => !leefgebieden.includes(code) && toeval.chance(0.45));
  const metingen = [...leefgebieden.map((code) => meting(toeval, code, true)), ...ander.map((code) => meting(toeval, code, false))];
  const [hoofd, ...rest] = leefgebieden;
  const interventie = hoofd && toeval.chance(0.7) ? interventieVan(toeval, hoofd, verkend + 1) : null;
  const contacten = Array.from({ length: toeval.between(2, 7) }, (_, nr) => ({ dag: verkend + 2 + nr * toeval.between(4, 8), minuten: toeval.pick([15, 20, 30, 45, 60, 75]), vorm: toeval.pick(VORMEN), verslag: toeval.pick(VERSLAG) }));
  const opDag = toeval.between(24, 34);
  return {
    verkend, metingen, interventie, contacten,
    acties: [...(interventie || !hoofd ? [] : [hoofd]), ...rest].filter(() => toeval.chance(0.75)).map((leefgebied) => actieVan(toeval, leefgebied)),
    opnieuw: toeval.chance(0.5) ? { dag: opDag, metingen: metingen.slice(0, 2).map((oud) => beter(toeval, oud)) } : null,
    einde: { dag: toeval.between(30, 70), resultaat: toeval.pick(['bereikt', 'bereikt', 'deels', 'doorverwezen'] as const), reden: 'We keken samen terug: de inwoner kan nu zelf verder en weet waar hulp is als dat nodig is.' },
  };
}

function actieVan(toeval: Toeval, leefgebied: Leefgebied): DemoVerloop['acties'][number] {
  const soort = toeval.pick(['informatie_en_advies', 'informatie_en_advies', 'dienstverlening_sjd', 'doorverwijzing', 'overleg'] as const);
  return { leefgebied, soort, organisatie: soort === 'doorverwijzing' ? toeval.pick(DOORVERWIJZING) : null, toelichting: soort === 'informatie_en_advies' ? 'Uitgelegd welke regelingen er zijn en samen het formulier ingevuld.' : null };
}
