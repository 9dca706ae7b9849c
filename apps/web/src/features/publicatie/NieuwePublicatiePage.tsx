import { NieuwePublicatie, type PublicatieVoorbeeld } from '@keukentafel/contract';
import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { Alert, Button, Card, Text, TextInput } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import { v4 as uuid } from 'uuid';
import { Pagina } from '../../components/Pagina';
import { Resultaat } from '../../components/Resultaat';
import { isProblem, meldingVan } from '../../lib/http';
import { datumTekst } from '../../lib/tijd/tekst';
import { vandaag } from '../../lib/tijd/vandaag';
import { leesPeriode } from '../factsheet/periode';
import { usePubliceren, useVoorbeeld } from './api';
import classes from './Publicatie.module.css';
import { PubliekBlad } from './PubliekBlad';

interface Props {
  readonly voorbeeld: PublicatieVoorbeeld;
  readonly vraag: { readonly van: string; readonly tot: string; readonly wijkteamId: string | null; readonly wijkId: string | null };
  readonly onVernieuw: () => void;
}

function Publiceren({ voorbeeld, vraag, onVernieuw }: Props) {
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

/** What would be published of a factsheet, with what is hidden and why; and publishing it. */
export function Component() {
  const [search] = useSearchParams();
  const { periode } = leesPeriode(search, vandaag());
  const vraag = { ...periode, wijkteamId: search.get('wijkteam'), wijkId: search.get('wijk') };
  const query = useVoorbeeld(vraag);
  return (
    <Pagina titel="Publiceren" intro={`Zo komt het eruit te zien: ${datumTekst(periode.van)} tot en met ${datumTekst(periode.tot)}${query.data ? `, ${query.data.inhoud.gebied}` : ''}.`}>
      <Resultaat query={query}>
        {(voorbeeld) => (
          <>
            <Publiceren voorbeeld={voorbeeld} vraag={vraag} onVernieuw={() => void query.refetch()} />
            <PubliekBlad inhoud={voorbeeld.inhoud} alsTabel={false} />
          </>
        )}
      </Resultaat>
    </Pagina>
  );
}
