import type { InwonerDossier, InwonerDto, KoppelingDto } from '@keukentafel/contract';
import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { Link } from 'react-router';
import { meldFout, meldGelukt } from '../../lib/melding';
import { useOntkoppel, usePersoon } from './api';
import classes from './Persoon.module.css';

interface Props {
  readonly inwoner: InwonerDto;
  readonly casusId: string;
}

function Koppeling({ koppeling, dossier: { inwoner, casussen } }: { readonly koppeling: KoppelingDto; readonly dossier: InwonerDossier }) {
  const { id, version, ander, reden, inwonerId, dubbelId } = koppeling;
  const ontkoppel = useOntkoppel(inwoner.id);
  const casus = casussen.find((one) => one.inwonerId === (inwonerId === inwoner.id ? dubbelId : inwonerId));
  const maakOngedaan = () => ontkoppel.mutate({ koppelingId: id, version }, {
    onSuccess: () => meldGelukt('Koppeling ongedaan gemaakt', 'Beide inschrijvingen staan weer los van elkaar.'),
    onError: (error) => meldFout('Ongedaan maken is niet gelukt', error),
  });
  return (
    <li className={classes.koppeling}>
      <IconLink size={17} stroke={1.8} aria-hidden />
      <span>Ook geregistreerd als {casus ? <Link to={`/casussen/${casus.id}`} className={classes.naam}>{ander}</Link> : <strong>{ander}</strong>}{reden && <span className={classes.klein}>{reden}</span>}</span>
      <Button variant="subtle" size="compact-sm" loading={ontkoppel.isPending} aria-label={`Koppeling met ${ander} ongedaan maken`} onClick={maakOngedaan}>Ongedaan maken</Button>
    </li>
  );
}

/** The other records of the same person. Nothing is shown until there is one. */
export function Koppelingen({ inwoner, casusId }: Props) {
  const { data: dossier } = usePersoon(inwoner.id, casusId);
  if (!dossier || dossier.koppelingen.length === 0) return null;
  return <ul className={classes.koppelingen}>{dossier.koppelingen.map((koppeling) => <Koppeling key={koppeling.id} koppeling={koppeling} dossier={dossier} />)}</ul>;
}
