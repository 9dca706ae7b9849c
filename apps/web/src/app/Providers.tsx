import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useEffect, useState, type ReactNode } from 'react';
import { colorSchemeManager, styleNonce } from './color-scheme';
import { cssVariablesResolver, theme } from './theme';

// What is told before it is there waits for it.
const Meldingen = lazy(() => import('./Meldingen'));
/** The first screen goes before. */
const MELDINGEN_NA_MS = 500;

function LatereMeldingen() {
  const [tijd, setTijd] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTijd(true), MELDINGEN_NA_MS);
    return () => clearTimeout(timer);
  }, []);
  return tijd && <Suspense><Meldingen /></Suspense>;
}

/** What every screen stands on: look, cache and notifications. */
export function Providers({ client, children }: { readonly client: QueryClient; readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} colorSchemeManager={colorSchemeManager} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <QueryClientProvider client={client}>
        {children}
        <LatereMeldingen />
      </QueryClientProvider>
    </MantineProvider>
  );
}
