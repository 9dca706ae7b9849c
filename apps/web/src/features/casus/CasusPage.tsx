import type { CasusDto } from '@keukentafel/contract';
import { Title } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { Leeg } from '../../components/Leeg';
import { Pagina } from '../../components/Pagina';
import { Resultaat } from '../../components/Resultaat';
import { isProblem } from '../../lib/http';
import { AanmeldingKaart } from '../aanmelding';
import { useMag } from '../sessie';
import { useCasus } from './api';
import classes from './Casus.module.css';
import { CasusKop, CasusWaarschuwingen } from './CasusKop';

function CasusInhoud({ casus }: { readonly casus: CasusDto }) {
  const magVerbeteren = useMag()('casus.wijzigen');
  return (
    <Pagina titel={casus.inwoner.naam} tabTitel="Casus" intro={<CasusWaarschuwingen casus={casus} />}>
      <CasusKop casus={casus} />
      <section className={classes.list}>
        <Title order={2}>{casus.aanmeldingen.length === 1 ? 'Aanmelding' : `${casus.aanmeldingen.length} aanmeldingen`}</Title>
        {casus.aanmeldingen.map((aanmelding) => <AanmeldingKaart key={aanmelding.id} aanmelding={aanmelding} magVerbeteren={magVerbeteren} />)}
      </section>
    </Pagina>
  );
}

function CasusVan({ id }: { readonly id: string }) {
  const query = useCasus(id);
  if (isProblem(query.error, 'niet-gevonden') || isProblem(query.error, 'ongeldige-invoer')) {
    return (
      <Pagina titel="Casus niet gevonden">
        <Leeg icon={IconMap2} titel="Deze casus is er niet, of niet voor jou">Hoort de casus bij een ander wijkteam? Bel dan dat team.</Leeg>
      </Pagina>
    );
  }
  return <Resultaat query={query}>{(casus) => <CasusInhoud casus={casus} />}</Resultaat>;
}

/** The casus: who, and everything that was asked. */
export function Component() {
  const { id = '' } = useParams();
  return <CasusVan key={id} id={id} />;
}
