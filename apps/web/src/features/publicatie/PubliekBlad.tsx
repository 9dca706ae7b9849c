import type { PublicatieInhoud, PubliekFiguur } from '@keukentafel/contract';
import { publiekAantal, publiekeWaarde, VERDELINGEN, waardeTekst } from '@keukentafel/domain';
import { Card, Table, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { maandTekst } from '../../lib/tijd/tekst';
import classes from './Publicatie.module.css';
import { PubliekeVerdeling } from './PubliekeVerdeling';

const ONDERTITEL: Readonly<Record<PubliekFiguur['maat'], string>> = { aantal: '', aandeel: 'over', gemiddelde: 'gemiddeld, over' };

function Getal({ figuur, drempel }: { readonly figuur: PubliekFiguur; readonly drempel: number }) {
  return (
    <Card className={classes.key} component="section" aria-label={figuur.naam}>
      <Text component="h2" fw={500} m={0}>{figuur.naam}</Text>
      <span className={figuur.verborgen ? classes.hidden : classes.number}>{figuur.verborgen ? <><IconLock size={18} aria-hidden /> {publiekeWaarde(figuur, figuur, drempel)}</> : <>{waardeTekst(figuur, figuur.waarde, false)}{figuur.maateenheid && figuur.waarde !== null && <> <span className={classes.unit}>{figuur.maateenheid}</span></>}</>}</span>
      {figuur.maat !== 'aantal' && <Text size="sm" c="dimmed">{ONDERTITEL[figuur.maat]} {publiekAantal(figuur, drempel)}</Text>}
    </Card>
  );
}

function Verloop({ inhoud: { verloop, drempel } }: { readonly inhoud: PublicatieInhoud }) {
  return (
    <Card className={classes.split} component="section" aria-label="Instroom en uitstroom per maand">
      <Title order={3}>Instroom en uitstroom per maand</Title>
      <Table aria-label="Instroom en uitstroom per maand" verticalSpacing={4}>
        <Table.Thead><Table.Tr><Table.Th>Maand</Table.Th><Table.Th ta="right">Aanmeldingen</Table.Th><Table.Th ta="right">Afgesloten casussen</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {verloop.map(({ maand, instroom, uitstroom }) => (
            <Table.Tr key={maand}>
              <Table.Th scope="row" fw={400}>{maandTekst(maand)}</Table.Th>
              {[instroom, uitstroom].map((publiek, nr) => <Table.Td key={nr} ta="right" className={publiek.aantal === null ? classes.hidden : undefined}>{publiekAantal(publiek, drempel)}</Table.Td>)}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}

function Definities({ figuren }: Pick<PublicatieInhoud, 'figuren'>) {
  return (
    <Card className={classes.definitions} component="section" aria-label="Wat de cijfers tellen">
      <Title order={3}>Wat de cijfers tellen</Title>
      <dl>
        {figuren.map(({ key, naam, definitie, optelbaar }) => (
          <div key={key}><dt>{naam}</dt><dd>{definitie}{!optelbaar && ' Dit cijfer wordt per periode geteld: maanden of wijken zijn niet op te tellen.'}</dd></div>
        ))}
      </dl>
    </Card>
  );
}

/** The tables of a publication: every figure, the splits that tell most, and what each figure means. */
export function PubliekBlad({ inhoud, alsTabel }: { readonly inhoud: PublicatieInhoud; readonly alsTabel: boolean }) {
  const { figuren, drempel } = inhoud;
  return (
    <>
      <Text c="dimmed" className={classes.legend}>
        <IconLock size={16} aria-hidden /> Aantallen onder {drempel} zijn verborgen, en ook wat nodig is om die niet te kunnen uitrekenen. Wat er niet staat, is nul.
      </Text>
      <div className={classes.keys}>{figuren.map((figuur) => <Getal key={figuur.key} figuur={figuur} drempel={drempel} />)}</div>
      <div className={classes.splits}>
        <Verloop inhoud={inhoud} />
        {VERDELINGEN.map(({ figuur: key, splitsing: code, titel }) => {
          const figuur = figuren.find((een) => een.key === key);
          const splitsing = figuur?.splitsingen.find((een) => een.code === code);
          return figuur && splitsing && <PubliekeVerdeling key={`${key} ${code}`} figuur={figuur} splitsing={splitsing} titel={titel} drempel={drempel} alsTabel={alsTabel} />;
        })}
      </div>
      <Definities figuren={figuren} />
    </>
  );
}
