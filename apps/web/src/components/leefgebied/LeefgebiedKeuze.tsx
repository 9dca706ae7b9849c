import { codesOf, type Leefgebied } from '@keukentafel/domain';
import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useLijst } from '../../lib/lijst/use-lijst';
import classes from './Leefgebied.module.css';
import { stijlVan, tintStyle } from './palet';

interface Props {
  readonly value: readonly Leefgebied[];
  readonly onChange: (codes: Leefgebied[]) => void;
}

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A number on it for as many as there are keys. */
const CIJFERS = 9;

/**
 * Toggle buttons with one tab stop: arrows move, space, enter or the number on it turns on and off. The order of the list is kept. What was
 * chosen and ended since stays as long as it is on.
 */
export function LeefgebiedKeuze({ value, onChange }: Props) {
  const [current, setCurrent] = useState(0);
  const grid = useRef<HTMLDivElement>(null);
  const label = useId();
  const gebieden = useLijst('leefgebied').met(value);

  const toggle = (code: Leefgebied) =>
    onChange(codesOf(gebieden).filter((other) => (other === code ? !value.includes(code) : value.includes(other))));

  function onKeyDown(event: KeyboardEvent) {
    const chosen = /^[1-9]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey ? gebieden[Number(event.key) - 1] : undefined;
    if (chosen) return toggle(chosen.code);
    const step = STEP[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (current + step + gebieden.length) % gebieden.length;
    setCurrent(next);
    grid.current?.querySelectorAll('button')[next]?.focus();
  }

  return (
    <div>
      <Text id={label} size="sm" fw={600} mb={4}>Leefgebieden</Text>
      <div ref={grid} role="toolbar" aria-labelledby={label} tabIndex={-1} className={classes.grid} onKeyDown={onKeyDown}>
        {gebieden.map(({ code, naam }, index) => {
          const Beeld = stijlVan(code).icon;
          const cijfer = index < CIJFERS ? String(index + 1) : undefined;
          return (
            <button
              key={code} type="button" aria-pressed={value.includes(code)} aria-keyshortcuts={cijfer} tabIndex={index === current ? 0 : -1}
              className={`${classes.button} ${classes.tint}`} style={tintStyle(code)}
              onFocus={() => setCurrent(index)} onClick={() => toggle(code)}
            >
              <Beeld size={20} stroke={1.7} aria-hidden />
              <span>{naam}</span>
              <span className={classes.digit} aria-hidden>{cijfer}</span>
              <IconCheck size={18} stroke={3} aria-hidden className={classes.check} />
            </button>
          );
        })}
      </div>
    </div>
  );
}
