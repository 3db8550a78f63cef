import { randomUUID } from 'node:crypto';
import type { Site } from '#/app/site.ts';
import { PASSWORD, people } from '../a-company.ts';
import { anOpening } from '../a-site.ts';
import { aKeptView } from './a-kept-view.ts';
import { CALLERS, type Caller } from './callers.ts';
import { deskDayBodies } from './desk-day-bodies.ts';
import { entryBodies } from './entry-bodies.ts';

export type Bodies = Readonly<Record<string, (caller: Caller) => object>>;

const ownId = (caller: Caller) =>
  `00000000-0000-4000-8000-${String(CALLERS.indexOf(caller)).padStart(12, '0')}`;

/** What each route takes; a caller’s own things have ids of her own. */
export const bodiesOf = (site: Site, number: string): Bodies => ({
  ...entryBodies,
  'POST /api/v1/session': () => ({ email: people.bia.email, password: PASSWORD }),
  'POST /api/v1/dev/clock': () => ({ now: '2026-03-02T09:00:00-03:00' }),
  'POST /api/v1/desk/tasks/:id': () => ({ done: true }),
  'POST /api/v1/portal/tickets': () => ({ ...anOpening(site), key: randomUUID() }),
  'POST /api/v1/portal/tickets/preview': () => {
    const { product, answers } = anOpening(site);
    return { product, answers };
  },
  'POST /api/v1/desk/contacts/:contact/preview': () => anOpening(site),
  'POST /api/v1/desk/contacts/:contact/tickets': () => ({
    ...anOpening(site),
    channel: 'phone',
  }),
  'POST /api/v1/desk/tickets/:number/parts': () => ({ key: randomUUID(), subject: 'É', description: 'Ele' }),
  'POST /api/v1/portal/attachments': () => Buffer.from('verba 065 sem cálculo'),
  'POST /api/v1/desk/attachments': () => Buffer.from('verba 065 sem cálculo'),
  'POST /api/v1/portal/tickets/:number/events': () => ({ event: 'customer_replied', text: 'Ainda falha.' }),
  'POST /api/v1/portal/tickets/:number/rating': () => ({ value: 1 }),
  'POST /api/v1/portal/tickets/:number/seen': () => ({ revision: 1 }),
  'POST /api/v1/desk/kept-views': (caller) => ({ ...aKeptView, id: ownId(caller) }),
  'POST /api/v1/desk/kept-views/removal': (caller) => ({ id: ownId(caller) }),
  'POST /api/v1/desk/tickets/:number/presence': () => ({ doing: 'looking' }),
  'POST /api/v1/desk/macros': (caller) => ({
    id: ownId(caller),
    label: 'Saudação',
    shared: 'own',
    text: 'Olá, {{cliente.nome}}.',
    does: { next: 'replied' },
  }),
  'POST /api/v1/desk/macros/removal': (caller) => ({ id: ownId(caller) }),
  'POST /api/v1/desk/acts': () => ({ acts: [{ number, event: { event: 'taken' } }] }),
  'POST /api/v1/links/:token/answer': () => ({ event: 'accepted' }),
  'POST /api/v1/links/:token/rating': () => ({ value: 1 }),
  ...deskDayBodies,
  'POST /api/v1/desk/tickets/:number/links': () => ({ to: '99999999' }),
  'POST /api/v1/desk/tickets/:number/events': () => ({ event: 'replied', text: 'Estamos vendo.' }),
  'PUT /api/v1/desk/companies/:company/contract': () => ({ contract: null, terms: {}, editions: {} }),
  'POST /api/v1/portal/companies/:company/contacts': () => ({
    contact: { name: 'Ana', email: 'ana@x.example' },
    denied: [],
  }),
  'POST /api/v1/portal/companies/:company/contacts/removal': () => ({ contact: randomUUID() }),
  'PUT /api/v1/portal/companies/:company/addresses': () => ({}),
  'PUT /api/v1/desk/people/:id/roles': () => ({ roles: [] }),
  'POST /api/v1/customer-code': () => ({ sought: '999999' }),
  'POST /api/v1/desk/customers': () => ({}),
  'PUT /api/v1/desk/customers/:id': () => ({}),
  'POST /api/v1/desk/customers/:id/contacts': () => ({}),
  'POST /api/v1/desk/customers/:id/contacts/removal': () => ({ contact: randomUUID() }),
  'PUT /api/v1/desk/customers/:id/account': () => ({ part: 'executive', person: null }),
  'POST /api/v1/desk/customers/import': () => ({ kind: 'companies', text: '', dry: true }),
  'POST /api/v1/desk/guide/plan': () => ({ text: 'guide: 1' }),
  'POST /api/v1/desk/guide/proposals': () => ({ text: 'guide: 1' }),
  'POST /api/v1/desk/guide/proposals/:id/force': () => ({}),
  'POST /api/v1/desk/guide/replays': () => ({ text: 'guide: 1' }),
});
