import type { AanmeldingDto } from '@keukentafel/contract';
import { URGENTIE, datumIn, naamOf } from '@keukentafel/domain';
import { Button, Card, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil, IconPhoneCall } from '@tabler/icons-react';
import { Suspense, lazy } from 'react';
import { Feiten } from '../../components/Feiten';
import { LeefgebiedLijst } from '../../components/leefgebied';
import { eersteContact } from '../../components/lijst';
import { Merkteken, UrgentieTeken, VeiligheidTeken } from '../../components/Merkteken';
import { useLijsten } from '../../lib/lijst/use-lijst';
import { datumTekst, tijdstipTekst } from '../../lib/tijd/tekst';
import { vandaag } from '../../lib/tijd/vandaag';
import classes from './AanmeldingKaart.module.css';

const VerbeterVenster = lazy(() => import('./VerbeterVenster'));

interface Props {
  readonly aanmelding: AanmeldingDto;
  readonly magVerbeteren: boolean;
  /** Nobody has spoken with the inwoner since it came in. */
  readonly wachtOpContact: boolean;
}

/** Until when the first contact can wait, and how late it is. */
function EersteContact({ aanmelding }: { readonly aanmelding: AanmeldingDto }) {
  const contact = eersteContact(aanmelding, vandaag());
  return contact && <Merkteken icon={IconPhoneCall} toon={contact.teLaat ? 'crisis' : 'gewoon'}>{contact.tekst}</Merkteken>;
}

/** One aanmelding of a casus with everything that was recorded. */
export function AanmeldingKaart({ aanmelding, magVerbeteren, wachtOpContact }: Props) {
  const [opened, { open, close }] = useDisclosure(false);
  const lijst = useLijsten();
  const wanneer = tijdstipTekst(aanmelding.ontvangenOp);
  const dag = datumIn(new Date(aanmelding.ontvangenOp));
  return (
    <Card component="article" className={classes.card} aria-label={`Aanmelding van ${wanneer}`}>
      <div className={classes.top}>
        <div className={classes.marks}>
          <strong>{wanneer}</strong>
          <UrgentieTeken urgentie={aanmelding.urgentie} />
          {aanmelding.veiligheid && <VeiligheidTeken />}
          {wachtOpContact && <EersteContact aanmelding={aanmelding} />}
        </div>
        {magVerbeteren && (
          <Button variant="default" size="xs" leftSection={<IconPencil size={16} aria-hidden />} onClick={open} aria-label={`Verbeteren: aanmelding van ${wanneer}`}>Verbeteren</Button>
        )}
      </div>
      <Text component="blockquote" className={classes.question}>{aanmelding.vraag}</Text>
      <LeefgebiedLijst codes={aanmelding.leefgebieden} dag={dag} />
      <Feiten
        feiten={[
          ['Kanaal', lijst('kanaal').naamVan(aanmelding.kanaal, dag)],
          ['Aangemeld door', [lijst('aanmelder').naamVan(aanmelding.aanmelder, dag), aanmelding.aanmelderOrganisatie, aanmelding.aanmelderNaam].filter(Boolean).join(', ')],
          ['Telefoon aanmelder', aanmelding.aanmelderTelefoon],
          ['Eerste contact uiterlijk', wachtOpContact && datumTekst(aanmelding.eersteContactVoor)],
          ['Urgentie', naamOf(URGENTIE, aanmelding.urgentie)],
          ['Wijk', aanmelding.wijk],
          ['Wijkteam', aanmelding.wijkteam],
          ['Vastgelegd door', aanmelding.geregistreerdDoor],
        ]}
      />
      {opened && <Suspense><VerbeterVenster aanmelding={aanmelding} onClose={close} /></Suspense>}
    </Card>
  );
}
