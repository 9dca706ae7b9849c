import type { KoppelingDto } from '@keukentafel/contract';
import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { Link } from 'react-router';
import { meldFout, meldGelukt } from '../../lib/melding';
import { useOntkoppel } from './api';
import classes from './Persoon.module.css';

function Koppeling({ inwonerId, koppeling: { id, version, ander, reden, casusId } }: { readonly inwonerId: string; readonly koppeling: KoppelingDto }) {
  const ontkoppel = useOntkoppel(inwonerId);
  const maakOngedaan = () => ontkoppel.mutate({ koppelingId: id, version }, {
    onSuccess: () => meldGelukt('Koppeling ongedaan gemaakt', 'Beide inschrijvingen staan weer los van elkaar.'),
    onError: (error) => meldFout('Ongedaan maken is niet gelukt', error),
  });
  return (
    <li className={classes.koppeling}>
      <IconLink size={17} stroke={1.8} aria-hidden />
      <span>Ook geregistreerd als {casusId ? <Link to={`/casussen/${casusId}`} className={classes.naam}>{ander}</Link> : <strong>{ander}</strong>}{reden && <span className={classes.klein}>{reden}</span>}</span>
      <Button variant="subtle" size="compact-sm" loading={ontkoppel.isPending} aria-label={`Koppeling met ${ander} ongedaan maken`} onClick={maakOngedaan}>Ongedaan maken</Button>
    </li>
  );
}

interface Props {
  readonly inwonerId: string;
  readonly koppelingen: readonly KoppelingDto[];
}

/** The other records of the same person. Nothing is shown until there is one. */
export function Koppelingen({ inwonerId, koppelingen }: Props) {
  if (koppelingen.length === 0) return null;
  return <ul className={classes.koppelingen}>{koppelingen.map((koppeling) => <Koppeling key={koppeling.id} inwonerId={inwonerId} koppeling={koppeling} />)}</ul>;
}
