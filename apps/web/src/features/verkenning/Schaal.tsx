import { UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import classes from './Schaal.module.css';

/** One answer of a scale: what stands in it, and what it means. */
export interface SchaalKeuze<Waarde extends string | number> {
  readonly waarde: Waarde;
  readonly naam: string;
  /** Stands in the button instead of the name, which is then read aloud only. */
  readonly kort?: string;
}

interface Props<Waarde extends string | number> {
  readonly label: string;
  readonly uitleg?: string;
  readonly keuzes: readonly SchaalKeuze<Waarde>[];
  readonly waarde: Waarde | null;
  readonly onKies: (waarde: Waarde) => void;
  /** Takes the answer back; without it an answer can only be changed. */
  readonly onWis?: () => void;
}

/** A question with a few answers side by side, large enough for fingers: one tab stop, arrows choose. */
export function Schaal<Waarde extends string | number>({ label, uitleg, keuzes, waarde, onKies, onWis }: Props<Waarde>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={`${name}-label`} className={classes.schaal}>
      <div className={classes.kop}>
        <span id={`${name}-label`}>{label}</span>
        {onWis && waarde !== null && <UnstyledButton className={classes.wis} onClick={onWis} aria-label={`${label}: antwoord wissen`}>Wissen</UnstyledButton>}
      </div>
      {uitleg && <p className={classes.uitleg}>{uitleg}</p>}
      <div className={classes.keuzes} data-aantal={keuzes.length}>
        {keuzes.map((keuze) => (
          <label key={keuze.waarde} className={classes.keuze}>
            <input type="radio" name={name} value={keuze.waarde} checked={waarde === keuze.waarde} onChange={() => onKies(keuze.waarde)} aria-label={keuze.kort ? keuze.naam : undefined} />
            {keuze.kort ? <><strong aria-hidden>{keuze.kort}</strong>{keuze.naam !== keuze.kort && <span aria-hidden>{keuze.naam}</span>}</> : keuze.naam}
          </label>
        ))}
      </div>
    </div>
  );
}
