import { UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useSessie } from '../../features/sessie';
import { schermenVoor } from '../scherm';
import classes from './ZoekKnop.module.css';

const Zoekvenster = lazy(() => import('../../features/zoeken/Zoekvenster'));
const toets = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** One search box for everything, also under Ctrl+K from any field. */
export function ZoekKnop() {
  const { rechten } = useSessie();
  const [opened, setOpened] = useState(false);
  useHotkeys([['mod+K', () => setOpened(true)]], []);
  const schermen = schermenVoor(rechten).map(({ pad, naam, ookWel, icon }) => ({ id: pad, groep: 'Schermen' as const, naam, ookWel, icon, doel: pad }));
  const mensen = rechten.includes('inwoner.zoeken');
  return (
    <>
      <UnstyledButton className={classes.button} onClick={() => setOpened(true)} aria-haspopup="dialog" aria-keyshortcuts="Control+K">
        <IconSearch size={18} stroke={1.8} aria-hidden />
        <span className={classes.text}>{mensen ? 'Zoek een inwoner of scherm' : 'Zoek een scherm'}</span>
        <span className={classes.keys} aria-hidden>{toets} K</span>
      </UnstyledButton>
      {opened && <Suspense><Zoekvenster schermen={schermen} onClose={() => setOpened(false)} /></Suspense>}
    </>
  );
}
