import type { ActieDto, CasusDto, HulpvraagDto, InterventieDto } from '@keukentafel/contract';
import { ACTIE_SOORT, HULPVRAAG_UITKOMST, INTERVENTIE_STATUS, naamOf } from '@keukentafel/domain';
import { Text } from '@mantine/core';
import { IconArrowRight, IconCheck, IconHourglass, IconInfoCircle, IconMessages, IconPlayerPlay, type Icon } from '@tabler/icons-react';
import { Merkteken } from '../../components/Merkteken';
import { werksoortNaam } from '../../components/lijst';
import { stijlVan, tintStyle } from '../../components/leefgebied';
import { useLijst, useLijsten } from '../../lib/lijst/use-lijst';
import { datumTekst, geleden } from '../../lib/tijd/tekst';
import classes from './Werk.module.css';

const STATUS_ICOON: Readonly<Record<InterventieDto['status'], Icon>> = { wachtlijst: IconHourglass, actief: IconPlayerPlay, afgesloten: IconCheck };

/** An interventie in one line, as an answer to a hulpvraag. */
function Antwoord({ interventie }: { readonly interventie: InterventieDto }) {
  const { soort, status, uitvoerder, wachtDagen, resultaat } = interventie;
  const lijst = useLijsten();
  const sinds = interventie.gestartOp ?? interventie.wachtlijstOp;
  const over = [
    lijst('interventiesoort').naamVan(soort, sinds), uitvoerder?.naam, status === 'wachtlijst' && `wacht ${wachtDagen ?? 0} ${wachtDagen === 1 ? 'dag' : 'dagen'}`,
    resultaat && lijst('resultaat').naamVan(resultaat, interventie.afgeslotenOp).toLowerCase(),
  ].filter(Boolean).join(' · ');
  return (
    <li className={classes.antwoord}>
      <IconArrowRight size={16} stroke={1.8} aria-hidden />
      <span><strong>{werksoortNaam(lijst, interventie)}</strong> {over}</span>
      <Merkteken icon={STATUS_ICOON[status]} toon={status === 'actief' ? 'accent' : status === 'afgesloten' ? 'goed' : 'spoed'}>{naamOf(INTERVENTIE_STATUS, status)}</Merkteken>
    </li>
  );
}

const actieTekst = ({ soort, organisatie }: ActieDto): string => (soort === 'doorverwijzing' && organisatie ? `Doorverwezen naar ${organisatie}` : naamOf(ACTIE_SOORT, soort));

function Actie({ actie }: { readonly actie: ActieDto }) {
  const Beeld = actie.soort === 'overleg' ? IconMessages : IconInfoCircle;
  return (
    <li className={classes.antwoord}>
      <Beeld size={16} stroke={1.8} aria-hidden />
      <span>
        <strong>{actieTekst(actie)}</strong> {geleden(actie.gedaanOp)} · {actie.gedaanDoor.naam}
        {actie.toelichting && <span className={classes.toelichting}>{actie.toelichting}</span>}
      </span>
    </li>
  );
}

function GebiedKop({ hulpvraag: { leefgebied: code, gesteldOp }, children }: { readonly hulpvraag: HulpvraagDto; readonly children?: React.ReactNode }) {
  const { naamVan } = useLijst('leefgebied');
  const Beeld = stijlVan(code).icon;
  return (
    <div className={classes.kop}>
      <span className={classes.gebied} style={tintStyle(code)}><Beeld size={18} stroke={1.8} aria-hidden /></span>
      <h3>{naamVan(code, gesteldOp)}</h3>
      {children}
    </div>
  );
}

/** One hulpvraag with what answers it. An actie that chose an interventie is not shown beside that interventie. */
function Hulpvraag({ hulpvraag, interventies }: { readonly hulpvraag: HulpvraagDto; readonly interventies: readonly InterventieDto[] }) {
  const antwoorden = interventies.filter(({ hulpvraagIds }) => hulpvraagIds.includes(hulpvraag.id));
  const acties = hulpvraag.acties.filter(({ soort }) => soort !== 'interventie' || antwoorden.length === 0);
  return (
    <li className={classes.hulpvraag} data-gesloten={hulpvraag.geslotenOp !== null}>
      <GebiedKop hulpvraag={hulpvraag}>
        {hulpvraag.uitkomst
          ? <Text span size="sm" c="dimmed">{naamOf(HULPVRAAG_UITKOMST, hulpvraag.uitkomst)} op {datumTekst(hulpvraag.geslotenOp!)}</Text>
          : <Text span size="sm" c="dimmed">Sinds {datumTekst(hulpvraag.gesteldOp)}</Text>}
      </GebiedKop>
      {antwoorden.length + acties.length > 0
        ? <ul className={classes.antwoorden}>{antwoorden.map((interventie) => <Antwoord key={interventie.id} interventie={interventie} />)}{acties.map((actie) => <Actie key={actie.id} actie={actie} />)}</ul>
        : !hulpvraag.geslotenOp && <Text size="sm" className={classes.open}>Hier is nog niets op gekozen.</Text>}
    </li>
  );
}

/** The hulpvragen, open ones first, each with the interventies and acties that answer it. */
export function Hulpvragen({ casus: { hulpvragen, interventies } }: { readonly casus: Pick<CasusDto, 'hulpvragen' | 'interventies'> }) {
  return <ul className={classes.lijst}>{hulpvragen.map((hulpvraag) => <Hulpvraag key={hulpvraag.id} hulpvraag={hulpvraag} interventies={interventies} />)}</ul>;
}
