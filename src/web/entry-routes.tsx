import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { text } from './address-text.ts';
import { ownPath } from './own-path.ts';
import { root } from './root-route.tsx';
import { queryClient, sessionQuery } from './shared/queries.ts';
import { SignInPage } from './sign-in/sign-in-page.tsx';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/entrar',
  validateSearch: (search): { para?: string | undefined } => ({ para: ownPath(search['para']) }),
  beforeLoad: async ({ search }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session) throw redirect({ href: search.para ?? '/' });
  },
  component: SignInPage,
});

/** Where a company account sends people back. */
const returned = createRoute({
  getParentRoute: () => root,
  path: '/entrar/retorno/$provider',
  component: lazyRouteComponent(() => import('./provider/returned-page.tsx'), 'ReturnedPage'),
});

const forgot = createRoute({
  getParentRoute: () => root,
  path: '/esqueci',
  component: lazyRouteComponent(() => import('./entry/forgot-page.tsx'), 'ForgotPage'),
});

const access = createRoute({
  getParentRoute: () => root,
  path: '/sem-acesso',
  component: lazyRouteComponent(() => import('./entry/access-page.tsx'), 'AccessPage'),
});

/** What the link of an invitation or of a forgotten password opens. */
const password = createRoute({
  getParentRoute: () => root,
  path: '/senha/$token',
  component: lazyRouteComponent(() => import('./entry/password-page.tsx'), 'PasswordPage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/conta',
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/entrar', search: { para: '/conta' } });
  },
  component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
});

/** One's own data. */
const profile = createRoute({
  getParentRoute: () => root,
  path: '/perfil',
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/entrar', search: { para: '/perfil' } });
    if (session.secondFactorNeeded) throw redirect({ to: '/conta' });
  },
  component: lazyRouteComponent(() => import('./profile/profile-page.tsx'), 'ProfilePage'),
});

/** What the link to a new e-mail address opens. */
const email = createRoute({
  getParentRoute: () => root,
  path: '/email/$token',
  component: lazyRouteComponent(() => import('./profile/confirm-email-page.tsx'), 'ConfirmEmailPage'),
});

/** Anybody may ask for a customer code. */
const code = createRoute({
  getParentRoute: () => root,
  path: '/codigo',
  component: lazyRouteComponent(() => import('./guide/code-page.tsx'), 'CodePage'),
});

/** What people are told of their data. */
const notice = createRoute({
  getParentRoute: () => root,
  path: '/privacidade',
  component: lazyRouteComponent(() => import('./guide/notice-page.tsx'), 'NoticePage'),
});

/** What the link of a mail opens, without signing in. */
const link = createRoute({
  getParentRoute: () => root,
  path: '/r/$token',
  validateSearch: (search): { resposta?: string | undefined; nota?: string | undefined } => ({
    resposta: text(search['resposta']),
    nota: text(search['nota']),
  }),
  component: lazyRouteComponent(() => import('./portal/link/link-page.tsx'), 'LinkPage'),
});

/** Pages of whoever is not signed in, and one's own account. */
export const entryRoutes = [
  signIn,
  returned,
  forgot,
  access,
  password,
  account,
  profile,
  email,
  notice,
  code,
  link,
] as const;
