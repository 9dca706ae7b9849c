import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';

/** The shape of what is being fetched. `regels` is how many blocks, `hoogte` their height in pixels. */
export function Bezig({ regels = 4, hoogte = 72 }: { readonly regels?: number; readonly hoogte?: number }) {
  return (
    <Stack gap="sm" role="status">
      <VisuallyHidden>Bezig met laden</VisuallyHidden>
      {Array.from({ length: regels }, (_, index) => <Skeleton key={index} height={hoogte} radius="lg" aria-hidden />)}
    </Stack>
  );
}
