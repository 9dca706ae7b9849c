import type { ContactmomentDto } from '@keukentafel/contract';
import { CONTACT_VORM, naamOf, type ContactVorm } from '@keukentafel/domain';
import { Button, Text } from '@mantine/core';
import { IconBuilding, IconDeviceDesktop, IconHome, IconMapPin, IconMessageCircle, IconPhone, IconUsers, type Icon } from '@tabler/icons-react';
import { tijdstipTekst } from '../../lib/tijd/tekst';
import classes from './Contact.module.css';

const BEELD: Readonly<Record<ContactVorm, Icon>> = {
  telefoon: IconPhone, huisbezoek: IconHome, kantoor: IconBuilding, beeldbellen: IconDeviceDesktop, chat: IconMessageCircle, straat: IconMapPin, groep: IconUsers,
};

interface Props {
  readonly contact: ContactmomentDto;
  readonly magWijzigen: boolean;
  readonly onAfvinken: () => void;
  readonly onVerbeteren: () => void;
  readonly onVervallen: () => void;
}

/** One contact: when, how, with whom and by whom; a planned one can be marked as done. */
export function ContactRegel({ contact, magWijzigen, onAfvinken, onVerbeteren, onVervallen }: Props) {
  const { status, begintOp, minuten, vorm, met, verslag, medewerker } = contact;
  const Beeld = BEELD[vorm];
  const teLaat = status === 'gepland' && new Date(begintOp) < new Date();
  const wanneer = `${naamOf(CONTACT_VORM, vorm)}, ${tijdstipTekst(begintOp)}`;
  return (
    <li className={classes.contact} data-te-laat={teLaat}>
      <Beeld size={20} stroke={1.8} aria-hidden />
      <div className={classes.tekst}>
        <Text fw={600}>{wanneer}</Text>
        <span>{[met, minuten && `${minuten} min`, medewerker.naam, teLaat && 'nog niet afgevinkt'].filter(Boolean).join(' · ')}</span>
        {verslag && status === 'gedaan' && <Text size="sm" lineClamp={2}>{verslag}</Text>}
      </div>
      {magWijzigen && (
        <div className={classes.acties}>
          {status === 'gepland' && <Button size="xs" variant="light" onClick={onAfvinken} aria-label={`Gedaan: ${wanneer}`}>Gedaan</Button>}
          {status === 'gepland' && <Button size="xs" variant="default" onClick={onVervallen} aria-label={`Vervalt: ${wanneer}`}>Vervalt</Button>}
          <Button size="xs" variant="default" onClick={onVerbeteren} aria-label={`${status === 'gepland' ? 'Verzetten' : 'Verbeteren'}: ${wanneer}`}>{status === 'gepland' ? 'Verzetten' : 'Verbeteren'}</Button>
        </div>
      )}
    </li>
  );
}
