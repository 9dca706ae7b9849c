import type { DoelDto, HulpvraagDto, InterventieDto } from '@keukentafel/contract';
import { INTERVENTIE_STATUS, naamOf } from '@keukentafel/domain';
import { Button, VisuallyHidden } from '@mantine/core';
import { IconArrowRight, IconCheck, IconHourglass, IconPlayerPlay, type Icon } from '@tabler/icons-react';
import { LeefgebiedLijst } from '../../components/leefgebied';
import { werksoortNaam } from '../../components/lijst';
import { Merkteken } from '../../components/Merkteken';
import { useLijsten, type Lijsten } from '../../lib/lijst/use-lijst';
import { datumTekst } from '../../lib/tijd/tekst';
import classes from './Interventie.module.css';
import type { Stap } from './vorm';

const TEKEN = {
  wachtlijst: { icon: IconHourglass, toon: 'spoed' }, actief: { icon: IconPlayerPlay, toon: 'accent' }, afgesloten: { icon: IconCheck, toon: 'goed' },
} as const satisfies Record<InterventieDto['status'], { icon: Icon; toon: string }>;

const dagen = (aantal: number): string => `${aantal} ${aantal === 1 ? 'dag' : 'dagen'}`;

function feiten({ uitvoerder, status, wachtlijstOp, wachtDagen, gestartOp, afgeslotenOp, resultaat, reden }: InterventieDto, lijst: Lijsten): string[] {
  return [
    uitvoerder?.naam ?? 'Nog geen uitvoerder',
    status === 'wachtlijst' && wachtlijstOp ? `Wacht ${dagen(wachtDagen ?? 0)}, sinds ${datumTekst(wachtlijstOp)}` : '',
    status !== 'wachtlijst' && wachtDagen !== null ? `${dagen(wachtDagen)} gewacht` : '',
    gestartOp ? `Gestart op ${datumTekst(gestartOp)}` : '',
    afgeslotenOp ? `Afgesloten op ${datumTekst(afgeslotenOp)}` : '',
    resultaat ? lijst('resultaat').naamVan(resultaat, afgeslotenOp) + (reden ? `: ${reden}` : '') : '',
  ].filter(Boolean);
}

const of = (score: number | null | undefined): string => (score === null || score === undefined ? '–' : String(score));

function Doel({ doel: { omschrijving, scoreBegin, scoreEind } }: { readonly doel: DoelDto }) {
  return (
    <li className={classes.doel}>
      <span>{omschrijving}</span>
      <span className={classes.score}><span aria-hidden className={classes.van}>{of(scoreBegin)}<IconArrowRight size={16} />{of(scoreEind)}</span><VisuallyHidden>score bij de start {of(scoreBegin)}, bij het einde {of(scoreEind)}</VisuallyHidden></span>
    </li>
  );
}

interface Props {
  readonly interventie: InterventieDto;
  readonly hulpvragen: readonly HulpvraagDto[];
  readonly magWijzigen: boolean;
  readonly onStap: (stap: Stap) => void;
}

/** One interventie: what it is, whom it waits for or who does it, its goals, and the next steps. */
export function InterventieKaart({ interventie, hulpvragen, magWijzigen, onStap }: Props) {
  const { soort, status, stappen, doelen, hulpvraagIds } = interventie;
  const lijst = useLijsten();
  const sinds = interventie.gestartOp ?? interventie.wachtlijstOp;
  const naam = werksoortNaam(lijst, interventie);
  return (
    <li className={classes.interventie}>
      <div className={classes.kop}>
        <h3 className={classes.naam}>{naam} <span>{lijst('interventiesoort').naamVan(soort, sinds).toLowerCase()}</span></h3>
        <Merkteken {...TEKEN[status]}>{naamOf(INTERVENTIE_STATUS, status)}</Merkteken>
      </div>
      <LeefgebiedLijst dag={sinds} codes={hulpvragen.filter(({ id }) => hulpvraagIds.includes(id)).map(({ leefgebied }) => leefgebied)} />
      <p className={classes.feiten}>{feiten(interventie, lijst).map((feit) => <span key={feit}>{feit}</span>)}</p>
      {doelen.length > 0 && <ul className={classes.doelen} aria-label="Doelen">{doelen.map((doel) => <Doel key={doel.id} doel={doel} />)}</ul>}
      {magWijzigen && (
        <div className={classes.acties}>
          {stappen.includes('actief') && <Button size="xs" onClick={() => onStap('starten')} aria-label={`Starten: ${naam}`}>Starten</Button>}
          {stappen.includes('afgesloten') && <Button size="xs" variant={status === 'actief' ? 'light' : 'default'} onClick={() => onStap('afsluiten')} aria-label={`Interventie afsluiten: ${naam}`}>Afsluiten</Button>}
          <Button size="xs" variant="default" onClick={() => onStap('verbeteren')} aria-label={`Verbeteren: ${naam}`}>Verbeteren</Button>
        </div>
      )}
    </li>
  );
}
