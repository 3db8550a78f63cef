import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { text } from './address-text.ts';
import { entryRoutes } from './entry-routes.tsx';
import { readAuditAddress } from './admin/audit/address.ts';
import { readSignInsAddress } from './admin/sign-ins/address.ts';
import { HomePage } from './portal/home/home-page.tsx';
import { readAddress as readDeskAddress } from './desk/list/address.ts';
import { readAddress } from './portal/list/address.ts';
import { PortalLayout } from './portal/portal-layout.tsx';
import { queryClient, sessionQuery } from './shared/queries.ts';
import { root } from './root-route.tsx';
import type { Session } from './shared/shapes.ts';
import { Waiting } from './shared/waiting.tsx';

async function signedInAs(
  kind: Session['person']['kind'],
  path: string,
  elsewhere: (path: string) => string,
) {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (session === null) throw redirect({ to: '/entrar', search: path === '/' ? {} : { para: path } });
  if (session.secondFactorNeeded) throw redirect({ to: '/conta' });
  if (session.person.kind !== kind) throw redirect({ href: elsewhere(path) });
}

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

const admin = createRoute({
  getParentRoute: () => root,
  path: '/gestao',
  beforeLoad: ({ location }) => signedInAs('agent', location.href, () => '/'),
  component: lazyRouteComponent(() => import('./admin/admin-layout.tsx'), 'AdminLayout'),
});

const adminHome = createRoute({
  getParentRoute: () => admin,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/gestao/guia' });
  },
});

const adminGuide = createRoute({
  getParentRoute: () => admin,
  path: '/guia',
  component: lazyRouteComponent(() => import('./admin/guide/guide-page.tsx'), 'GuidePage'),
});

const adminDraft = createRoute({
  getParentRoute: () => admin,
  path: '/guia/nova',
  validateSearch: (search): { versao?: string | undefined } => ({ versao: text(search['versao']) }),
  component: lazyRouteComponent(() => import('./admin/guide/draft-page.tsx'), 'DraftPage'),
});

const adminVersion = createRoute({
  getParentRoute: () => admin,
  path: '/guia/versoes/$id',
  component: lazyRouteComponent(() => import('./admin/guide/version-page.tsx'), 'VersionPage'),
});

const adminProposal = createRoute({
  getParentRoute: () => admin,
  path: '/guia/propostas/$id',
  component: lazyRouteComponent(() => import('./admin/guide/proposal-page.tsx'), 'ProposalPage'),
});

const adminCalendar = createRoute({
  getParentRoute: () => admin,
  path: '/calendario',
  component: lazyRouteComponent(() => import('./admin/calendar/calendar-page.tsx'), 'CalendarPage'),
});

const adminException = createRoute({
  getParentRoute: () => admin,
  path: '/calendario/novo',
  component: lazyRouteComponent(() => import('./admin/calendar/exception-page.tsx'), 'ExceptionPage'),
});

const adminReplay = createRoute({
  getParentRoute: () => admin,
  path: '/simulacao',
  validateSearch: (search): { rodada?: string | undefined } => ({ rodada: text(search['rodada']) }),
  component: lazyRouteComponent(() => import('./admin/replay/replay-page.tsx'), 'ReplayPage'),
});

const adminAudit = createRoute({
  getParentRoute: () => admin,
  path: '/auditoria',
  validateSearch: readAuditAddress,
  component: lazyRouteComponent(() => import('./admin/audit/audit-page.tsx'), 'AuditPage'),
});

const adminPermissions = createRoute({
  getParentRoute: () => admin,
  path: '/permissoes',
  component: lazyRouteComponent(() => import('./admin/permissions/permissions-page.tsx'), 'PermissionsPage'),
});

const adminReport = createRoute({
  getParentRoute: () => admin,
  path: '/relatorios',
  validateSearch: (search): { desde?: string | undefined; ate?: string | undefined } => ({
    desde: text(search['desde']),
    ate: text(search['ate']),
  }),
  component: lazyRouteComponent(() => import('./admin/report/report-page.tsx'), 'ReportPage'),
});

const adminSkills = createRoute({
  getParentRoute: () => admin,
  path: '/equipe',
  component: lazyRouteComponent(() => import('./admin/skills/skills-page.tsx'), 'SkillsPage'),
});

const adminCustomers = createRoute({
  getParentRoute: () => admin,
  path: '/clientes',
  component: lazyRouteComponent(() => import('./admin/customers/list-page.tsx'), 'CustomersPage'),
});

const adminNewCustomer = createRoute({
  getParentRoute: () => admin,
  path: '/clientes/novo',
  component: lazyRouteComponent(() => import('./admin/customers/customer-page.tsx'), 'NewCustomerPage'),
});

const adminImport = createRoute({
  getParentRoute: () => admin,
  path: '/clientes/importar',
  component: lazyRouteComponent(() => import('./admin/customers/import-page.tsx'), 'ImportPage'),
});

const adminCustomer = createRoute({
  getParentRoute: () => admin,
  path: '/clientes/$id',
  component: lazyRouteComponent(() => import('./admin/customers/customer-page.tsx'), 'CustomerPage'),
});

const adminRegistration = createRoute({
  getParentRoute: () => admin,
  path: '/cadastro',
  component: lazyRouteComponent(
    () => import('./admin/registration/registration-page.tsx'),
    'RegistrationPage',
  ),
});

const adminProviders = createRoute({
  getParentRoute: () => admin,
  path: '/entrada',
  component: lazyRouteComponent(() => import('./admin/providers/providers-page.tsx'), 'ProvidersPage'),
});

const adminSignIns = createRoute({
  getParentRoute: () => admin,
  path: '/entradas',
  validateSearch: readSignInsAddress,
  component: lazyRouteComponent(() => import('./admin/sign-ins/sign-ins-page.tsx'), 'SignInsPage'),
});

const adminPrivacy = createRoute({
  getParentRoute: () => admin,
  path: '/dados-pessoais',
  component: lazyRouteComponent(() => import('./admin/privacy/privacy-page.tsx'), 'PrivacyPage'),
});

const adminTokens = createRoute({
  getParentRoute: () => admin,
  path: '/chaves',
  component: lazyRouteComponent(() => import('./admin/tokens/tokens-page.tsx'), 'TokensPage'),
});

const tree = root.addChildren([
  ...entryRoutes,
  guide,
  guideEdition,
  guideHolidays,
  portal.addChildren([home, list, open, ticket, channels, company]),
  desk.addChildren([deskHome, deskTicket]),
  admin.addChildren([
    adminHome,
    adminGuide,
    adminDraft,
    adminVersion,
    adminProposal,
    adminCalendar,
    adminException,
    adminAudit,
    adminPermissions,
    adminReplay,
    adminReport,
    adminSkills,
    adminTokens,
    adminProviders,
    adminPrivacy,
    adminSignIns,
    adminCustomers,
    adminNewCustomer,
    adminImport,
    adminCustomer,
    adminRegistration,
  ]),
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
