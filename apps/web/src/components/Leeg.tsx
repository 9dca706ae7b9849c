import { Text, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Leeg.module.css';

interface Props {
  readonly icon: Icon;
  readonly titel: string;
  readonly children?: ReactNode;
  readonly actie?: ReactNode;
}

/** Nothing here, said kindly, with what one can do. */
export function Leeg({ icon: Beeld, titel, children, actie }: Props) {
  return (
    <div className={classes.empty}>
      <span className={classes.icon}><Beeld size={28} stroke={1.6} aria-hidden /></span>
      <Title order={2} size="h3">{titel}</Title>
      {children && <Text c="dimmed" maw="32rem">{children}</Text>}
      {actie}
    </div>
  );
}
