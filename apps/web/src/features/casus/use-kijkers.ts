import type { KijkerDto } from '@keukentafel/contract';
import { KIJKER_HARTSLAG_SECONDEN } from '@keukentafel/domain';
import { useEffect, useState } from 'react';
import { bezig } from '../../lib/bezig';
import { kijk, vertrek } from './api';

/**
 * Who else looks at this casus. Says that I do every few seconds while the page is visible, at once when I begin or stop changing something,
 * and that I am gone when I leave. Without a connection the last answer is not kept: nobody is said to be there who may be gone.
 */
export function useKijkers(casusId: string): readonly KijkerDto[] {
  const [anderen, setAnderen] = useState<readonly KijkerDto[]>([]);
  useEffect(() => {
    let weg = false;
    const zeg = () => {
      if (document.hidden) return;
      void kijk(casusId, bezig.nu()).then(({ items }) => items, () => []).then((items) => {
        if (!weg) setAnderen(items);
      });
    };
    const ga = () => void vertrek(casusId).catch(() => undefined);
    const onVisibility = () => (document.hidden ? ga() : zeg());
    zeg();
    const timer = setInterval(zeg, KIJKER_HARTSLAG_SECONDEN * 1000);
    const ophouden = bezig.subscribe(zeg);
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', ga);
    return () => {
      weg = true;
      clearInterval(timer);
      ophouden();
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', ga);
      ga();
    };
  }, [casusId]);
  return anderen;
}
