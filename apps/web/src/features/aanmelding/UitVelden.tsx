import { AFHANDELING, isDirect } from '@keukentafel/domain';
import { Button, Kbd, Text, Textarea } from '@mantine/core';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { Segment } from '../../components/Segment';
import classes from './NieuweAanmelding.module.css';
import { useVeld } from './veld';
import type { AanmeldingVorm, Uit } from './vorm';

const DIRECT = AFHANDELING.filter(({ code }) => isDirect(code));

/** The answer that was given, for a question that needs nothing more. */
function DirectVelden() {
  const veld = useVeld();
  const { control } = useFormContext<AanmeldingVorm>();
  const { field } = useController({ control, name: 'afhandeling.soort' });
  return (
    <div className={classes.direct}>
      <Segment label="Wat heb je gedaan?" keuzes={DIRECT} value={field.value} onChange={field.onChange} />
      <Textarea label="Welk antwoord gaf je?" required autosize minRows={3} maxRows={10} {...veld('afhandeling.toelichting')} />
    </div>
  );
}

interface Props {
  readonly busy: boolean;
  readonly onSave: (uit: Uit) => void;
}

/** The ways out of a new aanmelding. */
export function UitVelden({ busy, onSave }: Props) {
  const { control, setValue, setFocus } = useFormContext<AanmeldingVorm>();
  const uit = useWatch({ control, name: 'uit' });
  const direct = uit === 'direct';

  function open() {
    setValue('uit', 'direct', { shouldDirty: true });
    requestAnimationFrame(() => setFocus('afhandeling.toelichting'));
  }

  return (
    <>
      {direct && <DirectVelden />}
      <div className={classes.buttons}>
        {direct
          ? <Button type="submit" size="md" loading={busy}>Afhandelen en afronden</Button>
          : <Button type="submit" size="md" loading={busy}>Registreren</Button>}
        {direct
          ? <Button variant="default" size="md" disabled={busy} onClick={() => setValue('uit', 'registreren')}>Toch niet afhandelen</Button>
          : (
            <>
              <Button variant="default" size="md" disabled={busy} onClick={open}>Direct afhandelen</Button>
              <Button variant="default" size="md" disabled={busy} onClick={() => onSave('verkennen')}>Verkennen</Button>
              <Button variant="default" size="md" disabled={busy} onClick={() => onSave('overleg')}>Naar overleg</Button>
            </>
          )}
        <Text size="sm" c="dimmed" visibleFrom="sm"><Kbd>Ctrl</Kbd> + <Kbd>Enter</Kbd> {direct ? 'rondt af' : 'registreert'}</Text>
      </div>
    </>
  );
}
