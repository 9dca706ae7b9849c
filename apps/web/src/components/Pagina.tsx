import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useArrival } from '../lib/arrival';
import classes from './Pagina.module.css';

interface Props {
  readonly titel: string;
  /** What the browser tab says, when that is not the heading: no name of an inwoner belongs there. */
  readonly tabTitel?: string;
  readonly intro?: ReactNode;
  /** Buttons or filters at the right of the heading. */
  readonly acties?: ReactNode;
  readonly children: ReactNode;
}

/** One screen: its title in the tab, its heading that takes the focus on arrival, and its content. */
export function Pagina({ titel, tabTitel = titel, intro, acties, children }: Props) {
  const heading = useArrival<HTMLHeadingElement>();
  return (
    <div className={classes.page}>
      <title>{`${tabTitel} · Keukentafel`}</title>
      <header className={classes.header}>
        <div className={classes.heading}>
          <Title order={1} ref={heading} tabIndex={-1}>{titel}</Title>
          {intro && <Text c="dimmed">{intro}</Text>}
        </div>
        {acties && <div className={classes.actions}>{acties}</div>}
      </header>
      {children}
    </div>
  );
}
