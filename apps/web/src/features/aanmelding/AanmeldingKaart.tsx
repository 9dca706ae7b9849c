import type { AanmeldingDto } from '@keukentafel/contract';
import { AANMELDER, KANAAL, URGENTIE, naamOf } from '@keukentafel/domain';
import { Button, Card, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { Suspense, lazy } from 'react';
import { Feiten } from '../../components/Feiten';
import { LeefgebiedLijst } from '../../components/leefgebied';
import { UrgentieTeken, VeiligheidTeken } from '../../components/Merkteken';
import { tijdstipTekst } from '../../lib/tijd/tekst';
import classes from './AanmeldingKaart.module.css';

const VerbeterVenster = lazy(() => import('./VerbeterVenster'));

const aanmelderTekst = ({ aanmelder, aanmelderOrganisatie, aanmelderNaam }: AanmeldingDto): string =>
  [naamOf(AANMELDER, aanmelder), aanmelderOrganisatie, aanmelderNaam].filter(Boolean).join(', ');

/** One aanmelding of a casus with everything that was recorded. */
export function AanmeldingKaart({ aanmelding, magVerbeteren }: { readonly aanmelding: AanmeldingDto; readonly magVerbeteren: boolean }) {
  const [opened, { open, close }] = useDisclosure(false);
  const wanneer = tijdstipTekst(aanmelding.ontvangenOp);
  return (
    <Card component="article" className={classes.card} aria-label={`Aanmelding van ${wanneer}`}>
      <div className={classes.top}>
        <div className={classes.marks}>
          <strong>{wanneer}</strong>
          <UrgentieTeken urgentie={aanmelding.urgentie} />
          {aanmelding.veiligheid && <VeiligheidTeken />}
        </div>
        {magVerbeteren && (
          <Button variant="default" size="xs" leftSection={<IconPencil size={16} aria-hidden />} onClick={open} aria-label={`Verbeteren: aanmelding van ${wanneer}`}>Verbeteren</Button>
        )}
      </div>
      <Text component="blockquote" className={classes.question}>{aanmelding.vraag}</Text>
      <LeefgebiedLijst codes={aanmelding.leefgebieden} />
      <Feiten
        feiten={[
          ['Kanaal', naamOf(KANAAL, aanmelding.kanaal)],
          ['Aangemeld door', aanmelderTekst(aanmelding)],
          ['Telefoon aanmelder', aanmelding.aanmelderTelefoon],
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
