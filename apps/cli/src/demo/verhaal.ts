import { type NieuweAanmelding, type NieuweInwoner } from '@keukentafel/contract';
import { addDays, datumIn, LEEFGEBIED, type Aanmelder, type Kanaal, type Urgentie } from '@keukentafel/domain';
import { type DemoGemeente, type DemoWijk } from './gemeente';
import { ACHTERNAAM, ROEPNAAM_MAN, ROEPNAAM_VROUW, STRAAT, VERWIJZER, VRAAG } from './woorden';
import { Toeval } from './toeval';
import { type DemoGebeurtenis, type Gebied } from './gebeurtenis';
import { verloopVan } from './verloop';

/** Days back to which the demo's life reaches: eight weeks. */
export const DAGEN_TERUG = 56;
/** How many aanmeldingen came in within the last hours. */
const VANDAAG = 5;
/** Share of the casussen whose life is told; of the others someone has yet to begin. */
const VERTELD = 0.5;

/** One aanmelding of the demo: what is registered, by which team's people, and whether someone picked it up since. */
export interface DemoAanmelding {
  readonly invoer: NieuweAanmelding;
  readonly team: string;
  readonly opgepakt: boolean;
  /** What came of it; null when nobody began yet. */
  readonly verloop: readonly DemoGebeurtenis[] | null;
  /** Position of an earlier aanmelding whose person comes back with a new question. */
  readonly terugVan: number | null;
}

const KANALEN: readonly Kanaal[] = ['telefoon', 'telefoon', 'telefoon', 'inloop', 'inloop', 'spreekuur', 'e-mail', 'website', 'huisbezoek', 'netwerkpartner'];
const AANMELDERS: readonly Aanmelder[] = ['inwoner', 'inwoner', 'inwoner', 'netwerk', 'huisarts', 'huisarts', 'school', 'woningcorporatie', 'gemeente', 'politie'];

/** The letters of a demo postcode; one street each. */
export const LETTERS = ['AA', 'AB', 'AC', 'AD', 'AE', 'AG', 'AH', 'AJ'] as const;

/**
 * The life of a gemeente's wijkteams over the last weeks, oldest first, up to an hour before `nu`. The same seed and day give the same
 * people; every one of them is made up, and so are their names.
 */
export function verhaal(gemeente: Pick<DemoGemeente, 'naam' | 'teams' | 'aanmeldingen'>, seed: number, nu: Date): DemoAanmelding[] {
  const toeval = new Toeval(seed);
  const moments = Array.from({ length: gemeente.aanmeldingen }, (_, nr) => (nr < VANDAAG ? justNow(toeval, nu, nr) : moment(toeval, nu)))
    .sort((a, b) => a.getTime() - b.getTime());
  return moments.map((ontvangenOp, index) => {
    const team = toeval.pick(gemeente.teams);
    const ageDays = (nu.getTime() - ontvangenOp.getTime()) / 86_400_000;
    const terugVan = index > 20 && toeval.chance(0.08) ? toeval.between(0, index - 20) : null;
    const invoer = aanmelding(toeval, toeval.pick(team.wijken), gemeente.naam, ontvangenOp);
    const opgepakt = ageDays > 9 || toeval.chance(ageDays / 12);
    const eigen = new Toeval(seed * 1000 + index);
    const verloop = opgepakt && terugVan === null && eigen.chance(VERTELD) ? verloopVan(eigen, gebiedenVan(invoer)) : null;
    return { invoer, team: team.code, opgepakt, terugVan, verloop };
  });
}

/** The leefgebieden of a question of the demo. */
export const gebiedenVan = ({ leefgebieden }: Pick<NieuweAanmelding, 'leefgebieden'>): Gebied[] =>
  leefgebieden.flatMap((code) => LEEFGEBIED.filter((gebied) => gebied.code === code).map((gebied) => gebied.code));

/** One of the last aanmeldingen, so that the demo never opens on a quiet day. */
const justNow = (toeval: Toeval, nu: Date, nr: number): Date => new Date(nu.getTime() - (nr * 47 + toeval.between(4, 40)) * 60_000);

/** A moment in office hours (local time is near enough for a story), never on a Sunday. */
function moment(toeval: Toeval, nu: Date): Date {
  const back = Math.floor(toeval.next() ** 1.4 * DAGEN_TERUG);
  const day = addDays(datumIn(nu), -back);
  const hour = toeval.between(7, 16);
  const at = new Date(`${day}T${String(hour).padStart(2, '0')}:${String(toeval.between(0, 59)).padStart(2, '0')}:00Z`);
  const onWorkday = at.getUTCDay() === 0 ? new Date(at.getTime() - 86_400_000) : at;
  const latest = nu.getTime() - toeval.between(5, 180) * 60_000;
  return new Date(Math.min(onWorkday.getTime(), latest));
}

/** A question of someone new in a wijk; `vraag` is any, unless one is given. */
export function aanmelding(toeval: Toeval, wijk: DemoWijk, plaats: string, ontvangenOp: Date, vraag = toeval.pick(VRAAG)): NieuweAanmelding {
  const aanmelder = toeval.pick(AANMELDERS);
  const urgentie: Urgentie = toeval.chance(0.03) ? 'crisis' : toeval.chance(0.1) ? 'spoed' : 'regulier';
  const verwijzers = VERWIJZER[aanmelder] ?? [];
  return {
    inwoner: inwoner(toeval, wijk, plaats), ontvangenOp: ontvangenOp.toISOString(), kanaal: toeval.pick(KANALEN), aanmelder, urgentie,
    vraag: vraag.tekst, leefgebieden: [...vraag.leefgebieden], veiligheid: vraag.veiligheid ?? false,
    aanmelderOrganisatie: verwijzers[Math.floor(ontvangenOp.getTime() / 60_000) % verwijzers.length] ?? null,
  };
}

/** Somebody who does not exist, in a wijk. */
export function inwoner(toeval: Toeval, wijk: DemoWijk, plaats: string): NieuweInwoner {
  const vrouw = toeval.chance(0.56);
  const [tussenvoegsel, achternaam] = toeval.pick(ACHTERNAAM);
  const born = toeval.between(1934, 2008);
  const letters = toeval.between(0, LETTERS.length - 1);
  const known = toeval.next();
  return {
    roepnaam: toeval.pick(vrouw ? ROEPNAAM_VROUW : ROEPNAAM_MAN), tussenvoegsel, achternaam, geslacht: vrouw ? 'vrouw' : 'man',
    geboortedatum: known < 0.93 ? `${born}-${String(toeval.between(1, 12)).padStart(2, '0')}-${String(toeval.between(1, 28)).padStart(2, '0')}` : null,
    geboortejaar: known >= 0.93 && known < 0.98 ? born : null,
    postcode: `${wijk.pc4}${LETTERS[letters]}`, huisnummer: toeval.between(1, 140), straat: STRAAT[letters], plaats,
    telefoon: toeval.chance(0.8) ? `06 0000 ${String(toeval.between(1000, 9999))}` : null,
    tolkNodig: toeval.chance(0.06),
  };
}
