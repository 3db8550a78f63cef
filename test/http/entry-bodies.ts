import { randomUUID } from 'node:crypto';

/** What an authenticator nobody knows answered. */
const nobodys = { id: 'AA', rawId: 'AA', type: 'public-key', clientExtensionResults: {} };

const aProvider = {
  name: 'Conta da padaria',
  clientId: 'guiche',
  secret: 'segredo',
  domains: ['padaria.example'],
  allowsPassword: true,
};

/** What routes take that needs nothing of the house: the gate, entry, and some of the desk. */
export const entryBodies: Readonly<Record<string, () => object>> = {
  'PUT /api/v1/companies/:code/delinquency': () => ({ delinquent: true, reason: 'Boleto' }),
  'PUT /api/v1/desk/companies/:company/delinquency': () => ({ delinquent: true, reason: 'Boleto' }),
  'PUT /api/v1/account/profile': () => ({ fields: {} }),
  'POST /api/v1/account/consent': () => ({ version: 'de outrora' }),
  'POST /api/v1/account/privacy': () => ({ kind: 'copy' }),
  'POST /api/v1/desk/privacy/requests/:id': () => ({ outcome: 'done' }),
  'POST /api/v1/desk/privacy/contacts/:contact/erasure': () => ({ reason: 'Pedido dela' }),
  'POST /api/v1/account/phone-confirmation': () => ({}),
  'POST /api/v1/desk/tickets/:number/phone-confirmation': () => ({}),
  'PUT /api/v1/account/phone-pin': () => ({ pin: '907264' }),
  'POST /api/v1/phone/identify': () => ({ option: '7' }),
  'POST /api/v1/desk/registration': () => ({
    company: '0190a000-0000-7000-8000-000000000000',
    name: 'Rita Campos',
    email: 'rita@padaria.example',
    proof: 'callback',
  }),
  'PUT /api/v1/desk/mails/:mail/aside': () => ({ aside: true }),
  'PUT /api/v1/desk/registration/:contact/email': () => ({
    email: 'nova@padaria.example',
    proof: 'callback',
  }),
  'POST /api/v1/desk/registration/:contact/activation': () => ({ proof: 'callback' }),
  'POST /api/v1/account/email': () => ({ email: 'nova' }),
  'POST /api/v1/email-changes/:token': () => ({}),
  'POST /api/v1/account/second-factor': () => ({}),
  'POST /api/v1/desk/tickets/:number/access-link': () => ({}),
  'POST /api/v1/desk/contacts/:contact/invitation': () => ({}),
  'POST /api/v1/desk/companies/:company/invitations': () => ({}),
  'POST /api/v1/password-resets': () => ({ email: 'joao@padaria.example' }),
  'POST /api/v1/access-requests': () => ({ name: 'Davi', email: 'davi@padaria.example' }),
  'POST /api/v1/entry-links/:token': () => ({ password: 'girafa azul no telhado' }),
  'PUT /api/v1/account/password': () => ({ password: 'curta' }),
  'POST /api/v1/account/second-factor/confirmation': () => ({ code: '000000' }),
  'POST /api/v1/account/second-factor/removal': () => ({}),
  'POST /api/v1/session/passkey/challenge': () => ({}),
  'POST /api/v1/session/passkey': () => ({
    ...nobodys,
    response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' },
  }),
  'POST /api/v1/account/passkeys/challenge': () => ({}),
  'POST /api/v1/account/passkeys': () => ({
    name: 'Celular',
    response: { ...nobodys, response: { clientDataJSON: 'e30', attestationObject: 'AA' } },
  }),
  'PUT /api/v1/account/passkeys/:id': () => ({ name: 'Celular' }),
  'POST /api/v1/account/passkeys/:id/removal': () => ({}),
  'POST /api/v1/session/proof': () => ({ password: 'errada' }),
  'POST /api/v1/session/proof/passkey': () => ({
    ...nobodys,
    response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' },
  }),
  'POST /api/v1/session/providers': () => ({ email: 'joao@padaria.example' }),
  'POST /api/v1/session/providers/:id': () => ({ returnTo: '/' }),
  'POST /api/v1/session/provider': () => ({ provider: randomUUID(), query: 'state=x&code=x' }),
  // For a company that nobody is.
  'POST /api/v1/desk/providers': () => ({
    ...aProvider,
    id: randomUUID(),
    issuer: 'https://contas.padaria.example',
    company: '000000',
  }),
  'POST /api/v1/desk/providers/trial': () => ({ issuer: 'contas' }),
  'PUT /api/v1/desk/providers/:id': () => aProvider,
  'POST /api/v1/desk/api-tokens': () => ({ name: 'ERP', scopes: ['entitlement:read'] }),
  'POST /api/v1/gate': () => ({ company: '104233', intent: 'phone' }),
  'POST /api/v1/desk/companies/:company/leaves': () => ({
    bar: 'delinquency',
    contact: randomUUID(),
    reason: 'Pago',
    lastDay: '2026-12-31',
  }),
  'POST /api/v1/desk/contacts/:contact/trainings': () => ({ evidence: 'Curso', obtainedOn: '2026-03-01' }),
  'POST /api/v1/desk/skills': () => ({
    person: randomUUID(),
    skill: 'Folha',
    evidence: 'Curso',
    obtainedOn: '2026-03-06',
    validUntil: null,
  }),
  'POST /api/v1/desk/guide/exceptions': () => ({
    calendars: ['suporte'],
    name: 'Emenda',
    from: '2026-06-05',
    to: '2026-06-05',
    hours: 'closed',
    reason: 'Pouca gente.',
  }),
};
