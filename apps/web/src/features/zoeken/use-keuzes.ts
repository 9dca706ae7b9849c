import { useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLogOut, useMag } from '../sessie';
import { inwonerQuery } from './api';
import { filterKeuzes, inwonerKeuze, type Keuze } from './keuze';

const WAIT_MS = 250;

function useActies(): Keuze[] {
  const logOut = useLogOut();
  const { setColorScheme } = useMantineColorScheme();
  return [
    { id: 'licht', groep: 'Acties', naam: 'Lichte weergave', ookWel: 'kleur wit', icon: IconSun, doel: () => setColorScheme('light') },
    { id: 'donker', groep: 'Acties', naam: 'Donkere weergave', ookWel: 'kleur zwart nacht', icon: IconMoon, doel: () => setColorScheme('dark') },
    { id: 'uitloggen', groep: 'Acties', naam: 'Uitloggen', ookWel: 'afmelden stoppen', icon: IconLogout, doel: () => void logOut() },
  ];
}

/** What fits the typed text: people through the API for who may search them, and screens and actions. */
export function useKeuzes(tekst: string, schermen: readonly Keuze[]) {
  const magZoeken = useMag()('inwoner.zoeken');
  const [gezocht] = useDebouncedValue(tekst.trim(), WAIT_MS);
  const query = inwonerQuery(gezocht);
  const zoekt = magZoeken && gezocht.length >= 2;
  const inwoners = useQuery({ ...query, enabled: zoekt, placeholderData: keepPreviousData });
  const vast = filterKeuzes([...schermen, ...useActies()], tekst);
  return {
    magZoeken,
    bezig: magZoeken && tekst.trim().length >= 2 && (inwoners.isFetching || gezocht !== tekst.trim()),
    error: zoekt ? inwoners.error : null,
    keuzes: zoekt ? [...(inwoners.data ?? []).map(inwonerKeuze), ...vast] : vast,
  };
}
