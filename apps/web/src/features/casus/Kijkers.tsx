import { IconEye, IconPencil } from '@tabler/icons-react';
import classes from './Kijkers.module.css';
import { useKijkers } from './use-kijkers';

/** Colleagues who look at the same casus now, by name, and what they are changing. Says nothing when I am alone. */
export function Kijkers({ casusId }: { readonly casusId: string }) {
  const anderen = useKijkers(casusId);
  return (
    <ul className={classes.list} aria-label="Wie kijkt er mee" aria-live="polite">
      {anderen.map(({ id, naam, bezig }) => (
        <li key={id} className={classes.kijker} data-bezig={bezig !== null}>
          {bezig ? <IconPencil size={15} stroke={1.9} aria-hidden /> : <IconEye size={15} stroke={1.9} aria-hidden />}
          {bezig ? `${naam} wijzigt ${bezig}` : `${naam} kijkt mee`}
        </li>
      ))}
    </ul>
  );
}
