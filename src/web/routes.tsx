import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { text } from './address-text.ts';
import { entryRoutes } from './entry-routes.tsx';
import { adminRoutes } from './admin-routes.tsx';
import { HomePage } from './portal/home/home-page.tsx';
import { readAddress as readDeskAddress } from './desk/list/address.ts';
import { readAddress } from './portal/list/address.ts';
import { PortalLayout } from './portal/portal-layout.tsx';
import { root } from './root-route.tsx';
import { signedInAs } from './signed-in-as.ts';
import { Waiting } from './shared/waiting.tsx';

const portal = createRoute({
  getParentRoute: () => root,
  id: 'portal',
  beforeLoad: ({ location }) =>
    signedInAs('contact', location.href, (path) =>
      /^\/chamados\/(?!novo)/.test(path) ? path.replace('/chamados', '/atendimento') : '/atendimento',
    ),
  component: PortalLayout,
});

const home = createRoute({ getParentRoute: () => portal, path: '/', component: HomePage });

const list = createRoute({
  getParentRoute: () => portal,
  path: '/chamados',
  validateSearch: readAddress,
  component: lazyRouteComponent(() => import('./portal/list/list-page.tsx'), 'ListPage'),
});

const open = createRoute({
  getParentRoute: () => portal,
  path: '/chamados/novo',
  validateSearch: (search): { continua?: string | undefined } => ({ continua: text(search['continua']) }),
  component: lazyRouteComponent(() => import('./portal/open/open-page.tsx'), 'OpenPage'),
});

const ticket = createRoute({
  getParentRoute: () => portal,
  path: '/chamados/$number',
  component: lazyRouteComponent(() => import('./portal/ticket/ticket-page.tsx'), 'TicketPage'),
});

const channels = createRoute({
  getParentRoute: () => portal,
  path: '/canais',
  component: lazyRouteComponent(() => import('./portal/channels/channels-page.tsx'), 'ChannelsPage'),
});

const company = createRoute({
  getParentRoute: () => portal,
  path: '/empresa',
  component: lazyRouteComponent(() => import('./portal/company/company-page.tsx'), 'CompanyPage'),
});

const guide = createRoute({
  getParentRoute: () => root,
  path: '/guia',
  component: lazyRouteComponent(() => import('./guide/guide-page.tsx'), 'GuidePage'),
});

const guideEdition = createRoute({
  getParentRoute: () => root,
  path: '/guia/edicoes/$edition',
  component: lazyRouteComponent(() => import('./guide/guide-page.tsx'), 'GuidePage'),
});

const guideHolidays = createRoute({
  getParentRoute: () => root,
  path: '/guia/feriados',
  validateSearch: (search): { ano?: string | undefined } => ({ ano: text(search['ano']) }),
  component: lazyRouteComponent(() => import('./guide/holidays-page.tsx'), 'HolidaysPage'),
});

const desk = createRoute({
  getParentRoute: () => root,
  path: '/atendimento',
  validateSearch: readDeskAddress,
  beforeLoad: ({ location }) =>
    signedInAs('agent', location.href, (path) => path.replace('/atendimento', '/chamados')),
  component: lazyRouteComponent(() => import('./desk/desk-page.tsx'), 'DeskPage'),
});

const deskHome = createRoute({ getParentRoute: () => desk, path: '/' });
const deskTicket = createRoute({ getParentRoute: () => desk, path: '/$number' });

const tree = root.addChildren([
  ...entryRoutes,
  guide,
  guideEdition,
  guideHolidays,
  portal.addChildren([home, list, open, ticket, channels, company]),
  desk.addChildren([deskHome, deskTicket]),
  adminRoutes,
]);

export const router = createRouter({
  routeTree: tree,
  // Plain words in addresses: numbers of tickets are not numbers, and some begin with a zero.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const given = Object.entries(search).filter(([, value]) => typeof value === 'string' && value !== '');
    return given.length === 0
      ? ''
      : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
  },
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  defaultPendingComponent: Waiting,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
