import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { PROBLEM, WijzigAanmelding, type AanmeldingDto } from '@keukentafel/contract';
import { DomainError, URGENTIE, checkAanmelder, isVerwijzer, naamOf } from '@keukentafel/domain';
import { set, type FieldErrors, type Resolver, type ResolverOptions } from 'react-hook-form';
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

/** Fields that are not on screen for this aanmelder are emptied. */
const passend = (waarden: Verbeterbaar): Verbeterbaar => ({
  ...waarden,
  ...(waarden.aanmelder === 'inwoner' ? { aanmelderNaam: null, aanmelderTelefoon: null } : {}),
  ...(isVerwijzer(waarden.aanmelder) ? {} : { aanmelderOrganisatie: null }),
});

function regelfouten(waarden: Verbeterbaar): FieldErrors<VerbeterVorm> {
  try {
    checkAanmelder(waarden);
    return {};
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const errors: FieldErrors<VerbeterVorm> = {};
    set(errors, `aanmelding.${error.field ?? 'root'}`, { type: error.code, message: PROBLEM[error.code].title });
    return errors;
  }
}

/** Checks the fields as the api does: their shape, then the rules of the domain. */
export const controleer: Resolver<VerbeterVorm> = async (vorm, context, options) => {
  const { values, errors } = await dto(vorm.aanmelding, context, options as unknown as ResolverOptions<Verbeterbaar>);
  if (Object.keys(errors).length > 0) return { values: {}, errors: { aanmelding: errors } as FieldErrors<VerbeterVorm> };
  const aanmelding = passend(values as Verbeterbaar);
  const broken = regelfouten(aanmelding);
  return Object.keys(broken).length > 0 ? { values: {}, errors: broken } : { values: { ...vorm, aanmelding }, errors: {} };
};

/** The correctable fields with their names and values as people read them, in the order of the screen. */
export const veldenVan = (lijst: Lijsten): readonly VerschilVeld<Verbeterbaar>[] => [
  { veld: 'vraag', naam: 'Vraag', tekst: ({ vraag }) => vraag },
  { veld: 'leefgebieden', naam: 'Leefgebieden', tekst: ({ leefgebieden }) => lijst('leefgebied').opVolgorde(leefgebieden).map((code) => lijst('leefgebied').naamVan(code)).join(', ') || 'Geen' },
  { veld: 'kanaal', naam: 'Kanaal', tekst: ({ kanaal }) => lijst('kanaal').naamVan(kanaal) },
  { veld: 'aanmelder', naam: 'Wie meldt aan?', tekst: ({ aanmelder }) => lijst('aanmelder').naamVan(aanmelder) },
  { veld: 'aanmelderOrganisatie', naam: 'Organisatie', tekst: ({ aanmelderOrganisatie }) => aanmelderOrganisatie ?? '' },
  { veld: 'aanmelderNaam', naam: 'Naam aanmelder', tekst: ({ aanmelderNaam }) => aanmelderNaam ?? '' },
  { veld: 'aanmelderTelefoon', naam: 'Telefoon aanmelder', tekst: ({ aanmelderTelefoon }) => aanmelderTelefoon ?? '' },
  { veld: 'urgentie', naam: 'Urgentie', tekst: ({ urgentie }) => naamOf(URGENTIE, urgentie) },
  { veld: 'veiligheid', naam: 'Zorgen over veiligheid', tekst: ({ veiligheid }) => (veiligheid ? 'Ja' : 'Nee') },
];

/** Only what may be corrected. */
export const verbeterbaar = ({ vraag, leefgebieden, kanaal, aanmelder, aanmelderNaam, aanmelderOrganisatie, aanmelderTelefoon, urgentie, veiligheid }: AanmeldingDto): Verbeterbaar => ({
  vraag, leefgebieden, kanaal, aanmelder, aanmelderNaam: aanmelderNaam ?? null, aanmelderOrganisatie: aanmelderOrganisatie ?? null, aanmelderTelefoon: aanmelderTelefoon ?? null, urgentie, veiligheid,
});
