import type { CaseloadDto, CaseloadRegel, WijkteamKort } from '@keukentafel/contract';
import { CASUS_STATUS, naamOf } from '@keukentafel/domain';
import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { v4 as uuid } from 'uuid';
import { Fout } from '../../components/Fout';
import { Resultaat } from '../../components/Resultaat';
import { Annuleren, useBewaak, Venster } from '../../components/venster';
import { ConceptMelding, useConcept } from '../../lib/concept';
import { meldGelukt } from '../../lib/melding';
import { useMag, useSessie } from '../sessie';
import { useCaseload, useDraagOver } from './api';
import { LEEG, OverdrachtVelden, type OverdrachtVorm } from './OverdrachtVelden';
import classes from './Overdracht.module.css';
import { verhuisd } from './tekst';

/** Casussen that were chosen elsewhere: of one colleague in one wijkteam. */
export interface Voorkeuze {
  readonly wijkteamId: string;
  readonly vanId: string;
  readonly casusIds: readonly string[];
}

interface Props {
  readonly voorkeuze?: Voorkeuze;
  /** They were handed over; the dialog may go. */
  readonly onKlaar: () => void;
  readonly onClose: () => void;
}

const over = ({ status, regie, interventies, contactmomenten }: CaseloadRegel): string =>
  [naamOf(CASUS_STATUS, status).toLowerCase(), regie && 'regie', interventies > 0 && `${interventies} interventie${interventies === 1 ? '' : 's'}`, contactmomenten > 0 && `${contactmomenten} gepland`].filter(Boolean).join(' · ');

interface KeuzeProps {
  readonly wijkteam: WijkteamKort;
  readonly caseload: CaseloadDto;
  readonly voorkeuze?: Voorkeuze;
  readonly onKlaar: () => void;
}

function Keuze({ wijkteam, caseload: { van, casussen, ontvangers }, voorkeuze, onKlaar }: KeuzeProps) {
  const [sleutel] = useState(() => uuid());
  const form = useForm<OverdrachtVorm>({ defaultValues: LEEG });
  const concept = useConcept('caseload', `${wijkteam.id}_${van.id}`, form);
  useBewaak(concept.bewaar);
  const [weggelaten, setWeggelaten] = useState<readonly string[]>(() =>
    voorkeuze ? casussen.map(({ casusId }) => casusId).filter((id) => !voorkeuze.casusIds.includes(id)) : []);
  const draagOver = useDraagOver(sleutel);
  const gekozen = casussen.map(({ casusId }) => casusId).filter((id) => !weggelaten.includes(id));
  const alle = gekozen.length === casussen.length;
  const geenKeuze = form.formState.isSubmitted && gekozen.length === 0;

  const verstuur = form.handleSubmit(async ({ naar, notitie }) => {
    if (gekozen.length === 0) return;
    const body = { wijkteamId: wijkteam.id, vanMedewerkerId: van.id, naarMedewerkerId: naar, casusIds: gekozen, notitie: notitie.trim() || null };
    const gedaan = await draagOver.mutateAsync({ body }).catch(() => null);
    if (!gedaan) return;
    await concept.klaar();
    meldGelukt('Overgedragen', verhuisd(gedaan));
    onKlaar();
  });

  if (casussen.length === 0) return <Text c="dimmed">{van.naam} heeft geen casussen in {wijkteam.naam}.</Text>;
  return (
    <form noValidate onSubmit={(event) => void verstuur(event)}>
      <Stack gap="md">
        <ConceptMelding concept={concept} />
        {draagOver.error ? <Fout error={draagOver.error} /> : null}
        <Checkbox
          label={<strong>Alle {casussen.length} casussen</strong>} checked={alle} indeterminate={!alle && gekozen.length > 0}
          onChange={() => setWeggelaten(alle ? casussen.map(({ casusId }) => casusId) : [])}
        />
        <Checkbox.Group label="Welke casussen?" value={gekozen} onChange={(ids) => setWeggelaten(casussen.map(({ casusId }) => casusId).filter((id) => !ids.includes(id)))} error={geenKeuze && 'Kies minstens een casus.'}>
          <Stack gap="xs" className={classes.lijst}>
            {casussen.map((regel) => <Checkbox key={regel.casusId} value={regel.casusId} label={regel.inwoner} description={over(regel)} />)}
          </Stack>
        </Checkbox.Group>
        <OverdrachtVelden form={form} ontvangers={ontvangers} />
        <Group justify="flex-end">
          <Annuleren />
          <Button type="submit" loading={draagOver.isPending}>{gekozen.length === 1 ? '1 casus overdragen' : `${gekozen.length} casussen overdragen`}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Handing over many casussen in one action: my own, or for who divides the work those of a colleague. What is typed is kept as a concept. */
export default function CaseloadVenster({ voorkeuze, onKlaar, onClose }: Props) {
  const { medewerker: ik, wijkteams } = useSessie();
  const magVanCollega = useMag()('casus.toewijzen');
  const [teamId, setTeamId] = useState(voorkeuze?.wijkteamId ?? wijkteams[0]?.id ?? '');
  const [vanId, setVanId] = useState(voorkeuze?.vanId ?? ik.id);
  const wijkteam = wijkteams.find(({ id }) => id === teamId) ?? wijkteams[0];
  const eigen = useCaseload(teamId, ik.id);
  const query = useCaseload(teamId, vanId);
  return (
    <Venster onClose={onClose} size="lg" titel="Caseload overdragen">
      <Stack gap="md">
        {wijkteams.length > 1 && (
          <NativeSelect label="Wijkteam" value={teamId} data={wijkteams.map(({ id, naam }) => ({ value: id, label: naam }))} onChange={(event) => { setTeamId(event.currentTarget.value); setVanId(ik.id); }} />
        )}
        {magVanCollega && (
          <NativeSelect label="Van wie?" value={vanId} data={[ik, ...(eigen.data?.ontvangers ?? [])].map(({ id, naam }) => ({ value: id, label: naam }))} onChange={(event) => setVanId(event.currentTarget.value)} />
        )}
        {wijkteam && <Resultaat query={query}>{(caseload) => <Keuze key={`${teamId} ${vanId}`} wijkteam={wijkteam} caseload={caseload} voorkeuze={voorkeuze?.vanId === vanId && voorkeuze.wijkteamId === teamId ? voorkeuze : undefined} onKlaar={onKlaar} />}</Resultaat>}
      </Stack>
    </Venster>
  );
}
