import type { FiguurDto } from '@keukentafel/contract';
import { hoofdgetal, telTekst, verschilTekst, waardeTekst } from '@keukentafel/domain';
import { Card, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconInfoCircle } from '@tabler/icons-react';
import type { Cel } from './api';
import classes from './Factsheet.module.css';

interface Props {
  readonly figuur: FiguurDto;
  readonly onOpen: (cel: Cel) => void;
}

/** One big number: what it comes to, beside the period it is compared with, and what it means when asked. */
export function Kerncijfer({ figuur, onOpen }: Props) {
  const [uitleg, { toggle }] = useDisclosure(false);
  const { key, naam, definitie, waarde, vorige, maat, soort, optelbaar } = figuur;
  const { maat: getoond, nu, toen } = hoofdgetal(figuur, vorige);
  const verschil = verschilTekst(getoond, nu, toen);
  return (
    <Card className={classes.key} component="section" aria-label={naam}>
      <Text component="h2" fw={500} className={classes.figureName}>
        <UnstyledButton className={classes.info} onClick={toggle} aria-expanded={uitleg} aria-label={`Wat telt ${naam}?`}>
          <IconInfoCircle size={20} stroke={1.7} aria-hidden />
        </UnstyledButton>
        {naam}
      </Text>
      <UnstyledButton className={classes.open} onClick={() => onOpen({ figuur: key, titel: naam })} aria-label={`${naam}: ${waardeTekst(getoond, nu)}. Open de lijst`}>
        <span className={classes.number} data-testid={key === 'aanmeldingen' ? 'totaal' : undefined}>
          {waardeTekst(getoond, nu, false)}{getoond.maateenheid && nu !== null && <>{' '}<span className={classes.unit}>{getoond.maateenheid}</span></>}
        </span>
      </UnstyledButton>
      {maat !== 'aantal' && <Text size="sm" c="dimmed">{soort === 'stock' ? `gemiddeld ${waardeTekst(figuur, waarde)}` : `over ${telTekst(figuur)}`}</Text>}
      {toen && <Text size="sm" c="dimmed">Vergeleken: {waardeTekst(getoond, toen.waarde)}{verschil && <strong> ({verschil})</strong>}</Text>}
      {uitleg && <Text size="sm" role="note">{definitie}{!optelbaar && ' Dit cijfer wordt per periode geteld: maanden of wijken zijn niet op te tellen.'}</Text>}
    </Card>
  );
}
