import { UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import classes from './ZoekKnop.module.css';

const Zoekvenster = lazy(() => import('../../features/zoeken/Zoekvenster'));
const sleutel = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';

/** One search box for everything, also under Ctrl+K from any field. */
export function ZoekKnop() {
  const [opened, setOpened] = useState(false);
  useHotkeys([['mod+K', () => setOpened(true)]], []);
  return (
    <>
      <UnstyledButton className={classes.button} onClick={() => setOpened(true)} aria-label="Zoeken (Ctrl+K)" aria-haspopup="dialog">
        <IconSearch size={18} stroke={1.8} aria-hidden />
        <span className={classes.text}>Zoek een inwoner of scherm</span>
        <span className={classes.keys} aria-hidden>{sleutel} K</span>
      </UnstyledButton>
      {opened && <Suspense><Zoekvenster onClose={() => setOpened(false)} /></Suspense>}
    </>
  );
}
