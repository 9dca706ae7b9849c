import { Button, Group, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { Fout } from '../../components/Fout';
import { VELDEN, verschillen, waardeTekst, type Verbeterbaar, type VerbeterVeld } from './verbetering';
import classes from './Verschil.module.css';

interface Props {
  readonly mijn: Verbeterbaar;
  readonly nu: Verbeterbaar;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (keuze: Verbeterbaar) => void;
}

/** Two versions side by side: per field that differs the worker chooses which one stays. */
export function Verschil({ mijn, nu, busy, error, onSave }: Props) {
  const id = useId();
  const velden = verschillen(mijn, nu);
  const [gekozen, setGekozen] = useState<Partial<Record<VerbeterVeld, 'mijn' | 'nu'>>>({});
  const compleet = velden.every((veld) => gekozen[veld]);
  const keuze = { ...nu, ...Object.fromEntries(velden.filter((veld) => gekozen[veld] === 'mijn').map((veld) => [veld, mijn[veld]])) };

  return (
    <Stack gap="lg">
      {error ? <Fout error={error} /> : null}
      <Text>
        {velden.length === 0
          ? 'Een collega heeft intussen precies hetzelfde opgeslagen. Je hoeft niets meer te doen.'
          : 'Een collega heeft deze aanmelding gewijzigd terwijl jij bezig was. Kies wat blijft staan. Er is nog niets weg.'}
      </Text>
      {VELDEN.filter(([veld]) => velden.includes(veld)).map(([veld, naam]) => (
        <fieldset key={veld} className={classes.field}>
          <legend>{naam}</legend>
          <div className={classes.sides}>
            {(['mijn', 'nu'] as const).map((kant) => (
              <label key={kant} className={classes.side}>
                <span className={classes.head}>
                  <input type="radio" name={`${id}-${veld}`} checked={gekozen[veld] === kant} onChange={() => setGekozen({ ...gekozen, [veld]: kant })} />
                  {kant === 'mijn' ? 'Wat jij typte' : 'Wat je collega opsloeg'}
                </span>
                <span className={classes.value}>{waardeTekst(kant === 'mijn' ? mijn : nu, veld)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <Group justify="flex-end">
        {!compleet && <Text size="sm" c="dimmed">Kies bij elk onderdeel een van de twee.</Text>}
        <Button disabled={!compleet} loading={busy} onClick={() => onSave(keuze)}>{velden.length === 0 ? 'Sluiten' : 'Keuze opslaan'}</Button>
      </Group>
    </Stack>
  );
}
