import { QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';
import { isBarred, isSignedOut, Problem } from './problem.ts';
import { askSignIn } from './signed-out.ts';

const refusedForGood = (error: unknown) =>
  error instanceof Problem && error.status >= 400 && error.status < 500;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      retry: (count, error) => !refusedForGood(error) && count < 2,
    },
  },
});

/** The gate said no: what is barred now is asked anew, and screens say it before she tries again. */
const askWhatIsBarred = () => void queryClient.invalidateQueries({ queryKey: ['session'] });

queryClient.getQueryCache().subscribe(({ type, query }) => {
  if (type === 'updated' && isSignedOut(query.state.error)) askSignIn();
  if (type === 'updated' && isBarred(query.state.error)) askWhatIsBarred();
});
queryClient.getMutationCache().subscribe(({ type, mutation }) => {
  if (type === 'updated' && isBarred(mutation?.state.error)) askWhatIsBarred();
  if (
    type === 'updated' &&
    mutation?.options.mutationKey?.[0] !== 'sign-in' &&
    isSignedOut(mutation?.state.error)
  )
    askSignIn();
});

export const siteQuery = queryOptions({
  queryKey: ['site'],
  queryFn: api.site,
  staleTime: Number.POSITIVE_INFINITY,
});

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: api.session,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Everything is asked of the server once more; who is signed in stays, so that a page at work is not taken away. */
export const askAgain = (client: QueryClient) =>
  client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
