import type { CasusDto, CasusHuisgenoot } from '@keukentafel/contract';
import { CASUS_RESULTAAT, HUISHOUDEN_ROL, isOpen, naamOf } from '@keukentafel/domain';
import { Anchor, Button, Card, Text } from '@mantine/core';
import { Feiten } from '../../components/Feiten';
import { datumTekst } from '../../lib/tijd/tekst';
import { Persoon, adresTekst, geborenTekst } from '../persoon';
import { useMag } from '../sessie';
import { useOppakken } from './api';
import classes from './Casus.module.css';

const bel = (nummer: string) => <Anchor underline="always" inherit href={`tel:${nummer.replace(/[^+\d]/g, '')}`}>{nummer}</Anchor>;

function Huishouden({ leden }: { readonly leden: readonly CasusHuisgenoot[] }) {
  return (
    <ul className={classes.leden}>
      {leden.map(({ inwonerId, naam, rol, leeftijd }) => <li key={inwonerId}>{naam} <span>{[naamOf(HUISHOUDEN_ROL, rol).toLowerCase(), leeftijd !== null && `${leeftijd} jaar`].filter(Boolean).join(', ')}</span></li>)}
    </ul>
  );
}

/** Who the casus is about, with whom they live, how to reach them, and who leads it; of a closed casus how it ended. */
export function CasusKop({ casus }: { readonly casus: CasusDto }) {
  const { inwoner, huishouden, wijkteam, regiehouder, einde } = casus;
  const mag = useMag();
  const oppakken = useOppakken();
  const magOppakken = !regiehouder && isOpen(casus.status) && mag('casus.wijzigen');
  return (
    <Card className={classes.head}>
      <Feiten
        feiten={[
          ['Geboren', geborenTekst(inwoner)],
          ['Adres', adresTekst(inwoner) || 'Niet bekend'],
          ['Telefoon', inwoner.telefoon ? bel(inwoner.telefoon) : 'Niet bekend'],
          ['E-mail', inwoner.email && <Anchor underline="always" href={`mailto:${inwoner.email}`}>{inwoner.email}</Anchor>],
          ['Taal', inwoner.taal],
          ['Huishouden', huishouden.length > 0 ? <Huishouden leden={huishouden} /> : null],
          ['Afgesloten', einde && datumTekst(einde.afgeslotenOp)],
          ['Resultaat', einde?.resultaat && naamOf(CASUS_RESULTAAT, einde.resultaat)],
          ['Reden', einde?.reden],
          ['Bewaren tot', einde?.bewarenTot && datumTekst(einde.bewarenTot)],
        ]}
      />
      <div className={classes.lead}>
        <Text size="sm" c="dimmed">Regiehouder</Text>
        <Text fw={650}>{regiehouder?.naam ?? 'Nog niemand'}</Text>
        <Text size="sm" c="dimmed">{wijkteam.naam}{wijkteam.telefoon && <>, {bel(wijkteam.telefoon)}</>}</Text>
        {magOppakken && <Button loading={oppakken.isPending} onClick={() => oppakken.mutate({ casusId: casus.id, version: casus.version })}>Oppakken</Button>}
      </div>
      <Persoon casus={casus} />
    </Card>
  );
}
