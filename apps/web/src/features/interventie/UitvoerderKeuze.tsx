import type { MedewerkerKort } from '@keukentafel/contract';
import { NativeSelect } from '@mantine/core';
import { useCasusMedewerkers } from './api';

interface Props {
  readonly casusId: string;
  readonly value: string | null | undefined;
  /** Who is chosen now: a name to show until the list is there, and when they no longer work here. */
  readonly bekend: MedewerkerKort | null;
  readonly leeg: string;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly onChange: (id: string | null) => void;
}

/** Who carries out an interventie: the wijkteam, and who is involved in the casus. */
export function UitvoerderKeuze({ casusId, value, bekend, leeg, required, error, onChange }: Props) {
  const items = useCasusMedewerkers(casusId).data?.items ?? [];
  const namen = bekend && !items.some(({ id }) => id === bekend.id) ? [bekend, ...items] : items;
  return (
    <NativeSelect
      label="Uitvoerder" required={required} value={value ?? ''} error={error} onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[{ value: '', label: leeg }, ...namen.map(({ id, naam }) => ({ value: id, label: naam }))]}
    />
  );
}
