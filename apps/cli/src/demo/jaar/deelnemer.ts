import { type Leeftijd } from '@keukentafel/domain';
import { type Gebied, type Vak } from '../gebeurtenis';
import { type TeamPlan } from './plan';

/** Someone of the year: which way they go, and what was dealt to them. */
export interface Deelnemer {
  readonly team: string;
  /** Their casus begins in the year. */
  readonly nieuw: boolean;
  readonly direct: 'informatie_en_advies' | 'dienstverlening_sjd' | null;
  readonly advies: boolean;
  readonly interventie: 'actief' | 'klaar' | null;
  /** A conversation in the year raises hulpvragen. */
  readonly gesprek: boolean;
  /** The casus closes in the year. */
  readonly dicht: boolean;
  klantvraag: boolean;
  vinger: boolean;
  nogEens: boolean;
  leefgebieden: Gebied[];
  werksoort: Vak | null;
  leeftijd: Leeftijd;
}

type Weg = Partial<Pick<Deelnemer, 'nieuw' | 'direct' | 'advies' | 'interventie' | 'gesprek' | 'dicht'>>;

/** Everybody of a wijkteam, by the way they go. */
export function deelnemersVan(plan: TeamPlan): Deelnemer[] {
  const maak = (aantal: number, weg: Weg): Deelnemer[] => Array.from({ length: aantal }, () => ({
    team: plan.team, nieuw: false, direct: null, advies: false, interventie: null, gesprek: false, dicht: false, ...weg,
    klantvraag: false, vinger: false, nogEens: false, leefgebieden: [], werksoort: null, leeftijd: 'onbekend',
  }));
  const nieuw = (aantal: number, weg: Weg): Deelnemer[] => maak(aantal, { nieuw: true, gesprek: true, ...weg });
  const overig = plan.nieuw - plan.directAdvies - plan.directSjd - plan.advies - plan.nieuwActief - plan.nieuwKlaar;
  const alle = [
    ...nieuw(plan.directAdvies, { direct: 'informatie_en_advies', gesprek: false, dicht: true }),
    ...nieuw(plan.directSjd, { direct: 'dienstverlening_sjd', gesprek: false, dicht: true }),
    ...nieuw(plan.adviesDicht, { advies: true, dicht: true }), ...nieuw(plan.advies - plan.adviesDicht, { advies: true }),
    ...nieuw(overig, {}),
    ...nieuw(plan.nieuwActief, { interventie: 'actief' }),
    ...nieuw(plan.nieuwDicht, { interventie: 'klaar', dicht: true }), ...nieuw(plan.nieuwKlaar - plan.nieuwDicht, { interventie: 'klaar' }),
    ...maak(plan.oudGesprek, { interventie: 'actief', gesprek: true }), ...maak(plan.oudActief - plan.oudGesprek, { interventie: 'actief' }),
    ...maak(plan.oudDicht, { interventie: 'klaar', dicht: true }), ...maak(plan.oudKlaar - plan.oudDicht, { interventie: 'klaar' }),
    ...maak(plan.personen - plan.nieuw - plan.oudActief - plan.oudKlaar, {}),
  ];
  return wijsAan(alle, plan);
}

/** Whose question the sociaal team took (nobody who got advice), whom it keeps in touch with, and who came again. */
function wijsAan(alle: Deelnemer[], { klantvraag, vinger, nogEens }: TeamPlan): Deelnemer[] {
  const eerste = (aantal: number, past: (een: Deelnemer) => boolean): Deelnemer[] => alle.filter(past).slice(0, aantal);
  for (const een of eerste(klantvraag, (deelnemer) => deelnemer.nieuw && deelnemer.gesprek && !deelnemer.advies)) een.klantvraag = true;
  for (const een of eerste(vinger, (deelnemer) => !deelnemer.nieuw && deelnemer.gesprek)) een.vinger = true;
  const openGebleven = alle.filter(({ dicht }) => !dicht);
  for (let nr = 0; nr < nogEens; nr += 1) openGebleven[Math.floor((nr * openGebleven.length) / nogEens)]!.nogEens = true;
  return alle;
}
