import { CASUS_STATUS, URGENTIE, WERK_SORTERING, WERKLIJST, type Keuze } from '@keukentafel/domain';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useLijsten } from '../../lib/lijst/use-lijst';
import { useSessie } from '../sessie';
import { useRegiehouders } from './api';
import classes from './Filters.module.css';
import { isGefilterd, type Filter } from './filter';

interface Props {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly zoek: string;
  readonly onZoek: (zoek: string) => void;
}

const opties = (lijst: readonly Keuze[], leeg?: string) => [...(leeg === undefined ? [] : [{ value: '', label: leeg }]), ...lijst.map(({ code, naam }) => ({ value: code, label: naam }))];

/** Which list, and what it is narrowed by. */
export function Filters({ filter, onFilter, zoek, onZoek }: Props) {
  const { wijkteams } = useSessie();
  const lijst = useLijsten();
  const regiehouders = useRegiehouders().data ?? [];
  const kies = (label: string, veld: keyof Filter, data: { value: string; label: string }[]) => (
    <NativeSelect label={label} data={data} value={filter[veld] ?? ''} onChange={(event) => onFilter({ ...filter, [veld]: event.currentTarget.value || undefined })} />
  );
  const zichtbaar = regiehouders.filter(({ wijkteamIds }) => !filter.wijkteamId || wijkteamIds.includes(filter.wijkteamId));
  return (
    <search className={classes.filters}>
      {kies('Lijst', 'lijst', opties(WERKLIJST))}
      {wijkteams.length > 1 && kies('Wijkteam', 'wijkteamId', opties(wijkteams.map(({ id, naam }) => ({ code: id, naam })), 'Al mijn wijkteams'))}
      {kies('Status', 'status', opties(CASUS_STATUS, 'Alle'))}
      {kies('Regiehouder', 'regiehouderId', opties(zichtbaar.map(({ id, naam }) => ({ code: id, naam })), 'Iedereen'))}
      {kies('Leefgebied', 'leefgebied', opties(lijst('leefgebied').met(filter.leefgebied ? [filter.leefgebied] : []), 'Alle'))}
      {kies('Urgentie', 'urgentie', opties(URGENTIE, 'Alle'))}
      {kies('Werksoort', 'werksoort', opties(lijst('werksoort').met(filter.werksoort ? [filter.werksoort] : []), 'Alle'))}
      {kies('Volgorde', 'sorteer', opties(WERK_SORTERING))}
      <TextInput label="Zoeken" placeholder="Naam, geboortedatum, postcode" maxLength={100} leftSection={<IconSearch size={17} aria-hidden />} value={zoek} onChange={(event) => onZoek(event.currentTarget.value)} />
      {(isGefilterd(filter) || zoek) && <Button variant="subtle" onClick={() => { onZoek(''); onFilter({ lijst: filter.lijst, sorteer: filter.sorteer }); }}>Wis filters</Button>}
    </search>
  );
}
