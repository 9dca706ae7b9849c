import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { meldingVan } from '../../lib/http';
import type { MetingStaat } from './bewaarder';
import classes from './Verkenning.module.css';

/** Says whether what was typed is kept. */
export function MetingStand({ staat, onBewaar }: { readonly staat: MetingStaat; readonly onBewaar: () => void }) {
  return (
    <div className={classes.stand} role="status">
      {staat.soort === 'rust' && <span>Wat je invult wordt vanzelf opgeslagen.</span>}
      {staat.soort === 'bezig' && <span>Bezig met opslaan…</span>}
      {staat.soort === 'bewaard' && <span><IconCheck size={18} aria-hidden /> Opgeslagen</span>}
      {staat.soort === 'mislukt' && (
        <>
          <span data-fout><IconAlertTriangle size={18} aria-hidden /> Niet opgeslagen. {meldingVan(staat.error)} Wat je typte staat er nog.</span>
          <Button size="xs" variant="default" onClick={onBewaar}>Nu opslaan</Button>
        </>
      )}
    </div>
  );
}
