import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { NieuweLijstwaarde, WijzigLijstwaarde, type LijstDto } from '@keukentafel/contract';
import { lijstMet } from '@keukentafel/domain';
import { Button, Group, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useController, useForm, type Resolver } from 'react-hook-form';
import { v4 as uuid } from 'uuid';
import { Fout } from '../../components/Fout';
import { Annuleren, Venster } from '../../components/venster';
import { ApiError } from '../../lib/http';
import { meldGelukt } from '../../lib/melding';
import { vandaag } from '../../lib/tijd/vandaag';
import { useWijzigLijst, type LijstWijziging } from './api';
import { maatVan } from './eenheid';
import { VanafVeld } from './VanafVeld';
import type { Bezigheid } from './Waarden';

interface Props extends Bezigheid {
  readonly lijst: LijstDto;
  readonly onClose: () => void;
}

interface Vorm {
  naam?: string;
  groep?: string;
  getal?: number;
  vanaf: string;
}

const RESOLVER = {
  nieuw: classValidatorResolver(NieuweLijstwaarde) as unknown as Resolver<Vorm>,
  wijziging: classValidatorResolver(WijzigLijstwaarde) as unknown as Resolver<Vorm>,
};
const TITEL: Readonly<Record<Bezigheid['handeling'], string>> = { nieuw: 'Toevoegen', wijzigen: 'Wijzigen', beeindigen: 'Beëindigen', heropenen: 'Weer gebruiken' };
const UITLEG: Readonly<Record<Bezigheid['handeling'], string>> = {
  nieuw: 'Vanaf deze dag kunnen je collega’s dit kiezen.',
  wijzigen: 'De wijziging geldt vanaf deze dag. Wat eerder is vastgelegd, blijft zoals het was.',
  beeindigen: 'Vanaf deze dag kan niemand dit nog kiezen. Wat al is vastgelegd, houdt deze naam.',
  heropenen: 'Vanaf deze dag kunnen je collega’s dit weer kiezen.',
};
const GELDIG: Partial<Record<Bezigheid['handeling'], boolean>> = { beeindigen: false, heropenen: true };

/** Adds, changes, ends or revives one value from a day on. */
export default function WaardeVenster({ lijst, handeling, waarde, onClose }: Props) {
  const { naam, soort, groepen } = lijstMet(lijst.id)!;
  const maat = waarde && maatVan(lijst.id, waarde.code);
  const invullen = handeling === 'nieuw' || handeling === 'wijzigen';
  const [sleutel] = useState(() => uuid());
  const wijzig = useWijzigLijst(lijst);
  const { register, control, handleSubmit, formState: { errors, isDirty }, setError } = useForm<Vorm>({
    defaultValues: {
      vanaf: vandaag(),
      ...(invullen && soort === 'keuze' ? { naam: waarde?.naam ?? '' } : {}),
      ...(invullen && groepen.length > 0 ? { groep: waarde?.groep ?? groepen[0]?.code } : {}),
      ...(maat ? { getal: waarde?.getal ?? maat.min } : {}),
    },
    resolver: RESOLVER[handeling === 'nieuw' ? 'nieuw' : 'wijziging'],
  });
  const { field: getal } = useController({ control, name: 'getal' });

  function save({ vanaf, ...vorm }: Vorm) {
    const geldig = GELDIG[handeling];
    const invoer = { vanaf, ...vorm, ...(geldig === undefined ? {} : { geldig }) };
    const wijziging: LijstWijziging = waarde ? { soort: 'waarde', code: waarde.code, invoer } : { soort: 'nieuw', sleutel, invoer: { vanaf, naam: vorm.naam ?? '', groep: vorm.groep } };
    wijzig.mutate(wijziging, {
      onSuccess: () => { meldGelukt('Opgeslagen', vanaf === vandaag() ? 'De wijziging geldt vanaf nu.' : ''); onClose(); },
      onError: (error) => error instanceof ApiError && error.fouten.forEach(({ veld, melding }) => veld in invoer && setError(veld as keyof Vorm, { message: melding })),
    });
  }

  return (
    <Venster onClose={onClose} bewaak={() => Promise.resolve(!isDirty)} titel={`${TITEL[handeling]}: ${waarde?.naam ?? naam}`}>
      <form noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">{UITLEG[handeling]}</Text>
          {wijzig.isError && Object.keys(errors).length === 0 && <Fout error={wijzig.error} />}
          {invullen && soort === 'keuze' && <TextInput label="Naam" required withAsterisk={false} data-autofocus {...register('naam')} error={errors.naam?.message} />}
          {invullen && groepen.length > 0 && <NativeSelect label="Groep" data={groepen.map(({ code, naam: label }) => ({ value: code, label }))} {...register('groep')} error={errors.groep?.message} />}
          {maat && (
            <NumberInput
              label={`Aantal ${maat.eenheid}`} description={`Van ${maat.min} tot en met ${maat.max}.`} min={maat.min} max={maat.max} clampBehavior="none" allowDecimal={false} data-autofocus
              value={getal.value} onChange={(value) => getal.onChange(typeof value === 'number' ? value : undefined)} onBlur={getal.onBlur} error={errors.getal?.message} hideControls
            />
          )}
          <VanafVeld {...register('vanaf')} error={errors.vanaf?.message} />
          <Group justify="flex-end">
            <Annuleren />
            <Button type="submit" loading={wijzig.isPending} color={handeling === 'beeindigen' ? 'red.9' : undefined}>{handeling === 'nieuw' ? 'Toevoegen' : handeling === 'beeindigen' ? 'Beëindigen' : 'Opslaan'}</Button>
          </Group>
        </Stack>
      </form>
    </Venster>
  );
}
