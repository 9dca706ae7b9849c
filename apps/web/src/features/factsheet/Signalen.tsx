import type { SignaalDto } from '@keukentafel/contract';
import { naamOf, SIGNAAL_WEKEN, SIGNAAL_ZEKERHEID, tiendeTekst } from '@keukentafel/domain';
import { Card, Text, Title } from '@mantine/core';
import { IconTrendingUp } from '@tabler/icons-react';
import { datumTekst } from '../../lib/tijd/tekst';
import classes from './Factsheet.module.css';

/** What stands out in the last weeks, said quietly; nothing when nothing does. */
export function Signalen({ signalen }: { readonly signalen: readonly SignaalDto[] }) {
  const [eerste] = signalen;
  if (!eerste) return null;
  return (
    <Card component="section" aria-label="Wat opvalt" className={classes.signals}>
      <Title order={2} size="h4"><IconTrendingUp size={20} aria-hidden /> Wat opvalt</Title>
      <Text size="sm" c="dimmed">
        Van {datumTekst(eerste.van)} tot en met {datumTekst(eerste.tot)} kwamen er meer hulpvragen dan je op grond van het jaar ervoor en de andere wijken zou verwachten.
      </Text>
      <ul>
        {signalen.map(({ wijkId, wijk, leefgebied, leefgebiedNaam, aantal, verwacht, zekerheid }) => (
          <li key={`${wijkId} ${leefgebied}`}>
            <strong>{leefgebiedNaam} in {wijk}</strong>: {aantal} in {SIGNAAL_WEKEN.recent} weken, verwacht {tiendeTekst(verwacht)}. <span>{naamOf(SIGNAAL_ZEKERHEID, zekerheid)}.</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
