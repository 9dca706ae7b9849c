import type { InwonerRegel } from '@keukentafel/contract';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { leesDatum } from '../../lib/tijd/invoer';
import { datumKort } from '../../lib/tijd/tekst';
import { inwonerQuery } from '../zoeken';
import type { PersoonVorm } from './vorm';

/** Someone who may be the person on the phone, and why. */
export interface Bekende {
  readonly regel: InwonerRegel;
  readonly waarom: 'naam en geboortedatum' | 'naam' | 'geboortedatum';
}

const WAIT_MS = 300;

/** What to search for: the name, and the birth date by itself, for a name may be spelled in many ways. */
export function zoekteksten({ roepnaam, achternaam, geboortedatum }: Pick<PersoonVorm, 'roepnaam' | 'achternaam' | 'geboortedatum'>): [string, string] {
  const invoer = leesDatum(geboortedatum);
  const naam = achternaam.trim().length >= 2 ? `${roepnaam} ${achternaam}`.trim() : '';
  return [naam, invoer.soort === 'datum' ? datumKort(invoer.datum) : ''];
}

/** Both answers as one list: who matches on both first. */
export function voegSamen(opNaam: readonly InwonerRegel[], opDatum: readonly InwonerRegel[]): Bekende[] {
  const ids = (regels: readonly InwonerRegel[]) => new Set(regels.map(({ id }) => id));
  const naam = ids(opNaam);
  const datum = ids(opDatum);
  return [
    ...opNaam.filter(({ id }) => datum.has(id)).map((regel): Bekende => ({ regel, waarom: 'naam en geboortedatum' })),
    ...opNaam.filter(({ id }) => !datum.has(id)).map((regel): Bekende => ({ regel, waarom: 'naam' })),
    ...opDatum.filter(({ id }) => !naam.has(id)).map((regel): Bekende => ({ regel, waarom: 'geboortedatum' })),
  ];
}

/** Known people for what is typed so far. */
export function useBekenden(persoon: Pick<PersoonVorm, 'roepnaam' | 'achternaam' | 'geboortedatum'>) {
  const [naam, datum] = zoekteksten(persoon);
  const [gezocht] = useDebouncedValue(`${naam}\n${datum}`, WAIT_MS);
  const [opNaam = '', opDatum = ''] = gezocht.split('\n');
  const een = useQuery({ ...inwonerQuery(opNaam), placeholderData: keepPreviousData });
  const twee = useQuery({ ...inwonerQuery(opDatum), placeholderData: keepPreviousData });
  return {
    gezocht: opNaam.length >= 2 || opDatum !== '',
    bezig: een.isFetching || twee.isFetching,
    error: een.error ?? twee.error,
    bekenden: voegSamen(opNaam.length >= 2 ? (een.data ?? []) : [], opDatum ? (twee.data ?? []) : []),
  };
}
