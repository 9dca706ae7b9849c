import { useEffect } from 'react';
import type { Keuze } from './keuze';
import classes from './Zoekvenster.module.css';

interface Props {
  readonly id: string;
  readonly keuzes: readonly Keuze[];
  readonly gekozen: Keuze | undefined;
  readonly onKies: (keuze: Keuze) => void;
}

const GROEPEN = ['Inwoners', 'Schermen', 'Acties'] as const;

/** What was found, in groups. The focus stays in the box; the chosen line is told through aria-activedescendant. */
export function KeuzeLijst({ id, keuzes, gekozen, onKies }: Props) {
  useEffect(() => {
    if (gekozen) document.getElementById(`${id}-${gekozen.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, gekozen]);
  return (
    <div id={`${id}-lijst`} role="listbox" aria-label="Gevonden" className={classes.list}>
      {GROEPEN.map((groep) => {
        const eigen = keuzes.filter((keuze) => keuze.groep === groep);
        if (eigen.length === 0) return null;
        return (
          <div key={groep} role="group" aria-labelledby={`${id}-${groep}`}>
            <div id={`${id}-${groep}`} className={classes.group} role="presentation">{groep}</div>
            {eigen.map((keuze) => {
              const Beeld = keuze.icon;
              return (
                // The keyboard is handled in the box above: options never take the focus themselves.
                <div
                  key={keuze.id} id={`${id}-${keuze.id}`} role="option" aria-selected={keuze.id === gekozen?.id} tabIndex={-1} className={classes.option}
                  onClick={() => onKies(keuze)} onKeyDown={undefined}
                >
                  <Beeld size={20} stroke={1.7} aria-hidden />
                  <span className={classes.text}>
                    <strong>{keuze.naam}</strong>
                    {keuze.uitleg && <span>{keuze.uitleg}</span>}
                  </span>
                </div>
              );
            })}
          </div>
        );
      })}
    </div>
  );
}
