import type { FactsheetDto } from '@keukentafel/contract';
import { Loader, Text } from '@mantine/core';
import { Geleden } from '../../components/Geleden';
import { datumTekst, tijdstipTekst } from '../../lib/tijd/tekst';
import classes from './Factsheet.module.css';

/** When the figures were last counted, and whether a count is under way. */
export function Geteld({ factsheet }: { readonly factsheet: FactsheetDto }) {
  const { geteldOp, telt, controle, vergelijkVan, vergelijkTot } = factsheet;
  return (
    <Text c="dimmed" className={classes.counted} role="status">
      <span>{geteldOp ? <>Laatst geteld: {tijdstipTekst(geteldOp)} (<Geleden instant={geteldOp} />)</> : 'Nog niet geteld'}</span>
      {controle && <span>{controle.verschillen === 0 ? 'Nageteld' : `Nageteld, ${controle.verschillen} verschillen gevonden; alles wordt opnieuw geteld`} ({tijdstipTekst(controle.gecontroleerdOp)})</span>}
      {vergelijkVan && vergelijkTot && <span>Vergeleken met {datumTekst(vergelijkVan)} tot en met {datumTekst(vergelijkTot)}</span>}
      {telt && <span className={classes.counting}><Loader size={14} aria-hidden /> wordt geteld …</span>}
    </Text>
  );
}
