import type { CasusDto } from '@keukentafel/contract';
import { CONTACT_VORM, naamOf, WERKSOORT } from '@keukentafel/domain';
import { Alert, Button, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { v4 as uuid } from 'uuid';
import { Fout } from '../../components/Fout';
import { useBezig } from '../../lib/bezig';
import { ConceptMelding, useConcept } from '../../lib/concept';
import { ApiError, isProblem } from '../../lib/http';
import { meldGelukt } from '../../lib/melding';
import { haalContact, useBewaarContact } from './api';
import classes from './Contact.module.css';
import { formulierVan, nieuwVan, tijdstipVan, wijzigingVan, type ContactFormulier, type Daad } from './vorm';

interface Props {
  readonly casus: CasusDto;
  readonly daad: Daad;
  readonly onClose: () => void;
}

const TITEL: Readonly<Record<Daad['soort'], string>> = { gedaan: 'Contact vastleggen', gepland: 'Contact plannen', afvinken: 'Contact gedaan', verbeteren: 'Contact verbeteren' };
const GELUKT: Readonly<Record<Daad['soort'], string>> = { gedaan: 'Contact vastgelegd', gepland: 'Contact gepland', afvinken: 'Contact vastgelegd', verbeteren: 'Contact verbeterd' };
const VORMEN = CONTACT_VORM.map(({ code, naam }) => ({ value: code, label: naam }));
const leeg = (tekst: unknown): string | null => (typeof tekst === 'string' ? tekst.trim() || null : null);
const getal = (tekst: unknown): number | null => (tekst === '' || tekst === null || tekst === undefined ? null : Number(tekst));

/** One form for every contact. What is typed is kept as a concept, and stays when a colleague was first. */
export default function ContactVenster({ casus, daad, onClose }: Props) {
  useBezig('een contact');
  const [sleutel] = useState(() => uuid());
  const [basis, setBasis] = useState('contact' in daad ? daad.contact : null);
  const [verouderd, setVerouderd] = useState(false);
  const bewaar = useBewaarContact(casus.id);
  const form = useForm<ContactFormulier>({ defaultValues: formulierVan(daad, new Date()) });
  const concept = useConcept('contact', basis?.id ?? casus.id, form);
  const { register, handleSubmit, formState: { errors }, setError } = form;
  const gedaan = daad.soort === 'gedaan' || daad.soort === 'afvinken' || basis?.status === 'gedaan';

  async function verstuur(formulier: ContactFormulier) {
    const begintOp = tijdstipVan(formulier);
    if (!begintOp) return setError('dag', { message: 'Vul een dag en een tijd in.' });
    try {
      await bewaar.mutateAsync(basis
        ? { soort: 'wijzig', contact: basis, body: wijzigingVan(basis, formulier, begintOp, daad.soort === 'afvinken') }
        : { soort: 'nieuw', body: nieuwVan(formulier, daad.soort === 'gepland' ? 'gepland' : 'gedaan', begintOp), idempotencyKey: sleutel });
      await concept.klaar();
      meldGelukt(GELUKT[daad.soort]);
      onClose();
    } catch (error) {
      if (basis && isProblem(error, 'versie-verouderd')) await haalContact(basis.id).then((nu) => { setBasis(nu); setVerouderd(true); }, () => undefined);
      if (error instanceof ApiError) for (const { veld, melding } of error.fouten) setError(veld === 'begintOp' ? 'dag' : (veld as 'minuten'), { message: melding });
    }
  }

  return (
    <Modal opened onClose={onClose} size="lg" title={TITEL[daad.soort]} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': 'Sluiten' }}>
      <form noValidate onSubmit={(event) => void handleSubmit(verstuur)(event)}>
        <Stack gap="md">
          <ConceptMelding concept={concept} />
          {verouderd && <Alert role="alert" color="orange" icon={<IconAlertTriangle aria-hidden />} title="Een collega heeft dit contact intussen gewijzigd">Wat jij typte staat er nog. Sla je op, dan geldt wat hier staat.{basis?.verslag && <Text size="sm" mt="xs" className={classes.ander}>{basis.verslag}</Text>}</Alert>}
          {bewaar.error && !verouderd && !(bewaar.error instanceof ApiError && bewaar.error.fouten.length > 0) ? <Fout error={bewaar.error} /> : null}
          <div className={classes.velden}>
            <NativeSelect label="Hoe" data={VORMEN} {...register('vorm')} error={errors.vorm?.message} />
            <TextInput label="Dag" type="date" {...register('dag')} error={errors.dag?.message} />
            <TextInput label="Tijd" type="time" {...register('tijd')} error={errors.tijd?.message} />
            <TextInput label="Minuten" type="number" inputMode="numeric" min={1} max={1440} required={gedaan} {...register('minuten', { setValueAs: getal })} error={errors.minuten?.message} />
          </div>
          <div className={classes.tweeluik}>
            <TextInput label="Met wie" placeholder={casus.inwoner.naam} maxLength={200} {...register('met', { setValueAs: leeg })} error={errors.met?.message} />
            <NativeSelect
              label="Hoort bij" {...register('interventieId', { setValueAs: leeg })} error={errors.interventieId?.message}
              data={[{ value: '', label: 'De casus' }, ...casus.interventies.map(({ id, werksoort }) => ({ value: id, label: naamOf(WERKSOORT, werksoort) }))]}
            />
          </div>
          <Textarea
            label="Verslag" data-autofocus autosize minRows={gedaan ? 6 : 3} maxRows={20}
            onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit(); }}
            {...register('verslag', { setValueAs: leeg })} error={errors.verslag?.message}
          />
          <Group justify="space-between">
            <Text size="sm" c="dimmed">Ctrl+Enter slaat op.</Text>
            <Group>
              <Button variant="default" onClick={onClose}>Annuleren</Button>
              <Button type="submit" loading={bewaar.isPending}>{daad.soort === 'gepland' ? 'Plannen' : 'Opslaan'}</Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
