import type { WerkRegel } from '@keukentafel/contract';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useOppakken } from '../casus';

/** Makes me the regiehouder of a new casus and opens it. */
export function OppakKnop({ regel: { casusId, casusVersion, inwoner } }: { readonly regel: WerkRegel }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const oppakken = useOppakken();
  const pak = () => oppakken.mutate({ casusId, version: casusVersion }, {
    onSuccess: () => void navigate(`/casussen/${casusId}`),
    onSettled: () => void Promise.all([client.invalidateQueries({ queryKey: ['werk'] }), client.invalidateQueries({ queryKey: ['werkvoorraad'] })]),
  });
  return <Button variant="light" size="compact-md" loading={oppakken.isPending} onClick={pak} aria-label={`Oppakken: ${inwoner}`}>Oppakken</Button>;
}
