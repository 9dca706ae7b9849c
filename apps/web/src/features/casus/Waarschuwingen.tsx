import type { CasusDto } from '@keukentafel/contract';
import { datumIn, waarschuwingenVan, type Waarschuwing } from '@keukentafel/domain';
import { IconEyeOff, IconLanguage, IconMapPinOff, IconPhoneOff } from '@tabler/icons-react';
import { Merkteken, StatusTeken, UrgentieTeken, VeiligheidTeken } from '../../components/Merkteken';
import { useNorm } from '../../lib/lijst/use-lijst';
import { vandaag } from '../../lib/tijd/vandaag';
import classes from './Casus.module.css';

function Teken({ waarschuwing }: { readonly waarschuwing: Waarschuwing }) {
  switch (waarschuwing.soort) {
    case 'crisis':
    case 'spoed':
      return <UrgentieTeken urgentie={waarschuwing.soort} />;
    case 'veiligheid':
      return <VeiligheidTeken />;
    case 'geheim-adres':
      return <Merkteken icon={IconMapPinOff} toon="crisis">Geheim adres</Merkteken>;
    case 'afgeschermd':
      return <Merkteken icon={IconEyeOff} toon="crisis">Afgeschermd</Merkteken>;
    case 'tolk':
      return <Merkteken icon={IconLanguage} toon="spoed">Tolk nodig{waarschuwing.taal ? `: ${waarschuwing.taal}` : ''}</Merkteken>;
    case 'geen-contact':
      return <Merkteken icon={IconPhoneOff} toon="spoed">{waarschuwing.dagen} dagen geen contact</Merkteken>;
  }
}

/** How the casus stands, and what must be seen before the first word of a conversation. */
export function Waarschuwingen({ casus }: { readonly casus: CasusDto }) {
  const { status, afgeschermd, inwoner, aanmeldingen, laatsteContactOp, geopendOp } = casus;
  const waarschuwingen = waarschuwingenVan({
    status, afgeschermd, aanmeldingen, geheimAdres: inwoner.geheimAdres ?? false, tolkNodig: inwoner.tolkNodig ?? false, taal: inwoner.taal ?? null, laatsteContact: datumIn(new Date(laatsteContactOp ?? geopendOp)),
  }, vandaag(), useNorm('geen-contact-dagen'));
  return (
    <span className={classes.marks}>
      <StatusTeken status={status} />
      {waarschuwingen.map((waarschuwing) => <Teken key={waarschuwing.soort} waarschuwing={waarschuwing} />)}
    </span>
  );
}
