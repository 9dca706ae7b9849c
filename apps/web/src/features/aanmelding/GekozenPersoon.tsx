import type { InwonerRegel } from '@keukentafel/contract';
import { isOpen, type CasusStatus } from '@keukentafel/domain';
import { Button, Text } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { casusTekst, wieTekst } from '../zoeken';
import classes from './Bekenden.module.css';

interface Props {
  readonly regel: InwonerRegel;
  readonly onAnder: () => void;
}

/** The known person this aanmelding is about; their own data stays as it is. */
export function GekozenPersoon({ regel, onAnder }: Props) {
  const open = regel.casusStatus !== null && isOpen(regel.casusStatus as CasusStatus);
  return (
    <div className={classes.chosen}>
      <IconUserCheck size={24} stroke={1.7} aria-hidden />
      <div className={classes.who}>
        <strong>{regel.naam}</strong>
        <span>{wieTekst(regel)}</span>
        <Text size="sm" c="dimmed">
          {open ? `Heeft een lopende casus (${casusTekst(regel)}). Deze aanmelding komt daarbij.` : 'Is al bekend. Er start een nieuwe casus.'}
        </Text>
      </div>
      <Button variant="default" onClick={onAnder}>Andere persoon</Button>
    </div>
  );
}
