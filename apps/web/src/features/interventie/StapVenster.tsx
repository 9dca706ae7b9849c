import { LIMIET, type CasusDto, type InterventieDto } from '@keukentafel/contract';
import { datumIn, HULPVRAAG_DAARNA, naamOf, vraagtReden, WERKSOORT } from '@keukentafel/domain';
import { Alert, Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useController, useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import { Fout } from '../../components/Fout';
import { useBezig } from '../../lib/bezig';
import { isProblem } from '../../lib/http';
import { meldGelukt } from '../../lib/melding';
import { vandaag } from '../../lib/tijd/vandaag';
import { useSessie } from '../sessie';
import { haalInterventie, useWijzig } from './api';
import { DoelVelden, type MetDoelen } from './DoelVelden';
import { veldFouten } from './fouten';
import classes from './Interventie.module.css';
import { UitvoerderKeuze } from './UitvoerderKeuze';
import { leeg, opties, RESULTATEN, SOORTEN, standaardDaarna, vormVan, wijzigingVan, type InterventieVorm, type Stap } from './vorm';

interface Props {
  readonly casus: CasusDto;
  readonly interventie: InterventieDto;
  readonly stap: Stap;
  readonly onClose: () => void;
}

const TITEL: Readonly<Record<Stap, string>> = { starten: 'starten', afsluiten: 'afsluiten', verbeteren: 'verbeteren' };
const GELUKT: Readonly<Record<Stap, string>> = { starten: 'Interventie gestart', afsluiten: 'Interventie afgesloten', verbeteren: 'Interventie verbeterd' };

/** Starting, closing or correcting an interventie: only the fields that step needs. When a colleague was first, what was typed stays. */
export default function StapVenster({ casus, interventie, stap, onClose }: Props) {
  useBezig('een interventie');
  const { medewerker: ik } = useSessie();
  const [basis, setBasis] = useState(interventie);
  const [verouderd, setVerouderd] = useState(false);
  const wijzig = useWijzig(casus.id);
  const form = useForm<InterventieVorm>({ defaultValues: vormVan(interventie, stap, vandaag(), ik.id) });
  const { register, handleSubmit, formState: { errors }, control, setError } = form;
  const [resultaat, status] = useWatch({ control, name: ['resultaat', 'status'] });
  const { field: uitvoerder } = useController({ control, name: 'uitvoerderId' });
  const dicht = status === 'afgesloten';
  const beter = stap === 'verbeteren';
  const dagen = { type: 'date', min: datumIn(new Date(casus.geopendOp)), max: vandaag() };
  const datum = (naam: 'wachtlijstOp' | 'gestartOp' | 'afgeslotenOp', label: string) =>
    <TextInput label={label} {...dagen} {...register(naam, { setValueAs: leeg })} error={errors[naam]?.message} />;

  async function bewaar(vorm: InterventieVorm) {
    const body = wijzigingVan(basis, { ...vorm, doelen: vorm.doelen.filter(({ id, omschrijving }) => id !== null || omschrijving.trim()) });
    if (Object.keys(body).length === 0) return onClose();
    try {
      await wijzig.mutateAsync({ interventie: basis, body });
      meldGelukt(GELUKT[stap]);
      onClose();
    } catch (error) {
      if (isProblem(error, 'versie-verouderd')) await haalInterventie(basis.id).then((nu) => { setBasis(nu); setVerouderd(true); }, () => undefined);
      for (const [veld, message] of veldFouten(error, vorm.doelen)) setError(veld as 'reden', { message });
    }
  }

  return (
    <Modal opened onClose={onClose} size="lg" title={`${naamOf(WERKSOORT, interventie.werksoort)} ${TITEL[stap]}`} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': 'Sluiten' }}>
      <form noValidate onSubmit={(event) => void handleSubmit(bewaar)(event)}>
        <Stack gap="md">
          {verouderd && <Alert role="alert" color="orange" icon={<IconAlertTriangle aria-hidden />} title="Een collega heeft deze interventie intussen gewijzigd">Wat jij invulde staat er nog. Sla je op, dan geldt wat hier staat.</Alert>}
          {wijzig.error && !verouderd && veldFouten(wijzig.error).length === 0 ? <Fout error={wijzig.error} /> : null}
          <div className={classes.tweeluik}>
            {beter && <NativeSelect label="Soort" data={SOORTEN} {...register('soort')} error={errors.soort?.message} />}
            {(beter || stap === 'starten') && (
              <UitvoerderKeuze casusId={casus.id} value={uitvoerder.value} bekend={interventie.uitvoerder ?? ik} leeg="Nog niemand" required={status !== 'wachtlijst'} error={errors.uitvoerderId?.message} onChange={uitvoerder.onChange} />
            )}
            {beter && datum('wachtlijstOp', 'Op de wachtlijst sinds')}
            {(stap === 'starten' || (beter && status !== 'wachtlijst')) && datum('gestartOp', 'Gestart op')}
            {dicht && datum('afgeslotenOp', 'Afgesloten op')}
            {dicht && <NativeSelect label="Resultaat" required data={RESULTATEN} {...register('resultaat', { setValueAs: leeg })} error={errors.resultaat?.message} />}
          </div>
          {dicht && <Textarea label={resultaat && vraagtReden(resultaat) ? 'Reden' : 'Toelichting'} required={resultaat !== null && vraagtReden(resultaat)} autosize minRows={2} maxRows={8} {...register('reden', { setValueAs: leeg })} error={errors.reden?.message} />}
          {(beter || dicht) && <DoelVelden {...(form as unknown as UseFormReturn<MetDoelen>)} errors={errors} metEind={dicht || beter} max={LIMIET.doelenPerInterventie} />}
          {stap === 'afsluiten' && (
            <NativeSelect
              label="De hulpvragen die nergens anders worden beantwoord" data={opties(HULPVRAAG_DAARNA, `Zoals gewoonlijk: ${naamOf(HULPVRAAG_DAARNA, standaardDaarna(resultaat)).toLowerCase()}`)}
              {...register('hulpvragen', { setValueAs: leeg })} error={errors.hulpvragen?.message}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>Annuleren</Button>
            <Button type="submit" loading={wijzig.isPending}>{beter ? 'Opslaan' : stap === 'starten' ? 'Starten' : 'Afsluiten'}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
