import { negatiefBinomiaal } from './kans';

/** Weeks that are looked at, and weeks before them that say what to expect. */
export const SIGNAAL_WEKEN = { recent: 4, historie: 52 } as const;

/** How sure a signal is: the share of false ones among such signals, at most. */
export const SIGNAAL_ZEKERHEID = [
  { code: 'vrijwel_zeker', naam: 'Vrijwel zeker', tot: 0.005 },
  { code: 'waarschijnlijk', naam: 'Waarschijnlijk', tot: 0.05 },
] as const;
export type SignaalZekerheid = (typeof SIGNAAL_ZEKERHEID)[number]['code'];

/** Hulpvragen per week of one leefgebied in one wijk, the oldest week first, historie and recent together. */
export interface Weekreeks {
  readonly wijk: string;
  readonly leefgebied: string;
  readonly weken: readonly number[];
}

/** More hulpvragen in the last weeks than were to be expected. */
export interface Signaal {
  readonly wijk: string;
  readonly leefgebied: string;
  readonly aantal: number;
  /** Expected in as many weeks, with one decimal. */
  readonly verwacht: number;
  readonly zekerheid: SignaalZekerheid;
}

/** Fewer than this is no signal, however unexpected; nor is less than this many times what was expected. */
const MINSTENS = { aantal: 4, keer: 1.5 } as const;
/** Weight of "as always" beside what the other wijken had, in hulpvragen. */
const TREK = 4;
/** Bounds of the shape of the prior: one wijk tells little of another, or nearly everything. */
const VORM = { min: 0.5, max: 50 } as const;

interface Cel extends Weekreeks {
  readonly voor: number;
  readonly recent: number;
}

const som = (getallen: readonly number[]): number => getallen.reduce((totaal, getal) => totaal + getal, 0);

/**
 * Where the last weeks are clearly above what a wijk's own history and the other wijken let expect. Per leefgebied the weekly rate of a
 * wijk is a gamma whose prior comes from all its wijken (empirical Bayes), so that a wijk with few hulpvragen is expected to be like the
 * others; when the others rise too, so does what is expected. The count then is negative binomial, wider when the months of the history
 * themselves vary more than chance. Of all wijken and leefgebieden together at most 5% of the signals are false (Benjamini and Hochberg).
 * A history shorter than a year says nothing: no signals.
 */
export function signalenIn(reeksen: readonly Weekreeks[]): Signaal[] {
  const { historie, recent } = SIGNAAL_WEKEN;
  const cellen: Cel[] = reeksen.filter(({ weken }) => weken.length === historie + recent)
    .map((reeks) => ({ ...reeks, voor: som(reeks.weken.slice(0, historie)), recent: som(reeks.weken.slice(historie)) }));
  const spreiding = spreidingIn(cellen);
  const getoetst = [...groepeer(cellen).values()].flatMap((groep) => groep.map((cel) => toets(cel, groep, spreiding)));
  const drempels = gecorrigeerd(getoetst.map(({ kans }) => kans));
  return getoetst.flatMap(({ cel, verwacht }, at) => {
    const zekerheid = SIGNAAL_ZEKERHEID.find(({ tot }) => drempels[at]! <= tot)?.code;
    if (!zekerheid || cel.recent < MINSTENS.aantal || cel.recent < MINSTENS.keer * verwacht) return [];
    return [{ wijk: cel.wijk, leefgebied: cel.leefgebied, aantal: cel.recent, verwacht: Math.round(verwacht * 10) / 10, zekerheid }];
  });
}

function groepeer(cellen: readonly Cel[]): Map<string, Cel[]> {
  const groepen = new Map<string, Cel[]>();
  for (const cel of cellen) groepen.set(cel.leefgebied, [...(groepen.get(cel.leefgebied) ?? []), cel]);
  return groepen;
}

/** What was to be expected of a cell, and the chance of at least what came. */
function toets(cel: Cel, groep: readonly Cel[], spreiding: number): { readonly cel: Cel; readonly verwacht: number; readonly kans: number } {
  const { historie, recent } = SIGNAAL_WEKEN;
  const { vorm, tempo } = prior(groep);
  const anderen = groep.filter((een) => een !== cel);
  const gewoon = som(anderen.map(({ voor }) => voor)) * (recent / historie);
  const mee = Math.max(1, (som(anderen.map((een) => een.recent)) + TREK) / (gewoon + TREK));
  const verwacht = ((vorm + cel.voor) / (tempo + historie)) * recent * mee;
  const eenOpVorm = 1 / (vorm + cel.voor) + (spreiding - 1) / verwacht;
  return { cel, verwacht, kans: negatiefBinomiaal(cel.recent, verwacht, 1 / eenOpVorm) };
}

/** Shape and rate (weeks) of the gamma of the weekly rates of wijken, by their moments. */
function prior(groep: readonly Cel[]): { readonly vorm: number; readonly tempo: number } {
  const { historie } = SIGNAAL_WEKEN;
  const gemiddeld = Math.max(som(groep.map(({ voor }) => voor)), 0.5) / (groep.length * historie);
  const variantie = groep.length < 2 ? 0 : som(groep.map(({ voor }) => (voor / historie - gemiddeld) ** 2)) / (groep.length - 1) - gemiddeld / historie;
  const vorm = variantie > 0 ? Math.min(VORM.max, Math.max(VORM.min, gemiddeld ** 2 / variantie)) : VORM.max;
  return { vorm, tempo: vorm / gemiddeld };
}

/** How much more the months of the history vary than chance alone: variance by mean over all cells, never below 1. */
function spreidingIn(cellen: readonly Cel[]): number {
  const { historie, recent } = SIGNAAL_WEKEN;
  let [afwijking, vrijheid] = [0, 0];
  for (const { weken, voor } of cellen) {
    const gemiddeld = (voor * recent) / historie;
    if (gemiddeld < 1) continue;
    for (let van = 0; van < historie; van += recent) afwijking += (som(weken.slice(van, van + recent)) - gemiddeld) ** 2 / gemiddeld;
    vrijheid += historie / recent - 1;
  }
  return vrijheid === 0 ? 1 : Math.max(1, afwijking / vrijheid);
}

/** Chances as shares of false discoveries: of this one and all that are less likely, by Benjamini and Hochberg. */
function gecorrigeerd(kansen: readonly number[]): number[] {
  const volgorde = [...kansen.keys()].sort((a, b) => kansen[b]! - kansen[a]!);
  const uit = Array.from(kansen, () => 1);
  let laagste = 1;
  for (const [rang, at] of volgorde.entries()) {
    laagste = Math.min(laagste, (kansen[at]! * kansen.length) / (kansen.length - rang));
    uit[at] = laagste;
  }
  return uit;
}
