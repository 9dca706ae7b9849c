import type { CasusDto } from '@keukentafel/contract';
import { CASUS_BETROKKENHEID, isVerwijzer } from '@keukentafel/domain';
import { Anchor, Text } from '@mantine/core';
import { IconBuildingCommunity, IconUser } from '@tabler/icons-react';
import { useLijst, type LijstNu } from '../../lib/lijst/use-lijst';
import classes from './Netwerk.module.css';

interface Organisatie {
  readonly naam: string;
  readonly wat: string;
  readonly telefoon: string | null;
}

/** Organisations around the casus: who referred someone here, and where they were referred to. Each once per part it plays. */
function organisaties({ aanmeldingen, hulpvragen }: CasusDto, aanmelders: LijstNu): Organisatie[] {
  const verwijzers = aanmeldingen.filter(({ aanmelder }) => isVerwijzer(aanmelder)).map(({ aanmelder, aanmelderOrganisatie, aanmelderNaam, aanmelderTelefoon }) =>
    ({ naam: aanmelderOrganisatie ?? aanmelders.naamVan(aanmelder), wat: ['Verwijzer', aanmelderNaam].filter(Boolean).join(', '), telefoon: aanmelderTelefoon ?? null }));
  const door = hulpvragen.flatMap(({ acties }) => acties).filter(({ soort, organisatie }) => soort === 'doorverwijzing' && organisatie).map(({ organisatie }) => ({ naam: organisatie!, wat: 'Doorverwezen', telefoon: null }));
  return [...new Map([...verwijzers, ...door].map((organisatie) => [`${organisatie.naam} ${organisatie.wat}`, organisatie])).values()];
}

/** Who is involved in the casus: colleagues with their organisatie, and organisations that referred or were referred to. */
export function Netwerk({ casus }: { readonly casus: CasusDto }) {
  const anderen = organisaties(casus, useLijst('aanmelder'));
  if (casus.netwerk.length + anderen.length === 0) return <Text c="dimmed">Nog niemand. Kies een regiehouder, dan staat die hier.</Text>;
  return (
    <ul className={classes.lijst}>
      {casus.netwerk.map(({ id, naam, functie, organisatie, als }) => (
        <li key={id} className={classes.iemand}>
          <span className={classes.teken}><IconUser size={17} stroke={1.8} aria-hidden /></span>
          <span><strong>{naam}</strong><span>{CASUS_BETROKKENHEID.filter(({ code }) => als.includes(code)).map(({ naam: rol }, at) => (at ? rol.toLowerCase() : rol)).join(' en ')} · {[functie, organisatie].filter(Boolean).join(', ')}</span></span>
        </li>
      ))}
      {anderen.map(({ naam, wat, telefoon }) => (
        <li key={`${naam} ${wat}`} className={classes.iemand}>
          <span className={classes.teken}><IconBuildingCommunity size={17} stroke={1.8} aria-hidden /></span>
          <span><strong>{naam}</strong><span>{wat}{telefoon && <> · <Anchor underline="always" size="sm" href={`tel:${telefoon.replace(/[^+\d]/g, '')}`}>{telefoon}</Anchor></>}</span></span>
        </li>
      ))}
    </ul>
  );
}
