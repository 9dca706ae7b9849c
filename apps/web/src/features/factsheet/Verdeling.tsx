import type { FiguurDto } from '@keukentafel/contract';
import { opGrootte, waardeTekst, type SplitsingCode } from '@keukentafel/domain';
import { Card, Title } from '@mantine/core';
import { stijlVan } from '../../components/leefgebied';
import type { Cel } from './api';
import classes from './Factsheet.module.css';
import { Staven, type Staaf } from './Staven';

interface Props {
  readonly figuur: FiguurDto;
  readonly splitsing: SplitsingCode;
  readonly titel: string;
  readonly alsTabel: boolean;
  readonly onOpen: (cel: Cel) => void;
}

const hueVan = (splitsing: SplitsingCode, code: string): number | null | undefined => (splitsing === 'leefgebied' ? stijlVan(code).tint : undefined);

/** One figure by one split. */
export function Verdeling({ figuur, splitsing, titel, alsTabel, onOpen }: Props) {
  const gevonden = figuur.splitsingen.find(({ code }) => code === splitsing);
  if (!gevonden) return null;
  const staven: Staaf[] = gevonden.cijfers.map(({ code, naam, aantal, waarde, vorige }) => ({
    id: code, naam, aantal, vorige: vorige?.aantal, hoogte: waarde ?? 0, tint: hueVan(splitsing, code), tekst: waardeTekst(figuur, waarde),
    vorigeTekst: vorige ? waardeTekst(figuur, vorige.waarde) : undefined,
  }));
  return (
    <Card className={classes.split} component="section" aria-label={titel}>
      <Title order={3}>{titel}</Title>
      <Staven
        titel={titel} kop={gevonden.naam} staven={opGrootte(splitsing, staven)} alsTabel={alsTabel} metAantal={figuur.maat !== 'aantal'} isDeel={figuur.optelbaar || figuur.maat === 'aantal'}
        onOpen={({ id, naam }) => onOpen({ figuur: figuur.key, splitsing, code: id, titel: `${figuur.naam}: ${naam}` })}
      />
    </Card>
  );
}
