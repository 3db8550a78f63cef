import { randomUUID } from 'node:crypto';
import type { Actor, Story } from './a-story-of-routes.ts';
import { aThing } from './real-things.ts';

export type Ids = Readonly<Record<string, string>>;

/** How a route with something real in its address is tried. */
export interface Real {
  /** Makes what the address names, anew for each try. */
  readonly make: (story: Story) => Promise<Ids>;
  /** For whom it opens. */
  readonly owner: Actor;
  /** For whom it must not. */
  readonly others: readonly Actor[];
  readonly body?: (ids: Ids, story: Story) => object;
  /** What those hear whom the list of the real thing’s is empty for. */
  readonly empty?: string;
}

const OUT = ['nobody', 'ended', 'expired', 'saiu'] as const satisfies Actor[];
const ELSEWHERE = ['ivo', 'rui', 'dora'] as const satisfies Actor[];
const NORTH = ['norte', 'nortista'] as const satisfies Actor[];
/** People of the bakery are the owners: of the portal's other companies, and everybody of the desk, who has her own address. */
const OF_PORTAL: readonly Actor[] = [...OUT, ...ELSEWHERE, ...NORTH, 'marina', 'other token'];
/** No customer, and nobody of the vendor’s other unit. */
const OF_DESK: readonly Actor[] = [...OUT, ...ELSEWHERE, ...NORTH, 'joao', 'bia', 'other token'];
/** Nobody without the right either, who is of no unit. */
const OF_KEEPERS: readonly Actor[] = [...OF_DESK, 'demitida', 'marina', 'sul'];
const OF_VENDOR: readonly Actor[] = [...OUT, ...ELSEWHERE, 'joao', 'bia', 'other token'];

const portal = (make: Real['make'], body?: Real['body']): Real => ({
  make,
  owner: 'joao',
  others: OF_PORTAL,
  ...(body && { body }),
});
const desk = (make: Real['make'], body?: Real['body']): Real => ({
  make,
  owner: 'celia',
  others: OF_DESK,
  ...(body && { body }),
});
const keepers = (make: Real['make'], body?: Real['body']): Real => ({
  ...desk(make, body),
  others: OF_KEEPERS,
});
const vendor = (make: Real['make'], body?: Real['body']): Real => ({
  ...desk(make, body),
  others: OF_VENDOR,
});
/** With the right, and of another unit all the same. */
const privacy = (make: Real['make']): Real => ({ ...desk(make), others: [...OF_KEEPERS, 'diretora'] });
const own = (make: Real['make'], body?: Real['body']): Real => ({
  ...portal(make, body),
  others: [...OF_PORTAL, 'bia', 'celia'],
});
const keptByBia = (make: Real['make'], body?: Real['body']): Real => ({
  ...portal(make, body),
  owner: 'bia',
  others: [...OF_PORTAL, 'joao'],
});

/** Each route of the description with something in its address, but those of `OPEN_TO_WHO_HOLDS_IT`. */
export const REAL: Readonly<Record<string, Real>> = {
  'POST /api/v1/portal/tickets/:number/seen': portal(aThing.ticket),
  'GET /api/v1/portal/tickets/:number': portal(aThing.ticket),
  'POST /api/v1/portal/tickets/:number/events': portal(aThing.ticket),
  'POST /api/v1/portal/tickets/:number/rating': portal(aThing.closedTicket, () => ({ value: 5 })),
  'GET /api/v1/portal/attachments/:id': portal(aThing.sentFile),
  'DELETE /api/v1/portal/attachments/:id': { ...portal(aThing.draftFile), others: [...OF_PORTAL, 'bia'] },
  'POST /api/v1/portal/companies/:company/contacts': keptByBia(aThing.company),
  'POST /api/v1/portal/companies/:company/contacts/removal': keptByBia(aThing.newContact, ({ contact }) => ({
    contact,
  })),
  'PUT /api/v1/portal/companies/:company/addresses': keptByBia(aThing.company),
  'DELETE /api/v1/account/sessions/:id': own(aThing.session),
  'PUT /api/v1/account/passkeys/:id': own(aThing.passkey),
  'POST /api/v1/account/passkeys/:id/removal': own(aThing.passkey),
  'GET /api/v1/desk/contacts/:contact/form': desk(aThing.contact),
  'POST /api/v1/desk/contacts/:contact/preview': desk(aThing.contact),
  'POST /api/v1/desk/contacts/:contact/tickets': desk(aThing.contact),
  'POST /api/v1/desk/contacts/:contact/invitation': desk(aThing.newContact),
  'POST /api/v1/desk/contacts/:contact/trainings': keepers(aThing.contact),
  'DELETE /api/v1/desk/contacts/:contact/trainings/:id': keepers(aThing.training),
  'DELETE /api/v1/desk/companies/:company/leaves/:id': keepers(aThing.leave),
  'POST /api/v1/desk/tickets/:number/parts': desk(aThing.ticket),
  'GET /api/v1/desk/attachments/:id': desk(aThing.internalFile),
  'DELETE /api/v1/desk/attachments/:id': {
    ...desk(aThing.deskDraft),
    owner: 'marina',
    others: [...OF_DESK, 'celia'],
  },
  'GET /api/v1/desk/tickets/:number': desk(aThing.ticket),
  'GET /api/v1/desk/tickets/:number/what-if': desk(aThing.ticket),
  'POST /api/v1/desk/tickets/:number/events': desk(aThing.ticket),
  'PUT /api/v1/desk/tickets/:number/timer': desk(aThing.ticket),
  'PUT /api/v1/desk/tickets/:number/watching': desk(aThing.ticket),
  // A look at none of hers is not kept, and answered as one at nothing.
  'POST /api/v1/desk/tickets/:number/seen': { ...desk(aThing.ticket), empty: '204' },
  'POST /api/v1/desk/tickets/:number/links': desk(aThing.twoTickets, ({ to }) => ({ to })),
  'GET /api/v1/desk/tickets/:number/macros': desk(aThing.ticket),
  'POST /api/v1/desk/tickets/:number/presence': desk(aThing.ticket),
  'POST /api/v1/desk/tickets/:number/access-link': desk(aThing.ticket),
  'POST /api/v1/desk/tickets/:number/phone-confirmation': desk(aThing.ticket),
  'GET /api/v1/desk/tickets/:number/areas': desk(aThing.ticket),
  'POST /api/v1/desk/tickets/:number/areas': desk(aThing.ticket),
  'POST /api/v1/desk/tickets/:number/areas/:id': desk(aThing.areaIssue),
  'GET /api/v1/desk/tickets/:number/articles': desk(aThing.ticket),
  'POST /api/v1/desk/tickets/:number/articles': desk(aThing.ticket),
  'GET /api/v1/desk/communities/:place/topics': vendor(aThing.topic),
  'POST /api/v1/desk/communities/:place/topics': vendor(aThing.topic),
  'GET /api/v1/desk/topics/:id': vendor(aThing.topic),
  'POST /api/v1/desk/topics/:id/answers': vendor(aThing.topic),
  'DELETE /api/v1/desk/topics/:id/answers/:answer': {
    ...vendor(aThing.topic),
    owner: 'marina',
    others: [...OF_VENDOR, 'paulo', 'norte'],
  },
  'PUT /api/v1/desk/topics/:id/settled': {
    ...vendor(aThing.topic, ({ answer }) => ({ answer })),
    owner: 'paulo',
    others: [...OF_VENDOR, 'marina', 'norte'],
  },
  'GET /api/v1/desk/companies/:company/contract': keepers(aThing.company),
  'PUT /api/v1/desk/companies/:company/contract': keepers(aThing.company),
  'GET /api/v1/desk/companies/:company/standing': keepers(aThing.company),
  'PUT /api/v1/desk/companies/:company/delinquency': keepers(aThing.company, () => ({
    delinquent: false,
    reason: 'Pago',
  })),
  'POST /api/v1/desk/companies/:company/leaves': keepers(aThing.company, (_ids, { ids }) => ({
    bar: 'delinquency',
    contact: ids['joao'],
    reason: 'Pago',
    lastDay: '2026-12-31',
  })),
  'POST /api/v1/desk/companies/:company/invitations': {
    ...desk(aThing.company),
    empty: '{"invited":[],"refused":[]}',
  },
  'GET /api/v1/desk/customers/:id': keepers(aThing.customer),
  'PUT /api/v1/desk/customers/:id': keepers(aThing.customer),
  'POST /api/v1/desk/customers/:id/contacts': keepers(aThing.customer, () => ({
    name: 'Nova Pessoa',
    email: `${randomUUID()}@padaria.example`,
  })),
  'POST /api/v1/desk/customers/:id/contacts/removal': keepers(
    async (story) => {
      const { company, contact } = await aThing.newContact(story);
      return { id: company, contact };
    },
    ({ contact }) => ({ contact }),
  ),
  'PUT /api/v1/desk/customers/:id/account': keepers(aThing.customer),
  'GET /api/v1/desk/mails/:mail': keepers(aThing.heldMail),
  'GET /api/v1/desk/mails/:mail/original': keepers(aThing.heldMail),
  'PUT /api/v1/desk/mails/:mail/aside': keepers(aThing.heldMail),
  'PUT /api/v1/desk/registration/:contact/email': keepers(aThing.newContact, () => ({
    email: `${randomUUID()}@padaria.example`,
    proof: 'callback',
  })),
  'POST /api/v1/desk/registration/:contact/activation': keepers(aThing.newContact),
  'PUT /api/v1/desk/people/:id': keepers(aThing.agent),
  'PUT /api/v1/desk/people/:id/active': keepers(aThing.agent),
  'PUT /api/v1/desk/people/:id/roles': keepers(aThing.agent),
  'POST /api/v1/desk/people/:id/invitation': keepers(aThing.agent),
  'DELETE /api/v1/desk/api-tokens/:id': keepers(aThing.apiToken),
  'PUT /api/v1/desk/providers/:id': keepers(aThing.provider),
  'DELETE /api/v1/desk/providers/:id': keepers(aThing.provider),
  'GET /api/v1/desk/guide/versions/:id': keepers(async () => ({ id: '1' })),
  'GET /api/v1/desk/guide/proposals/:id': keepers(aThing.proposal),
  'POST /api/v1/desk/guide/proposals/:id/withdrawal': keepers(aThing.proposal),
  'POST /api/v1/desk/guide/proposals/:id/force': keepers(aThing.proposal),
  'GET /api/v1/desk/guide/replays/:id': keepers(aThing.replay),
  'POST /api/v1/desk/own-tasks/:id': {
    ...desk(aThing.ownTask),
    owner: 'marina',
    others: [...OF_DESK, 'celia', 'paulo'],
  },
  'POST /api/v1/desk/tasks/:id': keepers(aThing.followUp),
  'POST /api/v1/desk/tasks/:id/improvements': keepers(aThing.followUp, (_ids, { ids }) => ({
    title: 'Rever o roteiro',
    owner: ids['marina'],
    on: '2026-03-13',
  })),
  'POST /api/v1/desk/privacy/requests/:id': privacy(aThing.privacyRequest),
  'GET /api/v1/desk/privacy/contacts/:contact': privacy(aThing.contact),
  'GET /api/v1/desk/privacy/contacts/:contact/export': privacy(aThing.contact),
  'POST /api/v1/desk/privacy/contacts/:contact/erasure': privacy(aThing.newContact),
  'PUT /api/v1/companies/:code/delinquency': {
    ...keepers(aThing.company, () => ({ delinquent: false, reason: 'Pago' })),
    owner: 'token',
    others: [...OF_KEEPERS, 'celia', 'revoked token'],
  },
};

/**
 * Nothing of a customer's is in the address, or holding the token is the proof: who has one by right and who does not
 * is tried in test/security/attacks-links.test.ts, test/http/entry-links.test.ts and test/http/profile.test.ts.
 */
export const OPEN_TO_WHO_HOLDS_IT: ReadonlySet<string> = new Set([
  'GET /api/v1/guide/editions/:id',
  'POST /api/v1/session/providers/:id',
  'GET /api/v1/links/:token',
  'POST /api/v1/links/:token/answer',
  'POST /api/v1/links/:token/rating',
  'GET /api/v1/entry-links/:token',
  'POST /api/v1/entry-links/:token',
  'GET /api/v1/email-changes/:token',
  'POST /api/v1/email-changes/:token',
]);
