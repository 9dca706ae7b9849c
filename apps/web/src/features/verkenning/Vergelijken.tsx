import type { CasusMetingen, MetingenVanGesprek } from '@keukentafel/contract';
import { datumIn, isBesproken } from '@keukentafel/domain';
import { Card, NativeSelect, Title } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { Leeg } from '../../components/Leeg';
import { useGebieden, Wiel, WielLegenda, WielTabel } from '../../components/wiel';
import { datumTekst } from '../../lib/tijd/tekst';
import { MetingTekst } from './MetingTekst';
import { gevonden, van } from './stand';
import classes from './Verkenning.module.css';

const naamVan = ({ vraagverkenning: { begonnenOp, gevoerdDoor } }: MetingenVanGesprek): string => `${datumTekst(datumIn(new Date(begonnenOp)))}, ${gevoerdDoor.naam}`;

/** Any two conversations side by side: on the wheel, as a table, and in words. The choice is in the address. */
export function Vergelijken({ metingen }: { readonly metingen: CasusMetingen }) {
  const [search, setSearch] = useSearchParams();
  const gesprekken = metingen.items.filter((item) => item.metingen.some(isBesproken));
  const vind = (naam: string, anders: MetingenVanGesprek | undefined) => gesprekken.find(({ vraagverkenning }) => vraagverkenning.id === search.get(naam)) ?? anders;
  const toen = vind('van', gesprekken.at(-2));
  const nu = vind('naar', gesprekken.at(-1));
  const gebieden = useGebieden(gesprekken.flatMap((gesprek) => gesprek.metingen));
  if (!toen || !nu) {
    return <Leeg icon={IconScale} titel="Er is nog niets te vergelijken">Na een tweede gesprek zie je hier wat er veranderd is.</Leeg>;
  }
  const [vorige, laatste] = [gevonden(metingen, toen.vraagverkenning.id), gevonden(metingen, nu.vraagverkenning.id)];
  const keuzes = gesprekken.map((gesprek) => ({ value: gesprek.vraagverkenning.id, label: naamVan(gesprek) }));
  const kies = (naam: string) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setSearch((oud) => { oud.set(naam, value); return oud; }, { replace: true });
  };
  return (
    <>
      <div className={classes.kiezers}>
        <NativeSelect label="Eerder gesprek" data={keuzes} value={toen.vraagverkenning.id} onChange={kies('van')} />
        <NativeSelect label="Later gesprek" data={keuzes} value={nu.vraagverkenning.id} onChange={kies('naar')} />
      </div>
      <div className={classes.gesprek}>
        <div className={classes.wielKant}>
          <Wiel laatste={laatste} vorige={vorige} />
          <WielLegenda metVorige />
        </div>
        <Card><WielTabel laatste={laatste} vorige={vorige} titel={`${naamVan(nu)} vergeleken met ${naamVan(toen)}`} /></Card>
      </div>
      <Title order={2}>Wat er gezegd is</Title>
      <div className={classes.naast}>
        {gebieden.map(({ code, naam }) => {
          const paar = [[toen, van(vorige, code)], [nu, van(laatste, code)]] as const;
          return paar.some(([, meting]) => meting) && (
            <Card key={code} component="section" aria-label={naam}>
              <Title order={3} mb="sm">{naam}</Title>
              <div className={classes.paar}>
                {paar.map(([gesprek, meting]) => (
                  <div key={gesprek.vraagverkenning.id}>
                    <p className={classes.paarKop}>{datumTekst(datumIn(new Date(gesprek.vraagverkenning.begonnenOp)))}</p>
                    {meting ? <MetingTekst meting={meting} /> : <p>Niet besproken</p>}
                  </div>
                ))}
              </div>
            </Card>
          );
        })}
      </div>
    </>
  );
}
