import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { WijzigAanmelding, type AanmeldingDto } from '@keukentafel/contract';
import { URGENTIE, naamOf } from '@keukentafel/domain';
import type { FieldErrors, Resolver, ResolverOptions } from 'react-hook-form';
import type { VerschilVeld } from '../../components/verschil';
import type { Lijsten } from '../../lib/lijst/use-lijst';

/** The part of an aanmelding that may be corrected. */
export type Verbeterbaar = Required<WijzigAanmelding>;

/** The form; with the version its text is based on, so that text that was kept cannot undo what came after it. */
export interface VerbeterVorm {
  version: number;
  aanmelding: Verbeterbaar;
}

const dto = classValidatorResolver(WijzigAanmelding) as Resolver<Verbeterbaar>;

/** Checks the fields as the api does. */
export const controleer: Resolver<VerbeterVorm> = async (vorm, context, options) => {
  const { values, errors } = await dto(vorm.aanmelding, context, options as unknown as ResolverOptions<Verbeterbaar>);
  if (Object.keys(errors).length > 0) return { values: {}, errors: { aanmelding: errors } as FieldErrors<VerbeterVorm> };
  return { values: { ...vorm, aanmelding: values as Verbeterbaar }, errors: {} };
};

/** The correctable fields with their names and values as people read them, in the order of the screen. */
export const veldenVan = (lijst: Lijsten): readonly VerschilVeld<Verbeterbaar>[] => [
  { veld: 'vraag', naam: 'Vraag', tekst: ({ vraag }) => vraag },
  { veld: 'leefgebieden', naam: 'Leefgebieden', tekst: ({ leefgebieden }) => lijst('leefgebied').opVolgorde(leefgebieden).map((code) => lijst('leefgebied').naamVan(code)).join(', ') || 'Geen' },
  { veld: 'kanaal', naam: 'Kanaal', tekst: ({ kanaal }) => lijst('kanaal').naamVan(kanaal) },
  { veld: 'urgentie', naam: 'Urgentie', tekst: ({ urgentie }) => naamOf(URGENTIE, urgentie) },
  { veld: 'veiligheid', naam: 'Zorgen over veiligheid', tekst: ({ veiligheid }) => (veiligheid ? 'Ja' : 'Nee') },
];

/** Only what may be corrected. */
export const verbeterbaar = ({ vraag, leefgebieden, kanaal, urgentie, veiligheid }: AanmeldingDto): Verbeterbaar => ({ vraag, leefgebieden, kanaal, urgentie, veiligheid });
