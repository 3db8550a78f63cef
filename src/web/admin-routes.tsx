import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { text } from './address-text.ts';
import { readAuditAddress } from './admin/audit/address.ts';
import { readMailsAddress } from './admin/mails/address.ts';
import { readSignInsAddress } from './admin/sign-ins/address.ts';
import { root } from './root-route.tsx';
import { signedInAs } from './signed-in-as.ts';

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

const adminMails = createRoute({
  getParentRoute: () => admin,
  path: '/mensagens',
  validateSearch: readMailsAddress,
  component: lazyRouteComponent(() => import('./admin/mails/mails-page.tsx'), 'MailsPage'),
});

/** Every page of the management. */
export const adminRoutes = admin.addChildren([
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
  adminMails,
]);
