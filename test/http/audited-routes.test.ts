import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditAct } from '#/domain/audit/act.ts';
import { padaria, people } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { EXPECTED } from './who-gets-what.ts';

/** What somebody with a right leaves in the audit, route by route; a sentence says why one leaves nothing. */
const ACTS: Readonly<Record<string, readonly AuditAct[] | string>> = {
  'POST /api/v1/desk/api-tokens': ['token_given'],
  'DELETE /api/v1/desk/api-tokens/:id': ['token_revoked'],
  'POST /api/v1/desk/providers': ['provider_added'],
  'PUT /api/v1/desk/providers/:id': ['provider_changed'],
  'DELETE /api/v1/desk/providers/:id': ['provider_removed'],
  'POST /api/v1/desk/providers/trial': 'asks another house whether it answers, and changes nothing here',
  'POST /api/v1/desk/companies/:company/leaves': ['leave_given'],
  'PUT /api/v1/desk/companies/:company/contract': ['contract_chosen'],
  'PUT /api/v1/desk/companies/:company/delinquency': ['delinquency_begun', 'delinquency_ended'],
  'DELETE /api/v1/desk/companies/:company/leaves/:id': ['leave_taken_back'],
  'DELETE /api/v1/desk/contacts/:contact/trainings/:id': ['training_taken_back'],
  'POST /api/v1/desk/contacts/:contact/trainings': ['contact_trained'],
  'POST /api/v1/desk/customers': ['company_kept'],
  'PUT /api/v1/desk/customers/:id': ['company_kept'],
  'POST /api/v1/desk/customers/:id/contacts': ['contact_kept'],
  'POST /api/v1/desk/customers/:id/contacts/removal': ['contact_removed'],
  'PUT /api/v1/desk/customers/:id/account': ['account_given'],
  'POST /api/v1/desk/customers/import': ['registry_imported'],
  'POST /api/v1/desk/registration': ['contact_kept', 'person_invited', 'identity_verified'],
  'PUT /api/v1/desk/mails/:mail/aside': 'the mail itself keeps who put it aside, and when',
  'PUT /api/v1/desk/registration/:contact/email': ['identity_verified', 'email_changed'],
  'POST /api/v1/desk/registration/:contact/activation': ['person_invited', 'identity_verified'],
  'POST /api/v1/desk/guide/exceptions': ['hours_proposed'],
  'POST /api/v1/desk/guide/plan': 'tells what a guide would change, and changes nothing',
  'POST /api/v1/desk/guide/proposals': ['guide_proposed'],
  'POST /api/v1/desk/guide/proposals/:id/force': ['guide_put_in_force'],
  'POST /api/v1/desk/guide/proposals/:id/withdrawal': ['guide_withdrawn'],
  'POST /api/v1/desk/guide/replays': ['replay_started'],
  'POST /api/v1/desk/people': ['agent_entered', 'roles_changed', 'person_invited'],
  'PUT /api/v1/desk/people/:id': ['agent_changed'],
  'PUT /api/v1/desk/people/:id/active': ['agent_let_go', 'agent_taken_back'],
  'PUT /api/v1/desk/people/:id/roles': ['roles_changed'],
  'POST /api/v1/desk/people/:id/invitation': ['person_invited'],
  'POST /api/v1/desk/privacy/contacts/:contact/erasure': ['person_erased'],
  'POST /api/v1/desk/privacy/requests/:id': ['data_handed_over', 'data_request_refused', 'person_erased'],
  'POST /api/v1/desk/skills': ['skill_recorded'],
  'POST /api/v1/desk/tasks/:id': 'a task is done or not: who did it and when stands in its own row',
  'POST /api/v1/desk/tasks/:id/improvements': 'a task of the team, with who made it in its own row',
};

describe('what is done by right', () => {
  it('leaves an act, or it is said why not: a new route without a line fails', () => {
    const changing = Object.entries(EXPECTED).filter(
      ([route, { marina, manager, administrator }]) =>
        route.includes('/desk/') &&
        !route.startsWith('GET ') &&
        marina === 403 &&
        (manager !== 403 || administrator !== 403),
    );
    expect(Object.keys(ACTS).toSorted()).toEqual(changing.map(([route]) => route).toSorted());
  });
});

describe('acts of those who keep the house, and of people about themselves', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await aServer('totvs');
    await server.house.owner.query(
      `update membership set administrator = person_id = (select id from person where email = $1)`,
      [people.joao.email],
    );
  });
  afterAll(() => server.close());

  const one = async (text: string, value: string) =>
    String((await server.house.owner.query(text, [value])).rows[0]?.id);
  const last = async () =>
    (
      await server.house.owner.query(
        `select act, facts, subject_label as label, person.name as by from audit left join person on person.id = actor_id
          order by audit.id desc limit 1`,
      )
    ).rows[0];

  it('who looks after a company, which token was revoked, who looked at the sign-ins', async () => {
    const company = await one('select id from company where code = $1', padaria.code);
    const person = await one('select id from person where email = $1', people.paulo.email);
    const url = `/api/v1/desk/customers/${company}/account`;
    const by = people.celia.name;
    for (const given of [person, null]) {
      const payload = { part: 'executive', person: given };
      expect((await server.ask('celia', { url, method: 'PUT', payload })).statusCode).toBe(204);
      expect(await last()).toMatchObject({ act: 'account_given', facts: { part: 'executive' }, by });
    }
    const payload = { name: 'ERP', scopes: ['gate:read'], lastDay: null };
    const given = await server.ask('celia', { url: '/api/v1/desk/api-tokens', method: 'POST', payload });
    const token = `/api/v1/desk/api-tokens/${given.json().id}`;
    expect((await server.ask('celia', { url: token, method: 'DELETE' })).statusCode).toBe(204);
    expect(await last()).toMatchObject({ act: 'token_revoked', label: 'ERP', by });
    expect((await server.ask('celia', { url: token, method: 'DELETE' })).json().type).toBe('token/unknown');
    await server.ask('celia', { url: '/api/v1/desk/sign-ins' });
    expect(await last()).toMatchObject({ act: 'sign_ins_read', by });
  });

  it('what a company changes of its own in the portal', async () => {
    const company = await one('select id from company where code = $1', padaria.code);
    const own = `/api/v1/portal/companies/${company}`;
    const by = people.joao.name;
    const draft = { contact: { name: 'Ana Prado', email: 'ana@padaria.example' }, denied: [] };
    await server.ask('joao', { url: `${own}/contacts`, method: 'POST', payload: draft });
    expect(await last()).toMatchObject({ act: 'own_contact_kept', by });
    const contact = await one('select id from person where email = $1', 'ana@padaria.example');
    await server.ask('joao', { url: `${own}/contacts/removal`, method: 'POST', payload: { contact } });
    expect(await last()).toMatchObject({ act: 'own_contact_removed', by });
    await server.ask('joao', { url: `${own}/addresses`, method: 'PUT', payload: {} });
    expect(await last()).toMatchObject({ act: 'own_company_kept', by });
    // What is refused leaves nothing.
    await server.ask('bia', { url: `${own}/contacts`, method: 'POST', payload: draft });
    expect(await last()).toMatchObject({ act: 'own_company_kept', by });
  });
});
