import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { router } from './routes.tsx';
import { queryClient, siteQuery } from './shared/queries.ts';
import { themeOf, variablesOf } from './shared/theme.ts';

/** Until the vendor's colour is known. */
const NEUTRAL = '#2f5fd0';

const nonce = () => document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Themed />
    </QueryClientProvider>
  );
}

function Themed() {
  const { data: site } = useQuery(siteQuery);
  const accent = site?.vendor.accent ?? NEUTRAL;
  const [theme, variables] = useMemo(() => [themeOf(accent), variablesOf(accent)] as const, [accent]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={nonce}
    >
      <RouterProvider router={router} />
    </MantineProvider>
  );
}
