import type { CasusDto, InwonerDto } from '@keukentafel/contract';
import { isOpen } from '@keukentafel/domain';
import { Anchor, Button, Card, Text } from '@mantine/core';
import { IconEyeOff, IconLanguage } from '@tabler/icons-react';
import { Feiten } from '../../components/Feiten';
import { Merkteken, StatusTeken, UrgentieTeken, VeiligheidTeken } from '../../components/Merkteken';
import { datumTekst } from '../../lib/tijd/tekst';
import { useMag } from '../sessie';
import { useOppakken } from './api';
import classes from './Casus.module.css';

function adresTekst({ straat, huisnummer, toevoeging, postcode, plaats }: InwonerDto): string {
  const huis = [straat, huisnummer, toevoeging].filter(Boolean).join(' ');
  return [huis, [postcode, plaats].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

function geborenTekst({ geboortedatum, geboortejaar, leeftijd }: InwonerDto): string {
  if (geboortedatum) return `${datumTekst(geboortedatum)}${leeftijd === null ? '' : ` (${leeftijd} jaar)`}`;
  return geboortejaar ? `In ${geboortejaar}` : 'Niet bekend';
}

const bel = (nummer: string) => <Anchor underline="always" href={`tel:${nummer.replace(/[^+\d]/g, '')}`}>{nummer}</Anchor>;

/** What must be seen before the first word of a conversation. */
export function CasusWaarschuwingen({ casus }: { readonly casus: CasusDto }) {
  const { inwoner, aanmeldingen } = casus;
  const crisis = aanmeldingen.some(({ urgentie }) => urgentie === 'crisis');
  return (
    <div className={classes.marks}>
      <StatusTeken status={casus.status} />
      {crisis && <UrgentieTeken urgentie="crisis" />}
      {aanmeldingen.some(({ veiligheid }) => veiligheid) && <VeiligheidTeken />}
      {inwoner.tolkNodig && <Merkteken icon={IconLanguage} toon="spoed">Tolk nodig{inwoner.taal ? `: ${inwoner.taal}` : ''}</Merkteken>}
      {casus.afgeschermd && <Merkteken icon={IconEyeOff} toon="crisis">Afgeschermd</Merkteken>}
    </div>
  );
}

/** Who the casus is about, where they live, and who leads it. */
export function CasusKop({ casus }: { readonly casus: CasusDto }) {
  const { inwoner, wijkteam, regiehouder } = casus;
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
          ['Wijkteam', wijkteam.telefoon ? <>{wijkteam.naam}, {bel(wijkteam.telefoon)}</> : wijkteam.naam],
        ]}
      />
      <div className={classes.lead}>
        <Text size="sm" c="dimmed">Regiehouder</Text>
        <Text fw={650}>{regiehouder?.naam ?? 'Nog niemand'}</Text>
        {magOppakken && <Button loading={oppakken.isPending} onClick={() => oppakken.mutate({ casusId: casus.id, version: casus.version })}>Oppakken</Button>}
      </div>
    </Card>
  );
}
