import type { InwonerRegel } from '@keukentafel/contract';
import { Loader, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Fout } from '../../components/Fout';
import { casusTekst, inwonerQuery, wieTekst } from '../zoeken';
import classes from './Persoon.module.css';

interface Props {
  readonly label: string;
  /** What is looked for at first. */
  readonly begin?: string;
  /** Who cannot be chosen. */
  readonly zonder: readonly string[];
  readonly error?: string;
  readonly onKies: (regel: InwonerRegel) => void;
}

const WAIT_MS = 250;

const uitkomst = (aantal: number): string => (aantal === 0 ? 'Niemand gevonden.' : aantal === 1 ? '1 persoon gevonden' : `${aantal} personen gevonden`);

/** Finds someone who is known already, among the people I may see. */
export function PersoonZoeker({ label, begin = '', zonder, error, onKies }: Props) {
  const [tekst, setTekst] = useState(begin);
  const [gezocht] = useDebouncedValue(tekst.trim(), WAIT_MS);
  const query = useQuery({ ...inwonerQuery(gezocht), placeholderData: keepPreviousData });
  const zoekt = gezocht.length >= 2;
  const gevonden = zoekt ? (query.data ?? []).filter(({ id }) => !zonder.includes(id)) : [];
  return (
    <div className={classes.zoeker}>
      <TextInput
        label={label} description="Zoek op naam, geboortedatum, adres of telefoon." type="search" autoComplete="off" leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={query.isFetching ? <Loader size={16} aria-hidden /> : null} value={tekst} error={error} onChange={(event) => setTekst(event.currentTarget.value)}
        onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault(); }}
      />
      {query.error ? <Fout error={query.error} onRetry={() => void query.refetch()} /> : null}
      <Text size="sm" c="dimmed" aria-live="polite">{zoekt && !query.isFetching && !query.error ? uitkomst(gevonden.length) : ''}</Text>
      {gevonden.length > 0 && (
        <ul className={classes.gevonden}>
          {gevonden.map((regel) => (
            <li key={regel.id}>
              <UnstyledButton className={classes.keuze} onClick={() => onKies(regel)}>
                <strong>{regel.naam}</strong>
                <span>{wieTekst(regel)}</span>
                {casusTekst(regel) && <span>Casus: {casusTekst(regel)}</span>}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
