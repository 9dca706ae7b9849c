import { NativeSelect } from '@mantine/core';
import { useSessie } from '../sessie';

interface Props {
  readonly value: string | null;
  readonly onChange: (wijkteamId: string | null) => void;
}

/** One of my wijkteams, or all; absent for who has one. */
export function WijkteamFilter({ value, onChange }: Props) {
  const { wijkteams } = useSessie();
  if (wijkteams.length < 2) return null;
  const data = [{ value: '', label: 'Al mijn wijkteams' }, ...wijkteams.map(({ id, naam }) => ({ value: id, label: naam }))];
  return <NativeSelect label="Wijkteam" data={data} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || null)} />;
}
