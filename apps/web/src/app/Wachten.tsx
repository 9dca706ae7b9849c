import { Center, Loader } from '@mantine/core';

/** Shown only before the very first screen. */
export function Wachten() {
  return <Center mih="60dvh"><Loader aria-label="Bezig met laden" /></Center>;
}
