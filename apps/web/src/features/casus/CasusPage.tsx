import type { CasusDto } from '@keukentafel/contract';
import { CASUS_RESULTAAT, CASUS_STATUS, isOpen, naamOf } from '@keukentafel/domain';
import { Card, Text, Title } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { Leeg } from '../../components/Leeg';
import { Pagina } from '../../components/Pagina';
import { Resultaat } from '../../components/Resultaat';
import { isProblem } from '../../lib/http';
import { dagJaarTekst } from '../../lib/tijd/tekst';
import { AanmeldingKaart } from '../aanmelding';
import { Contacten } from '../contactmoment';
import { Interventies } from '../interventie';
import { CasusOverdragen } from '../overdracht';
import { useMag } from '../sessie';
import { Tijdlijn } from '../tijdlijn';
import { useCasus } from './api';
import classes from './Casus.module.css';
import { CasusKop } from './CasusKop';
import { Kijkers } from './Kijkers';
import { Netwerk } from './Netwerk';
import { Stappen } from './Stappen';
import { Waarschuwingen } from './Waarschuwingen';
import { Wielkaart } from './Wielkaart';

/** The parts of the screen, for who cannot see them side by side. */
const DELEN = [['leefgebieden', 'Leefgebieden'], ['interventies', 'Interventies'], ['contacten', 'Contact'], ['aanmeldingen', 'Aanmeldingen'], ['netwerk', 'Netwerk'], ['tijdlijn', 'Tijdlijn']] as const;

function Eerdere({ casussen }: { readonly casussen: CasusDto['eerdere'] }) {
  if (casussen.length === 0) return null;
  return (
    <section className={classes.list}>
      <Title order={2}>Andere casussen van deze inwoner</Title>
      {casussen.map(({ id, status, geopendOp, afgeslotenOp, resultaat }) => (
        <Text key={id}>
          <Link to={`/casussen/${id}`} className={classes.link}>Casus van {dagJaarTekst(geopendOp)}</Link>
          {' '}<Text span c="dimmed">{naamOf(CASUS_STATUS, status).toLowerCase()}{afgeslotenOp && ` op ${dagJaarTekst(afgeslotenOp)}`}{resultaat && `, ${naamOf(CASUS_RESULTAAT, resultaat).toLowerCase()}`}</Text>
        </Text>
      ))}
    </section>
  );
}

/** The last contact was before this aanmelding, or there was none yet. */
const wachtOpContact = ({ status, laatsteContactOp }: CasusDto, { ontvangenOp }: CasusDto['aanmeldingen'][number]): boolean =>
  isOpen(status) && (laatsteContactOp === null || new Date(laatsteContactOp) < new Date(ontvangenOp));

function CasusInhoud({ casus }: { readonly casus: CasusDto }) {
  const magVerbeteren = useMag()('casus.wijzigen');
  return (
    <Pagina titel={casus.inwoner.naam} tabTitel="Casus" intro={<Waarschuwingen casus={casus} />} acties={<Stappen casus={casus} />}>
      <Kijkers casusId={casus.id} />
      <nav className={classes.delen} aria-label="Op deze pagina">{DELEN.map(([id, naam]) => <a key={id} href={`#${id}`}>{naam}</a>)}</nav>
      <CasusKop casus={casus} />
      <div className={classes.kolommen}>
        <div className={classes.kolom}>
          <Wielkaart casus={casus} />
          <Interventies casus={casus} />
          <Contacten casus={casus} />
          <section id="aanmeldingen" className={classes.list}>
            <Title order={2}>{casus.aanmeldingen.length === 1 ? 'Aanmelding' : `${casus.aanmeldingen.length} aanmeldingen`}</Title>
            {casus.aanmeldingen.map((aanmelding) => <AanmeldingKaart key={aanmelding.id} aanmelding={aanmelding} magVerbeteren={magVerbeteren} wachtOpContact={wachtOpContact(casus, aanmelding)} />)}
          </section>
          <Eerdere casussen={casus.eerdere} />
        </div>
        <div className={classes.kolom}>
          <Card component="section" id="netwerk" aria-labelledby="kop-netwerk" className={classes.kaart}>
            <div className={classes.kaartkop}>
              <Title order={2} id="kop-netwerk">Netwerk</Title>
              <CasusOverdragen casus={casus} />
            </div>
            <Netwerk casus={casus} />
          </Card>
          <Card component="section" id="tijdlijn" aria-label="Tijdlijn"><Tijdlijn casusId={casus.id} eerste={casus.tijdlijn} /></Card>
        </div>
      </div>
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

/** The casus on one screen: who, how they are doing, what was asked and what answers it, who is involved, and everything that happened. */
export function Component() {
  const { id = '' } = useParams();
  return <CasusVan key={id} id={id} />;
}
