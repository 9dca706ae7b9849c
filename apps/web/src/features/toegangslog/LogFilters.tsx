import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { leesDatum } from '../../lib/tijd/invoer';
import { datumKort } from '../../lib/tijd/tekst';
import type { LogFilter } from './api';
import classes from './Toegangslog.module.css';

interface Props {
  readonly filter: LogFilter;
  readonly onFilter: (filter: LogFilter) => void;
}

const dagVan = (text: string): string | null => {
  const invoer = leesDatum(text);
  return invoer.soort === 'datum' ? invoer.datum : null;
};

/** Days the log is read over, and the inwoner it is about when one was chosen. */
export function LogFilters({ filter, onFilter }: Props) {
  const [van, setVan] = useState(filter.van ? datumKort(filter.van) : '');
  const [tot, setTot] = useState(filter.tot ? datumKort(filter.tot) : '');
  const [checked, setChecked] = useState(false);
  const fout = (text: string) => checked && text.trim() !== '' && !dagVan(text) && 'Schrijf dag, maand en jaar.';

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if ([van, tot].some((text) => text.trim() && !dagVan(text))) return;
    onFilter({ ...filter, van: dagVan(van), tot: dagVan(tot) });
  }

  return (
    <form className={classes.filters} onSubmit={submit} noValidate aria-label="Filter">
      <TextInput w="9.5rem" label="Van" placeholder="dd-mm-jjjj" value={van} onChange={(event) => setVan(event.currentTarget.value)} error={fout(van)} />
      <TextInput w="9.5rem" label="Tot en met" placeholder="dd-mm-jjjj" value={tot} onChange={(event) => setTot(event.currentTarget.value)} error={fout(tot)} />
      <Button type="submit" variant="default">Toon</Button>
      {filter.inwonerId && <Button variant="light" onClick={() => onFilter({ ...filter, inwonerId: null })}>Alleen inwoner …{filter.inwonerId.slice(-6)} · toon iedereen</Button>}
    </form>
  );
}
