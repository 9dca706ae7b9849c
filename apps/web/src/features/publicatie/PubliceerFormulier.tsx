import { NieuwePublicatie, type PublicatieVoorbeeld } from '@keukentafel/contract';
import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { Alert, Button, Card, Text, TextInput } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { v4 as uuid } from 'uuid';
import { isProblem, meldingVan } from '../../lib/http';
import { usePubliceren } from './api';
import classes from './Publicatie.module.css';

interface Props {
  readonly voorbeeld: PublicatieVoorbeeld;
  readonly vraag: { readonly van: string; readonly tot: string; readonly wijkteamId: string | null; readonly wijkId: string | null };
  readonly onVernieuw: () => void;
}

/** Publishes what is shown, under a title. */
export default function PubliceerFormulier({ voorbeeld, vraag, onVernieuw }: Props) {
  const navigate = useNavigate();
  const publiceren = usePubliceren();
  // One key for this form: sending again after a broken connection publishes once.
  const [sleutel] = useState(() => uuid());
  const { register, handleSubmit, formState: { errors } } = useForm<NieuwePublicatie>({
    resolver: classValidatorResolver(NieuwePublicatie), values: { ...vraag, kenmerk: voorbeeld.kenmerk, titel: '' }, resetOptions: { keepDirtyValues: true },
  });
  const verzend = handleSubmit((invoer) => publiceren.mutate({ invoer, sleutel }, { onSuccess: ({ id }) => void navigate(`/publicaties/${id}`) }));
  const gewijzigd = isProblem(publiceren.error, 'publicatie-gewijzigd');
  return (
    <Card component="form" noValidate onSubmit={(event) => void verzend(event)} aria-label="Publiceren">
      <Text mb="sm">
        Van {voorbeeld.aantallen} aantallen zijn er {voorbeeld.klein} te klein en {voorbeeld.beschermt} verborgen om die te beschermen. Een publicatie verandert niet meer en is niet in te trekken.
      </Text>
      <div className={classes.publish}>
        <TextInput className={classes.title} label="Titel" placeholder="Bijvoorbeeld: Jaarcijfers 2025" {...register('titel')} error={errors.titel?.message} />
        <Button type="submit" loading={publiceren.isPending} leftSection={<IconFileCheck size={18} aria-hidden />}>Publiceren</Button>
      </div>
      {publiceren.isError && (
        <Alert mt="md" color="red" role="alert">
          {meldingVan(publiceren.error)} {gewijzigd && <Button variant="subtle" size="compact-sm" onClick={onVernieuw}>Voorbeeld vernieuwen</Button>}
        </Alert>
      )}
    </Card>
  );
}
