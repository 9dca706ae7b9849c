import { Button, Group, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { Fout } from '../Fout';
import { verschillen, type VerschilVeld } from './velden';
import classes from './Verschil.module.css';

interface Props<Versie> {
  /** What was changed by two people, with its article: `deze aanmelding`. */
  readonly wat: string;
  readonly velden: readonly VerschilVeld<Versie>[];
  readonly mijn: Versie;
  readonly nu: Versie;
  readonly busy: boolean;
  readonly error: unknown;
  /** The version that was put together; equal to `nu` when there was nothing to choose. */
  readonly onSave: (keuze: Versie) => void;
}

/** Two versions of a form side by side: per field that differs the worker chooses which one stays. Give it the new version as `key`. */
export function Verschil<Versie extends object>({ wat, velden, mijn, nu, busy, error, onSave }: Props<Versie>) {
  const id = useId();
  const anders = verschillen(velden, mijn, nu);
  const [gekozen, setGekozen] = useState<Readonly<Record<string, 'mijn' | 'nu'>>>({});
  const compleet = anders.every(({ veld }) => gekozen[veld]);
  const keuze = { ...nu, ...Object.fromEntries(anders.filter(({ veld }) => gekozen[veld] === 'mijn').map(({ veld }) => [veld, mijn[veld]])) };

  return (
    <Stack gap="lg">
      {error ? <Fout error={error} /> : null}
      <Text>
        {anders.length === 0
          ? 'Een collega heeft intussen precies hetzelfde opgeslagen. Je hoeft niets meer te doen.'
          : `Een collega heeft ${wat} gewijzigd terwijl jij bezig was. Kies wat blijft staan. Er is nog niets weg.`}
      </Text>
      {anders.map(({ veld, naam, tekst }) => (
        <fieldset key={veld} className={classes.field}>
          <legend>{naam}</legend>
          <div className={classes.sides}>
            {(['mijn', 'nu'] as const).map((kant) => (
              <label key={kant} className={classes.side}>
                <span className={classes.head}>
                  <input type="radio" name={`${id}-${veld}`} checked={gekozen[veld] === kant} onChange={() => setGekozen({ ...gekozen, [veld]: kant })} />
                  {kant === 'mijn' ? 'Wat jij typte' : 'Wat je collega opsloeg'}
                </span>
                <span className={classes.value}>{tekst(kant === 'mijn' ? mijn : nu) || 'Leeg'}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <Group justify="flex-end">
        {!compleet && <Text size="sm" c="dimmed">Kies bij elk onderdeel een van de twee.</Text>}
        <Button disabled={!compleet} loading={busy} onClick={() => onSave(keuze)}>{anders.length === 0 ? 'Sluiten' : 'Keuze opslaan'}</Button>
      </Group>
    </Stack>
  );
}
