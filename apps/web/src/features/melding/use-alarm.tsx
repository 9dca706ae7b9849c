import type { MeldingRegel } from '@keukentafel/contract';
import { MELDING_SOORT, naamOf } from '@keukentafel/domain';
import { Anchor } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';

interface Open {
  readonly onOpen: (melding: MeldingRegel) => void;
}

/** Shows each new unseen melding, beside the bell and not over it, over whatever screen one is on, until it is opened or closed. What was there on arrival stands in the bell. */
export function useAlarm(meldingen: readonly MeldingRegel[] | undefined, { onOpen }: Open): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!meldingen) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...meldingen.map(({ id }) => id)]);
    for (const melding of meldingen.filter(({ id, gezienOp }) => before && !before.has(id) && !gezienOp)) {
      notifications.show({
        id: melding.id, color: 'red', autoClose: false, position: 'top-center', role: 'alert', closeButtonProps: { 'aria-label': 'Melding sluiten' },
        title: `${naamOf(MELDING_SOORT, melding.soort)} in ${melding.wijkteam}`,
        message: <Anchor component="button" type="button" underline="always" onClick={() => onOpen(melding)}>Open de casus van {melding.inwoner}</Anchor>,
      });
    }
  }, [meldingen, onOpen]);
}
