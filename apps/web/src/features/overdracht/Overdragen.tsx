import type { CasusDto } from '@keukentafel/contract';
import { isOpen } from '@keukentafel/domain';
import { Button } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import { useMag } from '../sessie';
import type { Voorkeuze } from './CaseloadVenster';

const OverdrachtVenster = lazy(() => import('./OverdrachtVenster'));
const CaseloadVenster = lazy(() => import('./CaseloadVenster'));

/** Opens the dialog that hands a casus to a colleague. */
export function CasusOverdragen({ casus }: { readonly casus: CasusDto }) {
  const mag = useMag()('casus.wijzigen');
  const [open, setOpen] = useState(false);
  if (!mag || !isOpen(casus.status)) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>Overdragen</Button>
      <Suspense>{open && <OverdrachtVenster casus={casus} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}

/** Opens the dialog that hands over many casussen. */
export function CaseloadOverdragen() {
  const mag = useMag()('casus.wijzigen');
  const [open, setOpen] = useState(false);
  if (!mag) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>Caseload overdragen</Button>
      <Suspense>{open && <CaseloadVenster onKlaar={() => setOpen(false)} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}

interface KeuzeProps {
  readonly voorkeuze: Voorkeuze | null;
  readonly disabled: boolean;
  /** They were handed over: the choice has had its use. */
  readonly onKlaar: () => void;
}

/** Opens the same dialog with the casussen that were chosen in a list. */
export function KeuzeOverdragen({ voorkeuze, disabled, onKlaar }: KeuzeProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} disabled={disabled || !voorkeuze}>Overdragen</Button>
      <Suspense>{open && voorkeuze && <CaseloadVenster voorkeuze={voorkeuze} onKlaar={onKlaar} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
