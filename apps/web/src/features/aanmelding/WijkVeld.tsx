import { isPostcode } from '@keukentafel/domain';
import { NativeSelect, Text } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { usePostcode, useWijken } from './api';
import { useVeld } from './veld';
import classes from './Wijk.module.css';
import type { AanmeldingVorm } from './vorm';

/** Which wijk and wijkteam the postcode leads to; when it does not, the worker chooses the wijk. */
export function WijkVeld({ postcode }: { readonly postcode: string }) {
  const { setValue, getValues } = useFormContext<AanmeldingVorm>();
  const gevuld = useRef('');
  const veld = useVeld();
  const { data: plaats, isFetching } = usePostcode(postcode);
  const known = isPostcode(postcode) ? plaats : undefined;
  const wijken = useWijken(!known && !isFetching);

  useEffect(() => {
    if (known) setValue('wijkId', '');
  }, [known, setValue]);

  // A straat that was typed stays; one that came from another postcode does not.
  useEffect(() => {
    const straat = known?.straat ?? '';
    if (![gevuld.current, ''].includes(getValues('inwoner.straat')) || straat === getValues('inwoner.straat')) return;
    gevuld.current = straat;
    setValue('inwoner.straat', straat, { shouldDirty: straat !== '' });
  }, [known, getValues, setValue]);

  if (known) {
    return (
      <Text component="output" className={classes.found}>
        <IconMapPin size={18} aria-hidden />
        <span>{known.straat && <>{known.straat} · </>}wijk <strong>{known.wijk.naam}</strong> · {known.wijkteam ? <>wijkteam <strong>{known.wijkteam.naam}</strong></> : 'nog geen wijkteam'}</span>
      </Text>
    );
  }
  const data = [
    { value: '', label: 'Kies een wijk' },
    ...(wijken.data?.items ?? []).map(({ id, naam, wijkteam }) => ({ value: id, label: wijkteam ? `${naam} (wijkteam ${wijkteam.naam})` : naam })),
  ];
  return (
    <NativeSelect
      label="Wijk" data={data} {...veld('wijkId')}
      description={known === null ? 'Deze postcode is niet bekend. Kies zelf de wijk.' : 'Volgt uit de postcode. Geen vast adres? Kies dan zelf de wijk.'}
    />
  );
}
