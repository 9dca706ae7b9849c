import type { Icon } from '@tabler/icons-react';
import { useId, type CSSProperties } from 'react';
import classes from './Segment.module.css';

/** One of a few values that are all visible. */
export interface SegmentKeuze<Code extends string> {
  readonly code: Code;
  readonly naam: string;
  readonly icon?: Icon;
  /** Name of a status colour (`--kt-<kleur>`), when the value is a status. */
  readonly kleur?: 'crisis' | 'spoed';
}

interface Props<Code extends string> {
  readonly label: string;
  readonly keuzes: readonly SegmentKeuze<Code>[];
  readonly value: Code;
  readonly onChange: (code: Code) => void;
}

const kleurStyle = (kleur?: string) => (kleur ? ({ '--kt-kleur': `var(--kt-${kleur})`, '--kt-vlak': `var(--kt-${kleur}-vlak)` } as CSSProperties) : undefined);

/** A radio group that looks like one control: one tab stop, arrows choose. */
export function Segment<Code extends string>({ label, keuzes, value, onChange }: Props<Code>) {
  const name = useId();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{label}</legend>
      <div className={classes.options}>
        {keuzes.map(({ code, naam, icon: Beeld, kleur }) => (
          <label key={code} className={classes.option} style={kleurStyle(kleur)}>
            <input type="radio" name={name} value={code} checked={value === code} onChange={() => onChange(code)} />
            {Beeld && <Beeld size={18} stroke={1.8} aria-hidden />}
            {naam}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
