import { bewaartermijnen, NORM, type Norm } from '../norm/norm';
import { AANMELDER, KANAAL, VERWIJZER_GROEP } from './aanmelding';
import { INTERVENTIE_SOORT, RESULTAAT, WERKSOORT, WERKSOORT_GROEP } from './interventie';
import type { Keuze } from './keuze';
import { LEEFGEBIED } from './leefgebied';
import type { Lijstwaarde, Standaardwaarde } from './lijstwaarde';
import { naamOp } from './lijstwaarde';

/** A list that a gemeente may change. */
export interface LijstDefinitie extends Keuze<LijstCode> {
  /** Of choices, where values come and go; or of norms, whose numbers change and nothing else. */
  readonly soort: 'keuze' | 'norm';
  /** Nothing has to be in it: what it offers may also be typed. */
  readonly magLeeg: boolean;
  readonly groepen: readonly Keuze[];
}

const keuze = <Code extends string>(code: Code, naam: string, groepen: readonly Keuze[] = []) => ({ code, naam, soort: 'keuze' as const, magLeeg: false, groepen });
const norm = <Code extends string>(code: Code, naam: string) => ({ code, naam, soort: 'norm' as const, magLeeg: false, groepen: [] as readonly Keuze[] });

/** Every list of beheer, in the order of the screen. */
export const LIJST = [
  keuze('werksoort', 'Werksoorten', WERKSOORT_GROEP),
  keuze('interventiesoort', 'Soorten interventie'),
  keuze('resultaat', 'Resultaten'),
  keuze('leefgebied', 'Leefgebieden'),
  keuze('kanaal', 'Kanalen'),
  keuze('aanmelder', 'Aanmelders'),
  { ...keuze('verwijzer', 'Verwijzers', VERWIJZER_GROEP), magLeeg: true },
  norm('norm', 'Normen'),
  norm('bewaartermijn', 'Bewaartermijnen'),
] as const;
export type LijstCode = (typeof LIJST)[number]['code'];

/** The definition of a list; undefined for a code that is no list. */
export const lijstMet = (code: string): LijstDefinitie | undefined => LIJST.find((lijst) => lijst.code === code);

/** The dated rows of a gemeente, per list. */
export type Lijstrijen = Partial<Readonly<Record<LijstCode, readonly Lijstwaarde[]>>>;

/** What a list holds without any row of its own. The bewaartermijnen follow the werksoorten, those of the gemeente too. */
export function standaardVan(lijst: LijstCode, rijen: Lijstrijen = {}): readonly (Standaardwaarde | Norm)[] {
  switch (lijst) {
    case 'werksoort': return WERKSOORT;
    case 'interventiesoort': return INTERVENTIE_SOORT;
    case 'resultaat': return RESULTAAT;
    case 'leefgebied': return LEEFGEBIED;
    case 'kanaal': return KANAAL;
    case 'aanmelder': return AANMELDER;
    case 'verwijzer': return [];
    case 'norm': return NORM;
    case 'bewaartermijn': return bewaartermijnen(werksoortenOoit(rijen.werksoort ?? []));
  }
}

/** Every werksoort there ever was: a dossier outlives the werksoort it was made under. */
function werksoortenOoit(rijen: readonly Lijstwaarde[]): Keuze[] {
  const codes = new Set([...WERKSOORT, ...rijen].map(({ code }) => code));
  return [...codes].map((code) => ({ code, naam: naamOp(WERKSOORT, rijen, code) }));
}
