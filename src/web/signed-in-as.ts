import { redirect } from '@tanstack/react-router';
import { queryClient, sessionQuery } from './shared/queries.ts';
import type { Session } from './shared/shapes.ts';

/** Lets in whoever is of this side; others are led to where they belong. */
export async function signedInAs(
  kind: Session['person']['kind'],
  path: string,
  elsewhere: (path: string) => string,
) {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (session === null) throw redirect({ to: '/entrar', search: path === '/' ? {} : { para: path } });
  if (session.secondFactorNeeded) throw redirect({ to: '/conta' });
  if (session.person.kind !== kind) throw redirect({ href: elsewhere(path) });
}
