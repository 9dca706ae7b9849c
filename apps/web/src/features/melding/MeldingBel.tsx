import type { MeldingRegel } from '@keukentafel/contract';
import { MELDING_SOORT, naamOf } from '@keukentafel/domain';
import { Text, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBell } from '@tabler/icons-react';
import { useCallback, useRef } from 'react';
import { useNavigate } from 'react-router';
import { Geleden } from '../../components/Geleden';
import { useGezien, useMeldingen } from './api';
import classes from './Melding.module.css';
import { useAlarm } from './use-alarm';

const telling = (ongezien: number): string => (ongezien === 0 ? 'Meldingen' : `Meldingen, ${ongezien} nieuw`);

/** What I must know at once, with how many I have not seen. The browser's own popover closes on Escape and outside clicks. */
export function MeldingBel() {
  const { data } = useMeldingen();
  const { mutate: gezien } = useGezien();
  const navigate = useNavigate();
  const panel = useRef<HTMLDivElement>(null);
  const open = useCallback((melding: MeldingRegel) => {
    if (!melding.gezienOp) gezien(melding.id);
    notifications.hide(melding.id);
    panel.current?.hidePopover();
    void navigate(`/casussen/${melding.casusId}`);
  }, [gezien, navigate]);
  useAlarm(data?.items, { onOpen: open });
  const ongezien = data?.ongezien ?? 0;

  return (
    <div>
      <UnstyledButton className={classes.bell} popoverTarget="meldingen" aria-label={telling(ongezien)}>
        <IconBell size={22} stroke={1.7} aria-hidden />
        {ongezien > 0 && <span className={classes.count} aria-hidden>{ongezien}</span>}
      </UnstyledButton>
      <div id="meldingen" ref={panel} popover="auto" className={classes.panel} role="dialog" aria-label="Meldingen">
        {data && data.items.length > 0 ? (
          <ul className={classes.list}>
            {data.items.map((melding) => (
              <li key={melding.id}>
                <UnstyledButton className={classes.item} data-nieuw={melding.gezienOp ? undefined : true} onClick={() => open(melding)}>
                  <strong>{naamOf(MELDING_SOORT, melding.soort)}: {melding.inwoner}</strong>
                  <span>{melding.wijkteam}, <Geleden instant={melding.gemeldOp} />{melding.gezienOp ? '' : ', nog niet gezien'}</span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        ) : <Text size="sm" c="dimmed">Er zijn geen meldingen. Komt er een crisis binnen, dan zie je die hier meteen.</Text>}
      </div>
    </div>
  );
}
