import type { TijdlijnPage, TijdlijnRegelDto } from '@keukentafel/contract';
import { TIJDLIJN_GROEP, type TijdlijnGroep } from '@keukentafel/domain';
import { Button, Text, Title } from '@mantine/core';
import { Bezig } from '../../components/Bezig';
import { Fout } from '../../components/Fout';
import { maandTekst } from '../../lib/tijd/tekst';
import { useGroepen, useTijdlijn } from './api';
import { GROEP_ICOON } from './groep';
import { Regel } from './Regel';
import classes from './Tijdlijn.module.css';

/** Lines by month, in their order. */
function perMaand(regels: readonly TijdlijnRegelDto[]): [string, TijdlijnRegelDto[]][] {
  const maanden = new Map<string, TijdlijnRegelDto[]>();
  for (const regel of regels) {
    const maand = maandTekst(regel.gebeurdOp);
    maanden.set(maand, [...(maanden.get(maand) ?? []), regel]);
  }
  return [...maanden];
}

function Filter({ groepen, onKies }: { readonly groepen: readonly TijdlijnGroep[]; readonly onKies: (groepen: readonly TijdlijnGroep[]) => void }) {
  const wissel = (code: TijdlijnGroep) => onKies(groepen.includes(code) ? groepen.filter((groep) => groep !== code) : [...groepen, code]);
  return (
    <div role="group" aria-label="Toon in de tijdlijn" className={classes.filter}>
      <button type="button" className={classes.chip} aria-pressed={groepen.length === 0} onClick={() => onKies([])}>Alles</button>
      {TIJDLIJN_GROEP.map(({ code, naam }) => {
        const Beeld = GROEP_ICOON[code];
        return (
          <button key={code} type="button" className={classes.chip} aria-pressed={groepen.includes(code)} onClick={() => wissel(code)}>
            <Beeld size={15} stroke={1.8} aria-hidden />{naam}
          </button>
        );
      })}
    </div>
  );
}

/** Everything that happened in a casus, newest first, by month; a filter per group that stays in the address. */
export function Tijdlijn({ casusId, eerste }: { readonly casusId: string; readonly eerste: TijdlijnPage }) {
  const [groepen, kies] = useGroepen();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useTijdlijn(casusId, groepen, eerste);
  const regels = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className={classes.tijdlijn}>
      <Title order={2}>Tijdlijn</Title>
      <Filter groepen={groepen} onKies={kies} />
      {isPending && <Bezig regels={3} hoogte={56} />}
      {error ? <Fout error={error} onRetry={() => void refetch()} /> : null}
      {!isPending && regels.length === 0 && !error && <Text c="dimmed">Hier is nog niets van vastgelegd.</Text>}
      {perMaand(regels).map(([maand, vanMaand]) => (
        <section key={maand} aria-label={maand}>
          <h3 className={classes.month}>{maand}</h3>
          <ol className={classes.list}>{vanMaand.map((regel) => <Regel key={regel.id} regel={regel} />)}</ol>
        </section>
      ))}
      {hasNextPage && <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>Oudere regels tonen</Button>}
    </div>
  );
}
