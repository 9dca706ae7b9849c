import type { WerkRegel } from '@keukentafel/contract';
import { datumIn, type Datum, type WerklijstCode } from '@keukentafel/domain';
import { Checkbox, Table } from '@mantine/core';
import { contactTekst, dagenGeleden, eersteContact, isGemist, Naam, ouderdom, wachtTekst } from '../../components/lijst';
import { StatusTeken } from '../../components/Merkteken';
import { useLijst } from '../../lib/lijst/use-lijst';
import { datumKort } from '../../lib/tijd/tekst';
import { vandaag as vandaagNu } from '../../lib/tijd/vandaag';
import { OppakKnop } from './OppakKnop';
import classes from './Tabel.module.css';

interface Props {
  readonly lijst: WerklijstCode;
  readonly regels: readonly WerkRegel[];
  readonly toonWijkteam: boolean;
  /** Ids of casussen. */
  readonly gekozen: ReadonlySet<string>;
  readonly onKies: (casusIds: readonly string[], aan: boolean) => void;
}

const dag = (instant: string): Datum => datumIn(new Date(instant));

function VolgendContact({ regel, vandaag }: { readonly regel: WerkRegel; readonly vandaag: Datum }) {
  const eerste = eersteContact(regel, vandaag);
  return (
    <>
      {regel.contact && <span data-te-laat={isGemist(regel.contact, vandaag) || undefined}>{contactTekst(regel.contact, vandaag)}</span>}
      {eerste && <span data-te-laat={eerste.teLaat || undefined}>{eerste.tekst}</span>}
      {!regel.contact && !eerste && '–'}
    </>
  );
}

/** The rows of a list. On a telephone every row is a card, with the headings beside what they head. */
export function Tabel({ lijst, regels, toonWijkteam, gekozen, onKies }: Props) {
  const vandaag = vandaagNu();
  const casusIds = [...new Set(regels.map(({ casusId }) => casusId))];
  const alle = casusIds.every((id) => gekozen.has(id));
  const gesloten = lijst === 'afgesloten';
  const { naamVan } = useLijst('werksoort');
  return (
    <div className={classes.frame}>
      <Table className={classes.table} verticalSpacing="sm" horizontalSpacing="xs" aria-label="Casussen">
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes.pick}>{!gesloten && <Checkbox aria-label="Alles wat hier staat kiezen" checked={alle} indeterminate={!alle && casusIds.some((id) => gekozen.has(id))} onChange={(event) => onKies(casusIds, event.currentTarget.checked)} />}</Table.Th>
            <Table.Th>Inwoner</Table.Th><Table.Th className={classes.status}>Status</Table.Th><Table.Th className={classes.age}>{gesloten ? 'Afgesloten' : 'Loopt'}</Table.Th>
            <Table.Th className={classes.lead}>Regiehouder</Table.Th><Table.Th className={classes.kind}>Werksoorten</Table.Th><Table.Th className={classes.last}>Laatste contact</Table.Th>
            <Table.Th className={classes.wait}>Wacht</Table.Th><Table.Th className={classes.next}>Volgend contact</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {regels.map((regel) => (
            <Table.Tr key={regel.id} data-urgentie={regel.urgentie} data-gekozen={gekozen.has(regel.casusId) || undefined}>
              <Table.Td className={classes.pick}>{!gesloten && <Checkbox aria-label={`Kies ${regel.inwoner}`} checked={gekozen.has(regel.casusId)} onChange={(event) => onKies([regel.casusId], event.currentTarget.checked)} />}</Table.Td>
              <Table.Td className={classes.who}>
                <Naam regel={regel} />
                <span className={classes.small}>{[regel.geboortedatum && datumKort(regel.geboortedatum), toonWijkteam && regel.wijkteam].filter(Boolean).join(' · ')}</span>
                {lijst === 'nieuw' && <span className={classes.question}>{regel.vraag}</span>}
              </Table.Td>
              <Table.Td data-kop="Status"><StatusTeken status={regel.status} /></Table.Td>
              <Table.Td data-kop={gesloten ? 'Afgesloten' : 'Loopt'}>{gesloten ? regel.afgeslotenOp && datumKort(regel.afgeslotenOp) : ouderdom(dag(regel.geopendOp), vandaag)}</Table.Td>
              <Table.Td data-kop="Regiehouder">{regel.regiehouder?.naam ?? (gesloten ? '–' : lijst === 'nieuw' ? <OppakKnop regel={regel} /> : 'Nog niemand')}</Table.Td>
              <Table.Td data-kop="Werksoorten">{regel.werksoorten.map((code) => naamVan(code)).join(', ') || '–'}</Table.Td>
              <Table.Td data-kop="Laatste contact">{regel.laatsteContactOp ? dagenGeleden(dag(regel.laatsteContactOp), vandaag) : 'Nog niet'}</Table.Td>
              <Table.Td data-kop="Wacht"><span data-te-laat={regel.wachtTeLang || undefined}>{regel.wachtDagen === null ? '–' : wachtTekst(regel)}</span></Table.Td>
              <Table.Td data-kop="Volgend contact" className={classes.next}><VolgendContact regel={regel} vandaag={vandaag} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
