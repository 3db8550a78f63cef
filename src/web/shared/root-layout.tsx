import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { SignInAgain } from '../sign-in/sign-in-again.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { useLive } from './live.ts';
import { useProofAsked } from './proof-asked.ts';
import { sessionQuery } from './queries.ts';

const ProveAgain = lazy(async () => ({ default: (await import('../proof/prove-again.tsx')).ProveAgain }));

/** What every page has: the line of live news, and the questions for the password: the session ended, or it is to be sure. */
export function RootLayout() {
  const { data: session } = useQuery(sessionQuery);
  useLive(Boolean(session));
  useKeptFocus();
  const isProofAsked = useProofAsked();
  return (
    <>
      <Outlet />
      <SignInAgain />
      {isProofAsked && (
        <Suspense>
          <ProveAgain />
        </Suspense>
      )}
    </>
  );
}
