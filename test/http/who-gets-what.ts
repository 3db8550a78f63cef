/**
 * Who gets what from every route: nobody, an ended session, Ivo of another company, João whose ticket it is, Marina
 * the agent. A new route is not in here and fails, until somebody has thought about who may use it.
 */
export const EXPECTED: Readonly<Record<string, Readonly<Record<Caller, number>>>> = {
  'GET /healthz': everybody(200),
  'GET /readyz': everybody(200),
  'GET /metrics': everybody(200),
  'GET /dev/mail': everybody(200),
  'GET /dev/mail.json': everybody(200),
  'POST /api/v1/dev/clock': everybody(200),
  'GET /api/v1/openapi.json': everybody(200),
  'GET /api/v1/site': everybody(200),
  'GET /api/v1/guide': everybody(200),
  'GET /api/v1/guide/editions': everybody(200),
  'GET /api/v1/guide/editions/:id': everybody(200),
  'GET /api/v1/guide/holidays': everybody(200),
  'GET /guia/feriados.ics': everybody(200),
  'GET /api/v1/session': { nobody: 401, ended: 401, ivo: 200, joao: 200, marina: 200 },
  'POST /api/v1/session': everybody(200),
  'DELETE /api/v1/session': everybody(204),
  'GET /api/v1/live': { nobody: 401, ended: 401, ivo: 200, joao: 200, marina: 200 },
  'GET /api/v1/portal/home': portal(200),
  'GET /api/v1/portal/channels': portal(200),
  'GET /api/v1/portal/tabs': portal(200),
  'GET /api/v1/portal/export': portal(200),
  'GET /api/v1/portal/statement': portal(200),
  'POST /api/v1/portal/tickets/:number/seen': { ...portal(204), ivo: 404 },
  'GET /api/v1/portal/form': portal(200),
  'GET /api/v1/portal/tickets': portal(200),
  'POST /api/v1/portal/tickets': portal(201),
  'GET /api/v1/portal/tickets/similar': portal(200),
  'POST /api/v1/portal/attachments': portal(201),
  // Nobody's file; those there are: test/security/attachments.test.ts.
  'GET /api/v1/portal/attachments/:id': portal(404),
  'DELETE /api/v1/portal/attachments/:id': portal(404),
  'POST /api/v1/portal/tickets/preview': portal(200),
  'GET /api/v1/portal/tickets/:number': { ...portal(200), ivo: 404 },
  'POST /api/v1/portal/tickets/:number/events': { ...portal(200), ivo: 404 },
  'POST /api/v1/portal/tickets/:number/rating': { ...portal(409), ivo: 404 },
  // What a link opens is tried in test/http/links.test.ts; this one was never given.
  'GET /api/v1/links/:token': everybody(404),
  'POST /api/v1/links/:token/answer': everybody(404),
  'POST /api/v1/links/:token/rating': everybody(404),
  'GET /api/v1/desk/views': desk(200),
  'GET /api/v1/desk/tickets': desk(200),
  'GET /api/v1/desk/count': desk(200),
  'GET /api/v1/desk/choices': desk(200),
  'GET /api/v1/desk/companies': desk(200),
  'GET /api/v1/desk/export': desk(200),
  'GET /api/v1/desk/kept-views': desk(200),
  'POST /api/v1/desk/kept-views': desk(200),
  'POST /api/v1/desk/kept-views/removal': desk(200),
  'POST /api/v1/desk/acts': desk(200),
  'GET /api/v1/desk/on-behalf': desk(200),
  'GET /api/v1/desk/contacts': desk(200),
  // Nobody's contact; what happens with one: test/app/opening-for.test.ts.
  'GET /api/v1/desk/contacts/:contact/form': desk(422),
  'POST /api/v1/desk/contacts/:contact/preview': desk(422),
  'POST /api/v1/desk/contacts/:contact/tickets': desk(422),
  'POST /api/v1/desk/tickets/:number/parts': desk(201),
  'POST /api/v1/desk/attachments': desk(201),
  'GET /api/v1/desk/attachments/:id': desk(404),
  'DELETE /api/v1/desk/attachments/:id': desk(404),
  'GET /api/v1/desk/tickets/:number': desk(200),
  'GET /api/v1/desk/tickets/:number/what-if': desk(200),
  'POST /api/v1/desk/tickets/:number/events': desk(200),
  'PUT /api/v1/desk/tickets/:number/timer': desk(200),
  'PUT /api/v1/desk/tickets/:number/watching': desk(200),
  'POST /api/v1/desk/tickets/:number/seen': desk(204),
  'POST /api/v1/desk/tickets/:number/links': desk(404),
  'GET /api/v1/desk/tickets/:number/macros': desk(200),
  'POST /api/v1/desk/tickets/:number/presence': desk(204),
  'GET /api/v1/desk/macros': desk(200),
  'POST /api/v1/desk/macros': desk(200),
  'POST /api/v1/desk/macros/removal': desk(200),
  'GET /api/v1/desk/agenda': desk(200),
  'GET /api/v1/desk/skills': desk(200),
  'POST /api/v1/desk/skills': desk(403),
  // For those who keep contracts (test/http/contracts.test.ts has Célia).
  'GET /api/v1/desk/companies/candidates': desk(403),
  'GET /api/v1/desk/companies/:company/contract': desk(403),
  'PUT /api/v1/desk/companies/:company/contract': desk(403),
  // Of a company that is not hers, nor anybody's; her own: test/security/own-company.test.ts.
  'GET /api/v1/portal/companies': portal(200),
  'POST /api/v1/portal/companies/:company/contacts': portal(403),
  'POST /api/v1/portal/companies/:company/contacts/removal': portal(403),
  'PUT /api/v1/portal/companies/:company/addresses': portal(403),
  // For those who keep customers (test/http/customers.test.ts has Célia).
  'GET /api/v1/desk/customers': desk(403),
  'POST /api/v1/desk/customers': desk(403),
  'GET /api/v1/desk/customers/:id': desk(403),
  'PUT /api/v1/desk/customers/:id': desk(403),
  'POST /api/v1/desk/customers/:id/contacts': desk(403),
  'PUT /api/v1/desk/customers/:id/account': desk(403),
  'POST /api/v1/desk/customers/import': desk(403),
  'GET /api/v1/desk/customers/export': desk(403),
  // Nobody's code; what it answers: test/http/customer-code.test.ts.
  'POST /api/v1/customer-code': everybody(404),
  // For those who lead the support; Marina does not (test/http/desk-guide.test.ts has Célia).
  'GET /api/v1/desk/companies/:company/standing': desk(403),
  'PUT /api/v1/desk/companies/:company/delinquency': desk(403),
  'POST /api/v1/desk/companies/:company/leaves': desk(403),
  'POST /api/v1/desk/contacts/:contact/trainings': desk(403),
  // Tried in test/http/entry-links.test.ts; this link was never given.
  'POST /api/v1/password-resets': everybody(202),
  'POST /api/v1/access-requests': everybody(202),
  'GET /api/v1/entry-links/:token': everybody(404),
  'POST /api/v1/entry-links/:token': everybody(404),
  // One's own account, of either side (test/http/account.test.ts).
  'GET /api/v1/account': account(200),
  'PUT /api/v1/account/password': account(422),
  'DELETE /api/v1/account/sessions/:id': account(404),
  'POST /api/v1/account/second-factor': account(200),
  'POST /api/v1/account/second-factor/confirmation': account(422),
  'POST /api/v1/account/second-factor/removal': account(422),
  'POST /api/v1/desk/contacts/:contact/invitation': desk(422),
  'POST /api/v1/desk/companies/:company/invitations': desk(200),
  'GET /api/v1/desk/sign-ins': desk(403),
  'GET /api/v1/desk/api-tokens': desk(403),
  'POST /api/v1/desk/api-tokens': desk(403),
  'DELETE /api/v1/desk/api-tokens/:id': desk(403),
  // For other systems, with a token of the API (test/http/gate.test.ts); a session opens nothing here.
  'GET /api/v1/entitlement': everybody(401),
  'GET /api/v1/entitlement/key': everybody(200),
  'PUT /api/v1/companies/:code/delinquency': everybody(401),
  'POST /api/v1/gate': everybody(401),
  'GET /api/v1/desk/guide/exceptions': desk(403),
  'POST /api/v1/desk/guide/exceptions': desk(403),
  'GET /api/v1/desk/guide/versions': desk(403),
  'GET /api/v1/desk/guide/versions/:id': desk(403),
  'POST /api/v1/desk/guide/plan': desk(403),
  'GET /api/v1/desk/guide/proposals': desk(403),
  'GET /api/v1/desk/guide/proposals/:id': desk(403),
  'POST /api/v1/desk/guide/proposals': desk(403),
  'POST /api/v1/desk/guide/proposals/:id/withdrawal': desk(403),
  'POST /api/v1/desk/guide/proposals/:id/force': desk(403),
  // For those who answer for the house (test/http/audit.test.ts has Célia).
  'GET /api/v1/desk/audit': desk(403),
  'GET /api/v1/desk/audit/export': desk(403),
  'GET /api/v1/desk/reports/service': desk(403),
  'GET /api/v1/desk/own-tasks': desk(200),
  'GET /api/v1/desk/tickets/:number/areas': desk(200),
  'POST /api/v1/desk/tickets/:number/areas': desk(200),
  'POST /api/v1/desk/tickets/:number/areas/:id': desk(404),
  'GET /api/v1/desk/tickets/:number/articles': desk(200),
  'POST /api/v1/desk/tickets/:number/articles': desk(200),
  'POST /api/v1/desk/own-tasks': desk(200),
  // Nobody's task; what happens with one: test/app/tasks.test.ts.
  'POST /api/v1/desk/own-tasks/:id': desk(404),
  'POST /api/v1/desk/tasks/:id/improvements': desk(403),
  'GET /api/v1/desk/tasks': desk(403),
  'POST /api/v1/desk/tasks/:id': desk(403),
  'POST /api/v1/desk/guide/replays': desk(403),
  'GET /api/v1/desk/guide/replays/:id': desk(403),
};

export type Caller = 'nobody' | 'ended' | 'ivo' | 'joao' | 'marina';
export const CALLERS: readonly Caller[] = ['nobody', 'ended', 'ivo', 'joao', 'marina'];
function everybody(status: number): Record<Caller, number> {
  return { nobody: status, ended: status, ivo: status, joao: status, marina: status };
}
function portal(status: number): Record<Caller, number> {
  return { nobody: 401, ended: 401, ivo: status, joao: status, marina: 401 };
}
function account(status: number): Record<Caller, number> {
  return { nobody: 401, ended: 401, ivo: status, joao: status, marina: status };
}
function desk(status: number): Record<Caller, number> {
  return { nobody: 401, ended: 401, ivo: 401, joao: 401, marina: status };
}

/** For other systems, and for who cannot sign in: without a session there is nothing to prove by a page. */
export const BY_TOKEN: ReadonlySet<string> = new Set([
  '/api/v1/companies/:code/delinquency',
  '/api/v1/gate',
  '/api/v1/password-resets',
  '/api/v1/access-requests',
  '/api/v1/entry-links/:token',
]);

/** What a route cannot do without in its address. */
export const queries: Readonly<Record<string, string>> = {
  'GET /api/v1/entitlement': '?company=104233',
  'GET /api/v1/portal/export': '?format=csv',
  'GET /api/v1/portal/statement': '?from=2026-03-01&to=2026-03-31&format=pdf',
  'GET /api/v1/desk/export': '?format=xlsx',
  'GET /api/v1/desk/customers/export': '?kind=companies',
  'GET /api/v1/desk/audit/export': '?format=csv',
  'GET /api/v1/desk/companies/candidates': '?from=2026-03-01&to=2026-03-31',
  'GET /api/v1/desk/reports/service': '?from=2026-03-01&to=2026-03-31',
  'GET /api/v1/desk/tickets/:number/what-if': '?event=solved&at=2026-03-03T10:00',
};
