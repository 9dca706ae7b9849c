import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { WijzigWijk, type WijkBeheerDto } from '@keukentafel/contract';
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useController, useForm, type Resolver } from 'react-hook-form';
import { Fout } from '../../components/Fout';
import { Annuleren, Venster } from '../../components/venster';
import { ApiError } from '../../lib/http';
import { meldGelukt } from '../../lib/melding';
import { vandaag } from '../../lib/tijd/vandaag';
import { useWijkteams, useWijzigWijk } from './api';
import { VanafVeld } from './VanafVeld';

interface Props {
  readonly wijk: WijkBeheerDto;
  readonly onClose: () => void;
}

const resolver: Resolver<WijzigWijk> = classValidatorResolver<WijzigWijk>(WijzigWijk);

/** Which wijkteam serves a wijk from a day on. */
export default function WijkteamVenster({ wijk, onClose }: Props) {
  const teams = useWijkteams();
  const wijzig = useWijzigWijk(wijk);
  const begin = wijk.geldigVan > vandaag() ? wijk.geldigVan : vandaag();
  const { register, control, handleSubmit, setError, formState: { errors, isDirty } } = useForm<WijzigWijk>({ defaultValues: { wijkteamId: wijk.wijkteams[0]?.id ?? null, vanaf: begin }, resolver });
  const { field } = useController({ control, name: 'wijkteamId' });
  const data = [{ value: '', label: 'Geen wijkteam' }, ...(teams.data?.items ?? []).map(({ id, naam }) => ({ value: id, label: naam }))];

  const save = (body: WijzigWijk) => wijzig.mutate(body, {
    onSuccess: () => { meldGelukt('Opgeslagen', `Het wijkteam van ${wijk.naam} is aangepast.`); onClose(); },
    onError: (error) => error instanceof ApiError && error.fouten.forEach(({ veld, melding }) => (veld === 'vanaf' || veld === 'wijkteamId') && setError(veld, { message: melding })),
  });

  return (
    <Venster onClose={onClose} bewaak={() => Promise.resolve(!isDirty)} titel={`Wijkteam van ${wijk.naam}`}>
      <form noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">Nieuwe aanmeldingen uit deze wijk gaan vanaf deze dag naar dit wijkteam. Wat voor later was gepland, vervalt.</Text>
          {wijzig.isError && Object.keys(errors).length === 0 && <Fout error={wijzig.error} />}
          {teams.isError && <Fout error={teams.error} onRetry={() => void teams.refetch()} />}
          <NativeSelect label="Wijkteam" data={data} disabled={!teams.data} value={field.value ?? ''} onChange={(event) => field.onChange(event.currentTarget.value || null)} error={errors.wijkteamId?.message} data-autofocus />
          <VanafVeld {...register('vanaf')} min={begin} error={errors.vanaf?.message} />
          <Group justify="flex-end">
            <Annuleren />
            <Button type="submit" loading={wijzig.isPending}>Opslaan</Button>
          </Group>
        </Stack>
      </form>
    </Venster>
  );
}
