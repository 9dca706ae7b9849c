import { Loader, Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { Fout } from '../../components/Fout';
import type { Keuze } from './keuze';
import { KeuzeLijst } from './KeuzeLijst';
import { useKeuzes } from './use-keuzes';
import classes from './Zoekvenster.module.css';

interface Props {
  readonly schermen: readonly Keuze[];
  readonly onClose: () => void;
}

/** One box for inwoners, casussen, screens and actions: type, arrows, enter. */
export default function Zoekvenster({ schermen, onClose }: Props) {
  const id = useId();
  const navigate = useNavigate();
  const [tekst, setTekst] = useState('');
  const [actief, setActief] = useState(0);
  const { magZoeken, bezig, error, keuzes } = useKeuzes(tekst, schermen);
  const gekozen = keuzes[Math.min(actief, keuzes.length - 1)];

  function kies({ doel }: Keuze) {
    onClose();
    if (typeof doel === 'string') void navigate(doel);
    else doel();
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActief((Math.min(actief, keuzes.length - 1) + step + keuzes.length) % Math.max(1, keuzes.length));
    else if (event.key === 'Enter' && gekozen) kies(gekozen);
    else return;
    event.preventDefault();
  }

  return (
    <Modal opened onClose={onClose} withCloseButton={false} padding={0} size="lg" yOffset="12dvh" attributes={{ content: { 'aria-label': 'Zoeken' } }} transitionProps={{ duration: 0 }}>
      <div className={classes.box}>
        {bezig ? <Loader size={20} aria-hidden /> : <IconSearch size={20} aria-hidden />}
        <input
          className={classes.input} data-autofocus type="text" role="combobox" autoComplete="off" spellCheck={false}
          placeholder={magZoeken ? 'Naam, geboortedatum, postcode, telefoon of scherm' : 'Scherm of actie'}
          aria-label="Zoeken" aria-expanded={keuzes.length > 0} aria-controls={`${id}-lijst`} aria-autocomplete="list"
          aria-activedescendant={gekozen ? `${id}-${gekozen.id}` : undefined}
          value={tekst} onKeyDown={onKeyDown}
          onChange={(event) => { setTekst(event.currentTarget.value); setActief(0); }}
        />
      </div>
      {error && <Fout error={error} />}
      <p className={classes.status} role="status">{keuzes.length === 0 && !bezig ? 'Niets gevonden. Probeer een deel van de naam.' : ''}</p>
      <KeuzeLijst id={id} keuzes={keuzes} gekozen={gekozen} onKies={kies} />
    </Modal>
  );
}
