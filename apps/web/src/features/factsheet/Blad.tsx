import type { FactsheetDto } from '@keukentafel/contract';
import { VERDELINGEN } from '@keukentafel/domain';
import type { Cel } from './api';
import classes from './Factsheet.module.css';
import { Kerncijfer } from './Kerncijfer';
import { Signalen } from './Signalen';
import { Verdeling } from './Verdeling';
import { Verloop } from './Verloop';

interface Props {
  readonly factsheet: FactsheetDto;
  readonly alsTabel: boolean;
  readonly onOpen: (cel: Cel) => void;
}

/** The factsheet itself: every figure of the catalogue as a number, and the splits that tell most. */
export function Blad({ factsheet, alsTabel, onOpen }: Props) {
  return (
    <>
      <div className={classes.keys}>
        {factsheet.figuren.map((figuur) => <Kerncijfer key={figuur.key} figuur={figuur} onOpen={onOpen} />)}
      </div>
      <Signalen signalen={factsheet.signalen} />
      <div className={classes.splits}>
        <Verloop verloop={factsheet.verloop} alsTabel={alsTabel} />
        {VERDELINGEN.map(({ figuur: key, splitsing, titel }) => {
          const figuur = factsheet.figuren.find((een) => een.key === key);
          return figuur && <Verdeling key={`${key} ${splitsing}`} figuur={figuur} splitsing={splitsing} titel={titel} alsTabel={alsTabel} onOpen={onOpen} />;
        })}
      </div>
    </>
  );
}
