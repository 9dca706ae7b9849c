import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { Segment, type SegmentKeuze } from '../../components/Segment';

const KEUZES: readonly SegmentKeuze<MantineColorScheme>[] = [
  { code: 'light', naam: 'Licht', icon: IconSun },
  { code: 'dark', naam: 'Donker', icon: IconMoon },
  { code: 'auto', naam: 'Auto', icon: IconDeviceDesktop },
];

/** Light, dark, or as the device. */
export function Kleurschema() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return <Segment label="Weergave" keuzes={KEUZES} value={colorScheme} onChange={setColorScheme} />;
}
