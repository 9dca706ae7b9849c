import type { CaseloadDto, CaseloadRegel, WijkteamKort } from '@keukentafel/contract';
import { CASUS_STATUS, naamOf } from '@keukentafel/domain';
import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { v4 as uuid } from 'uuid';
import { Fout } from '../../components/Fout';
import { Resultaat } from '../../components/Resultaat';
import { meldGelukt } from '../../lib/melding';
import { useMag, useSessie } from '../sessie';
import { useCaseload, useDraagOver } from './api';
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
  readonly onClose: () => void;
}

const over = ({ status, regie, interventies, contactmomenten }: CaseloadRegel): string =>
  [naamOf(CASUS_STATUS, status).toLowerCase(), regie && 'regie', interventies > 0 && `${interventies} interventie${interventies === 1 ? '' : 's'}`, contactmomenten > 0 && `${contactmomenten} gepland`].filter(Boolean).join(' · ');

interface KeuzeProps {
  readonly wijkteam: WijkteamKort;
  readonly caseload: CaseloadDto;
  readonly voorkeuze?: Voorkeuze;
  readonly onClose: () => void;
}

function Keuze({ wijkteam, caseload: { van, casussen, ontvangers }, voorkeuze, onClose }: KeuzeProps) {
  const [sleutel] = useState(() => uuid());
  const [naar, setNaar] = useState('');
  const [notitie, setNotitie] = useState('');
  const [weggelaten, setWeggelaten] = useState<readonly string[]>(() =>
    voorkeuze ? casussen.map(({ casusId }) => casusId).filter((id) => !voorkeuze.casusIds.includes(id)) : []);
  const [geprobeerd, setGeprobeerd] = useState(false);
  const draagOver = useDraagOver(sleutel);
  const gekozen = casussen.map(({ casusId }) => casusId).filter((id) => !weggelaten.includes(id));
  const alle = gekozen.length === casussen.length;

  async function verstuur() {
    setGeprobeerd(true);
    if (!naar || gekozen.length === 0) return;
    const body = { wijkteamId: wijkteam.id, vanMedewerkerId: van.id, naarMedewerkerId: naar, casusIds: gekozen, notitie: notitie || null };
    const gedaan = await draagOver.mutateAsync({ body }).catch(() => null);
    if (!gedaan) return;
    meldGelukt('Overgedragen', verhuisd(gedaan));
    onClose();
  }

  if (casussen.length === 0) return <Text c="dimmed">{van.naam} heeft geen casussen in {wijkteam.naam}.</Text>;
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void verstuur(); }}>
      <Stack gap="md">
        {draagOver.error ? <Fout error={draagOver.error} /> : null}
        <Checkbox.Group label="Welke casussen?" value={gekozen} onChange={(ids) => setWeggelaten(casussen.map(({ casusId }) => casusId).filter((id) => !ids.includes(id)))} error={geprobeerd && gekozen.length === 0 && 'Kies minstens een casus.'}>
          <Stack gap="xs" className={classes.lijst}>
            <Checkbox
              label={<strong>Alle {casussen.length}</strong>} checked={alle} indeterminate={!alle && gekozen.length > 0}
              onChange={() => setWeggelaten(alle ? casussen.map(({ casusId }) => casusId) : [])}
            />
            {casussen.map((regel) => <Checkbox key={regel.casusId} value={regel.casusId} label={regel.inwoner} description={over(regel)} />)}
          </Stack>
        </Checkbox.Group>
        <NativeSelect
          label="Aan wie?" required value={naar} onChange={(event) => setNaar(event.currentTarget.value)} error={geprobeerd && !naar && 'Kies een collega.'}
          data={[{ value: '', label: 'Kies een collega' }, ...ontvangers.map(({ id, naam }) => ({ value: id, label: naam }))]}
        />
        <Textarea label="Wat moet je collega weten?" autosize minRows={2} maxRows={8} maxLength={2000} value={notitie} onChange={(event) => setNotitie(event.currentTarget.value)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>Annuleren</Button>
          <Button type="submit" loading={draagOver.isPending}>{gekozen.length === 1 ? '1 casus overdragen' : `${gekozen.length} casussen overdragen`}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Handing over many casussen in one action: my own, or for who divides the work those of a colleague. */
export default function CaseloadVenster({ voorkeuze, onClose }: Props) {
  const { medewerker: ik, wijkteams } = useSessie();
  const magVanCollega = useMag()('casus.toewijzen');
  const [teamId, setTeamId] = useState(voorkeuze?.wijkteamId ?? wijkteams[0]?.id ?? '');
  const [vanId, setVanId] = useState(voorkeuze?.vanId ?? ik.id);
  const wijkteam = wijkteams.find(({ id }) => id === teamId) ?? wijkteams[0];
  const eigen = useCaseload(teamId, ik.id);
  const query = useCaseload(teamId, vanId);
  return (
    <Modal opened onClose={onClose} size="lg" title="Caseload overdragen" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': 'Sluiten' }}>
      <Stack gap="md">
        {wijkteams.length > 1 && (
          <NativeSelect label="Wijkteam" value={teamId} data={wijkteams.map(({ id, naam }) => ({ value: id, label: naam }))} onChange={(event) => { setTeamId(event.currentTarget.value); setVanId(ik.id); }} />
        )}
        {magVanCollega && (
          <NativeSelect label="Van wie?" value={vanId} data={[ik, ...(eigen.data?.ontvangers ?? [])].map(({ id, naam }) => ({ value: id, label: naam }))} onChange={(event) => setVanId(event.currentTarget.value)} />
        )}
        {wijkteam && <Resultaat query={query}>{(caseload) => <Keuze key={`${teamId} ${vanId}`} wijkteam={wijkteam} caseload={caseload} voorkeuze={voorkeuze?.vanId === vanId && voorkeuze.wijkteamId === teamId ? voorkeuze : undefined} onClose={onClose} />}</Resultaat>}
      </Stack>
    </Modal>
  );
}
