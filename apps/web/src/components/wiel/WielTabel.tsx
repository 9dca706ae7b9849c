import { isBesproken, naamOf, UITKOMST, type MetingWaarde } from '@keukentafel/domain';
import { Table } from '@mantine/core';
import { perLeefgebied, useGebieden, verschilTekst, zelfredzaamheidNaam } from './tekst';
import classes from './Wiel.module.css';

interface Props {
  readonly laatste: readonly MetingWaarde[];
  readonly vorige?: readonly MetingWaarde[];
  readonly titel: string;
}

const NIETS: Pick<MetingWaarde, 'uitkomst' | 'score' | 'zelfredzaamheid'> = { uitkomst: 'niet_besproken' };

/** A number with what it was before: `6 (was 4, +2)`. */
function Getal({ nu, toen, naam }: { readonly nu: number | null | undefined; readonly toen: number | null | undefined; readonly naam?: string }) {
  if (nu == null) return toen == null ? <>–</> : <span className={classes.was}>was {toen}</span>;
  return (
    <>
      {nu}{naam && <span className={classes.bij}>{naam}</span>}
      {toen != null && <span className={classes.was}>was {toen}, {verschilTekst(nu - toen)}</span>}
    </>
  );
}

/** Everything the wheel shows, as a table. With `vorige` it also tells the difference. */
export function WielTabel({ laatste, vorige = [], titel }: Props) {
  const [nu, eerder] = [perLeefgebied(laatste), perLeefgebied(vorige)];
  const gebieden = useGebieden([...laatste, ...vorige]);
  return (
    <div className={classes.tabelvak}>
      <Table className={classes.tabel} aria-label={titel}>
        <Table.Thead>
          <Table.Tr><Table.Th scope="col">Leefgebied</Table.Th><Table.Th scope="col">Uitkomst</Table.Th><Table.Th scope="col">Eigen score</Table.Th><Table.Th scope="col">Zelf&shy;redzaamheid</Table.Th></Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {gebieden.map(({ code, naam }) => {
            const meting = nu.get(code) ?? NIETS;
            const toen = eerder.get(code) ?? NIETS;
            return (
              <Table.Tr key={code} data-besproken={isBesproken(meting)}>
                <Table.Th scope="row">{naam}</Table.Th>
                <Table.Td data-kop="Uitkomst">{naamOf(UITKOMST, meting.uitkomst)}</Table.Td>
                <Table.Td data-kop="Eigen score"><Getal nu={meting.score} toen={toen.score} /></Table.Td>
                <Table.Td data-kop="Zelfredzaamheid"><Getal nu={meting.zelfredzaamheid} toen={toen.zelfredzaamheid} naam={meting.zelfredzaamheid ? zelfredzaamheidNaam(meting.zelfredzaamheid) : undefined} /></Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
