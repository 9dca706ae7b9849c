import { useInterval } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { geleden, tijdstipTekst } from '../lib/tijd/tekst';

/** How long ago, kept current while it is on screen; the exact moment on hover and for print. */
export function Geleden({ instant }: { readonly instant: string }) {
  const [nu, setNu] = useState(() => new Date());
  const interval = useInterval(() => setNu(new Date()), 30_000);
  useEffect(() => {
    interval.start();
    return interval.stop;
  }, [interval]);
  return <time dateTime={instant} title={tijdstipTekst(instant)}>{geleden(instant, nu)}</time>;
}
