import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { colorSchemeManager, styleNonce } from './color-scheme';
import { cssVariablesResolver, theme } from './theme';

/** What every screen stands on: look, cache and notifications. */
export function Providers({ client, children }: { readonly client: QueryClient; readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} colorSchemeManager={colorSchemeManager} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <QueryClientProvider client={client}>
        {children}
        <Notifications position="top-right" autoClose={6000} limit={3} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
