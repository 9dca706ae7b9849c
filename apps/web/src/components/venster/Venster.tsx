import { Button, Group, Modal, Text } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { BewakingContext, useSluit, type Bewaker } from './bewaking';

interface Props {
  readonly titel: string;
  readonly size?: 'md' | 'lg' | 'xl';
  /** Looks after what is typed, when the form is the whole dialog. */
  readonly bewaak?: Bewaker;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const SLUITEN = { 'aria-label': 'Sluiten' };

/** Leaves a dialog as Escape does. */
export function Annuleren() {
  return <Button variant="default" onClick={useSluit()}>Annuleren</Button>;
}

/**
 * A dialog in which something is typed. However it is closed (Escape, the cross, cancelling), what was typed is kept first, after logging in
 * again when the sessie is over; what cannot be kept is only given up by who says so.
 */
export function Venster({ titel, size = 'md', bewaak, onClose, children }: Props) {
  const [vraagt, setVraagt] = useState(false);
  const delen = useRef(new Set<Bewaker>());
  const bezig = useRef(false);

  async function sluit() {
    if (bezig.current) return;
    bezig.current = true;
    const bewaard = await Promise.all([...delen.current, ...(bewaak ? [bewaak] : [])].map((bewaker) => bewaker().catch(() => false)));
    if (bewaard.includes(false)) return setVraagt(true);
    bezig.current = false;
    onClose();
  }

  /** The key that closed the question is heard by the dialog under it too. */
  function blijf() {
    setVraagt(false);
    setTimeout(() => { bezig.current = false; });
  }

  const laatste = useRef(sluit);
  useEffect(() => { laatste.current = sluit; });
  const meld = useCallback((bewaker: Bewaker) => {
    delen.current.add(bewaker);
    return () => { delen.current.delete(bewaker); };
  }, []);
  const bewaking = useMemo(() => ({ meld, sluit: () => void laatste.current() }), [meld]);

  return (
    <BewakingContext value={bewaking}>
      <Modal opened onClose={bewaking.sluit} size={size} title={titel} closeOnClickOutside={false} closeButtonProps={SLUITEN}>{children}</Modal>
      <Modal opened={vraagt} onClose={blijf} title="Sluiten zonder bewaren?" centered closeButtonProps={SLUITEN}>
        <Text>Wat je hier typte is niet bewaard. Sluit je nu, dan ben je het kwijt.</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>Toch sluiten</Button>
          <Button data-autofocus onClick={blijf}>Blijven</Button>
        </Group>
      </Modal>
    </BewakingContext>
  );
}
