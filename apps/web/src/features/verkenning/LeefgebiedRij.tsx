import type { MetingDto, VraagverkenningDto } from '@keukentafel/contract';
import { isBesproken, type Leefgebied, type MetingWaarde } from '@keukentafel/domain';
import { IconCheck, IconChevronDown, IconQuestionMark } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useId } from 'react';
import { stijlVan, tintStyle } from '../../components/leefgebied';
import { metingKort } from './MetingTekst';
import classes from './Verkenning.module.css';

const haal = () => import('./MetingFormulier').then(({ MetingFormulier }) => ({ default: MetingFormulier }));
const MetingFormulier = lazy(haal);

interface Props {
  readonly verkenning: VraagverkenningDto;
  readonly leefgebied: Leefgebied;
  readonly naam: string;
  readonly huidig: MetingDto | null;
  readonly vorige: MetingDto | null;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onWaarde: (waarde: MetingWaarde) => void;
}

/** One leefgebied of the conversation: a button that opens what can be recorded, which is fetched as soon as the button is there. */
export function LeefgebiedRij({ verkenning, leefgebied, naam, huidig, vorige, open, onOpen, onWaarde }: Props) {
  const paneel = useId();
  useEffect(() => void haal().catch(() => undefined), []);
  const Beeld = stijlVan(leefgebied).icon;
  const besproken = huidig !== null && isBesproken(huidig);
  return (
    <li className={classes.rij} style={tintStyle(leefgebied)} data-open={open} data-besproken={besproken} id={`leefgebied-${leefgebied}`}>
      <h2 className={classes.rijKop}>
        <button type="button" aria-expanded={open} aria-controls={open ? paneel : undefined} onClick={onOpen}>
          <Beeld size={24} stroke={1.7} aria-hidden />
          <span className={classes.rijNaam}>{naam}<span>{huidig ? metingKort(huidig) : 'Niet besproken'}</span></span>
          {besproken && (huidig.uitkomst === 'vraag' ? <IconQuestionMark size={20} stroke={3} aria-hidden /> : <IconCheck size={20} stroke={2.5} aria-hidden />)}
          <IconChevronDown size={20} aria-hidden className={classes.pijl} />
        </button>
      </h2>
      {open && <div id={paneel} className={classes.paneel}><Suspense><MetingFormulier verkenning={verkenning} leefgebied={leefgebied} huidig={huidig} vorige={vorige} onWaarde={onWaarde} /></Suspense></div>}
    </li>
  );
}
