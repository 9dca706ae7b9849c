import type { FactsheetDto } from '@keukentafel/contract';
import type { SplitsingCode } from '@keukentafel/domain';
import type { Cel } from './api';
import classes from './Factsheet.module.css';
import { Kerncijfer } from './Kerncijfer';
import { Signalen } from './Signalen';
import { Verdeling } from './Verdeling';
import { Verloop } from './Verloop';

/** Which splits of which figures are shown, and under what heading. */
const VERDELINGEN: readonly { readonly figuur: string; readonly splitsing: SplitsingCode; readonly titel: string }[] = [
  { figuur: 'aanmeldingen', splitsing: 'wijkteam', titel: 'Per wijkteam' },
  { figuur: 'aanmeldingen', splitsing: 'wijk', titel: 'Per wijk' },
  { figuur: 'interventies', splitsing: 'werksoort', titel: 'Interventies per werksoort' },
  { figuur: 'onderwerpen', splitsing: 'leefgebied', titel: 'Onderwerpen per leefgebied' },
  { figuur: 'leeftijden', splitsing: 'leeftijd', titel: 'Leeftijden' },
  { figuur: 'acties', splitsing: 'actie', titel: 'Acties' },
  { figuur: 'aanmeldingen', splitsing: 'aanmelder', titel: 'Wie meldde aan' },
  { figuur: 'aanmeldingen', splitsing: 'kanaal', titel: 'Hoe het binnenkwam' },
  { figuur: 'sociaal-team', splitsing: 'actie', titel: 'Sociaal team' },
  { figuur: 'afgesloten-casussen', splitsing: 'resultaat', titel: 'Hoe casussen eindigden' },
  { figuur: 'wachtlijst', splitsing: 'werksoort', titel: 'Gemiddeld op de wachtlijst, per werksoort' },
  { figuur: 'voorveld', splitsing: 'leefgebied', titel: 'Voorveld per leefgebied' },
  { figuur: 'effect', splitsing: 'leefgebied', titel: 'Effect per leefgebied' },
];

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
