import type { CasusDto, ContactmomentDto } from '@keukentafel/contract';
import { isOpen } from '@keukentafel/domain';
import { Button, Card, Text, Title } from '@mantine/core';
import { IconCalendarPlus, IconPhone, IconPlus } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { meldFout, meldGelukt } from '../../lib/melding';
import { useMag } from '../sessie';
import { useBewaarContact, useLaatsteContacten } from './api';
import classes from './Contact.module.css';
import { ContactRegel } from './ContactRegel';
import type { Daad } from './vorm';

const ContactVenster = lazy(() => import('./ContactVenster'));

/** The contacts of a casus: those that are planned, the last ones that took place with older ones on request, and writing one down in seconds. */
export function Contacten({ casus }: { readonly casus: CasusDto }) {
  const magWijzigen = useMag()('casus.wijzigen') && isOpen(casus.status);
  const [daad, setDaad] = useState<Daad | null>(null);
  const laatste = useLaatsteContacten(casus.id);
  const bewaar = useBewaarContact(casus.id);
  const gedaan = laatste.data?.pages.flatMap(({ items }) => items) ?? [];
  const vervalt = (contact: ContactmomentDto) =>
    bewaar.mutate({ soort: 'wijzig', contact, body: { status: 'vervallen' } }, { onSuccess: () => meldGelukt('Contact vervallen'), onError: (error) => meldFout('Dit is niet gelukt', error) });
  const regel = (contact: ContactmomentDto) => (
    <ContactRegel
      key={contact.id} contact={contact} magWijzigen={magWijzigen} onVervallen={() => vervalt(contact)}
      onAfvinken={() => setDaad({ soort: 'afvinken', contact })} onVerbeteren={() => setDaad({ soort: 'verbeteren', contact })}
    />
  );
  return (
    <Card component="section" id="contacten" aria-labelledby="kop-contacten" className={classes.kaart}>
      <div className={classes.kop}>
        <Title order={2} id="kop-contacten">Contact</Title>
        {magWijzigen && (
          <div className={classes.acties}>
            <Button variant="light" leftSection={<IconPhone size={18} aria-hidden />} onClick={() => setDaad({ soort: 'gedaan', vorm: 'telefoon' })}>Gebeld</Button>
            <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setDaad({ soort: 'gedaan', vorm: 'huisbezoek' })}>Ander contact</Button>
            <Button variant="default" leftSection={<IconCalendarPlus size={18} aria-hidden />} onClick={() => setDaad({ soort: 'gepland', vorm: 'huisbezoek' })}>Plannen</Button>
          </div>
        )}
      </div>
      {casus.contacten.length > 0 && <ul className={classes.lijst} aria-label="Geplande contacten">{casus.contacten.map(regel)}</ul>}
      {gedaan.length > 0 && <ul className={classes.lijst} aria-label="Laatste contacten">{gedaan.map(regel)}</ul>}
      {laatste.hasNextPage && <Button variant="subtle" size="compact-sm" loading={laatste.isFetchingNextPage} onClick={() => void laatste.fetchNextPage()}>Oudere contacten tonen</Button>}
      {casus.contacten.length + gedaan.length === 0 && laatste.isSuccess && <Text c="dimmed">Er is nog geen contact geweest of gepland.</Text>}
      <Suspense>{daad && <ContactVenster casus={casus} daad={daad} onClose={() => setDaad(null)} />}</Suspense>
    </Card>
  );
}
