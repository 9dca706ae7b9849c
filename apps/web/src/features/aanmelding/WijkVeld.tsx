import { isPostcode } from '@keukentafel/domain';
import { NativeSelect, Text } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { usePostcode, useWijken } from './api';
import { useVeld } from './veld';
import classes from './Wijk.module.css';
import type { AanmeldingVorm } from './vorm';

/** Which wijk and wijkteam the postcode leads to; when it does not, the worker chooses the wijk. */
export function WijkVeld({ postcode }: { readonly postcode: string }) {
  const { setValue } = useFormContext<AanmeldingVorm>();
  const veld = useVeld();
  const { data: plaats, isFetching } = usePostcode(postcode);
  const known = isPostcode(postcode) ? plaats : undefined;
  const wijken = useWijken(!known && !isFetching);

  useEffect(() => {
    if (known) setValue('wijkId', '');
  }, [known, setValue]);

  if (known) {
    return (
      <Text component="output" className={classes.found}>
        <IconMapPin size={18} aria-hidden />
        <span>Wijk <strong>{known.wijk.naam}</strong> · {known.wijkteam ? <>wijkteam <strong>{known.wijkteam.naam}</strong></> : 'nog geen wijkteam'}</span>
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
