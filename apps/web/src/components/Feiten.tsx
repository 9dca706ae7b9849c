import type { ReactNode } from 'react';
import classes from './Feiten.module.css';

/** Facts with their names; what is not known is left out. */
export function Feiten({ feiten }: { readonly feiten: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {feiten.filter(([, waarde]) => waarde !== null && waarde !== undefined && waarde !== false && waarde !== '').map(([naam, waarde]) => (
        <div key={naam}>
          <dt>{naam}</dt>
          <dd>{waarde}</dd>
        </div>
      ))}
    </dl>
  );
}
