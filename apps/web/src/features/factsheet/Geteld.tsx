import type { FactsheetDto } from '@keukentafel/contract';
import { Loader, Text } from '@mantine/core';
import { Geleden } from '../../components/Geleden';
import { tijdstipTekst } from '../../lib/tijd/tekst';
import classes from './Factsheet.module.css';

/** When the figures were last counted, and whether a count is under way. */
export function Geteld({ factsheet }: { readonly factsheet: FactsheetDto }) {
  const { geteldOp, telt } = factsheet;
  return (
    <Text c="dimmed" className={classes.counted} role="status">
      <span>{geteldOp ? <>Laatst geteld: {tijdstipTekst(geteldOp)} (<Geleden instant={geteldOp} />)</> : 'Nog niet geteld'}</span>
      {telt && <span className={classes.counting}><Loader size={14} aria-hidden /> wordt geteld …</span>}
    </Text>
  );
}
