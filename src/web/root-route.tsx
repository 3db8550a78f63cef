import { createRootRoute } from '@tanstack/react-router';
import { ErrorPage } from './shared/error-page.tsx';
import { NotFoundPage } from './shared/not-found-page.tsx';
import { queryClient, siteQuery } from './shared/queries.ts';
import { RootLayout } from './shared/root-layout.tsx';

export const root = createRootRoute({
  beforeLoad: () => queryClient.ensureQueryData(siteQuery),
  component: RootLayout,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});
