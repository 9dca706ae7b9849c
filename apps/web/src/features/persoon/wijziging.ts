import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { NieuweInwoner, PROBLEM, type InwonerDto, type WijzigInwoner } from '@keukentafel/contract';
import { DomainError, GESLACHT, checkGeboorte, naamOf } from '@keukentafel/domain';
import { set, type FieldErrors, type Resolver, type ResolverOptions } from 'react-hook-form';
import { verschillen, type VerschilVeld } from '../../components/verschil';
import { datumKort } from '../../lib/tijd/tekst';
import { vandaag } from '../../lib/tijd/vandaag';
import { persoonVan, type PersoonVorm } from '../aanmelding/persoon';

/** What can be corrected of a person, as the fields hold it. */
export interface Gegevens extends PersoonVorm {
  partnernaam: string;
}

/** The form; with the version its text is based on, so that text that was kept cannot undo what came after it. */
export interface GegevensVorm {
  version: number;
  inwoner: Gegevens;
}

/** The fields with their names and values as people read them, in the order of the screen. */
export const VELDEN: readonly VerschilVeld<Gegevens>[] = [
  { veld: 'roepnaam', naam: 'Roepnaam', tekst: ({ roepnaam }) => roepnaam },
  { veld: 'tussenvoegsel', naam: 'Tussenvoegsel', tekst: ({ tussenvoegsel }) => tussenvoegsel },
  { veld: 'achternaam', naam: 'Achternaam', tekst: ({ achternaam }) => achternaam },
  { veld: 'geboortedatum', naam: 'Geboortedatum', tekst: ({ geboortedatum }) => geboortedatum },
  { veld: 'telefoon', naam: 'Telefoon', tekst: ({ telefoon }) => telefoon },
  { veld: 'postcode', naam: 'Postcode', tekst: ({ postcode }) => postcode },
  { veld: 'huisnummer', naam: 'Huisnummer', tekst: ({ huisnummer }) => huisnummer },
  { veld: 'toevoeging', naam: 'Toevoeging', tekst: ({ toevoeging }) => toevoeging },
  { veld: 'straat', naam: 'Straat', tekst: ({ straat }) => straat },
  { veld: 'plaats', naam: 'Plaats', tekst: ({ plaats }) => plaats },
  { veld: 'geheimAdres', naam: 'Het adres is geheim', tekst: ({ geheimAdres }) => (geheimAdres ? 'Ja' : 'Nee') },
  { veld: 'voornamen', naam: 'Voornamen', tekst: ({ voornamen }) => voornamen },
  { veld: 'geboortenaam', naam: 'Geboortenaam', tekst: ({ geboortenaam }) => geboortenaam },
  { veld: 'partnernaam', naam: 'Naam van de partner', tekst: ({ partnernaam }) => partnernaam },
  { veld: 'geslacht', naam: 'Geslacht', tekst: ({ geslacht }) => naamOf(GESLACHT, geslacht || 'onbekend') },
  { veld: 'email', naam: 'E-mail', tekst: ({ email }) => email },
  { veld: 'taal', naam: 'Taal', tekst: ({ taal }) => taal },
  { veld: 'tolkNodig', naam: 'Er is een tolk nodig', tekst: ({ tolkNodig }) => (tolkNodig ? 'Ja' : 'Nee') },
];

const geboren = ({ geboortedatum, geboortejaar }: InwonerDto): string => (geboortedatum ? datumKort(geboortedatum) : `${geboortejaar ?? ''}`);

/** A person as the fields hold them. */
export const gegevensVan = (inwoner: InwonerDto): Gegevens => ({
  roepnaam: inwoner.roepnaam ?? '', voornamen: inwoner.voornamen ?? '', tussenvoegsel: inwoner.tussenvoegsel ?? '', achternaam: inwoner.achternaam,
  geboortenaam: inwoner.geboortenaam ?? '', partnernaam: inwoner.partnernaam ?? '', geboortedatum: geboren(inwoner), geslacht: inwoner.geslacht ?? 'onbekend',
  postcode: inwoner.postcode ?? '', huisnummer: `${inwoner.huisnummer ?? ''}`, toevoeging: inwoner.toevoeging ?? '', straat: inwoner.straat ?? '', plaats: inwoner.plaats ?? '', geheimAdres: inwoner.geheimAdres ?? false,
  telefoon: inwoner.telefoon ?? '', email: inwoner.email ?? '', taal: inwoner.taal ?? '', tolkNodig: inwoner.tolkNodig ?? false,
});

/** Only what differs is sent; a day of birth and a year of birth are one field on screen. */
export function naarWijziging(van: Gegevens, naar: Gegevens): WijzigInwoner {
  const waarden: Readonly<Record<string, unknown>> = { ...persoonVan(naar), geslacht: naar.geslacht || 'onbekend' };
  const velden = verschillen(VELDEN, van, naar).flatMap(({ veld }) => (veld === 'geboortedatum' ? ['geboortedatum', 'geboortejaar'] : [veld]));
  return Object.fromEntries(velden.map((veld) => [veld, waarden[veld]]));
}

/** The field on screen of a field of the request. */
export const opScherm = (veld: string): string => veld.replace(/geboortejaar$/, 'geboortedatum');

/** A rule of the domain about the birth that is broken. @throws whatever is not a rule */
export function geboorteFout(inwoner: NieuweInwoner): string | null {
  try {
    checkGeboorte(inwoner, vandaag());
    return null;
  } catch (error) {
    if (error instanceof DomainError) return PROBLEM[error.code].title;
    throw error;
  }
}

const shape = classValidatorResolver(NieuweInwoner);

/** The form checked as the server will: the shape by the DTO, then the rules of the domain. */
export const controleer: Resolver<GegevensVorm> = async (vorm, context, options) => {
  const inwoner = persoonVan(vorm.inwoner);
  const { errors: found } = await shape(inwoner, context, options as unknown as ResolverOptions<NieuweInwoner>);
  const errors: FieldErrors<GegevensVorm> = {};
  for (const [veld, fout] of Object.entries(found)) set(errors, `inwoner.${opScherm(veld)}`, fout);
  if (Object.keys(errors).length > 0) return { values: {}, errors };
  const message = geboorteFout(inwoner);
  if (!message) return { values: vorm, errors: {} };
  set(errors, 'inwoner.geboortedatum', { type: 'geboorte', message });
  return { values: {}, errors };
};
