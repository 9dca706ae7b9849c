import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Suspense, lazy, type ReactNode } from 'react';
import { colorSchemeManager, styleNonce } from './color-scheme';
import { cssVariablesResolver, theme } from './theme';

// What is told before it is there waits for it.
const Meldingen = lazy(() => import('./Meldingen'));

/** What every screen stands on: look, cache and notifications. */
export function Providers({ client, children }: { readonly client: QueryClient; readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} colorSchemeManager={colorSchemeManager} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <QueryClientProvider client={client}>
        {children}
        <Suspense><Meldingen /></Suspense>
      </QueryClientProvider>
    </MantineProvider>
  );
}
