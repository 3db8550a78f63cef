import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { SignInAgain } from '../sign-in/sign-in-again.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { useLive } from './live.ts';
import { sessionQuery } from './queries.ts';

/** What every page has: the line of live news, and the question for the password when the session ended. */
export function RootLayout() {
  const { data: session } = useQuery(sessionQuery);
  useLive(Boolean(session));
  useKeptFocus();
  return (
    <>
      <Outlet />
      <SignInAgain />
    </>
  );
}
