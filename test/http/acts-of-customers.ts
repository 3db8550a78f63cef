import { randomUUID } from 'node:crypto';
import type { AuditAct } from '#/domain/audit/act.ts';
import { people } from '../a-company.ts';
import type { AuditStory, Doing } from './an-audit-story.ts';

const by = people.celia.name;
const ofCompany = true;

const done = async (
  story: AuditStory,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  payload?: object,
) => {
  await story.as('celia')(method, path, payload);
  return undefined;
};
let codes = 300_000;
const aCompany = () => ({ code: String((codes += 1)), name: `Mercado ${codes}` });
const delinquency = (delinquent: boolean) => async (story: AuditStory) => {
  const path = `desk/companies/${story.company}/delinquency`;
  for (const is of [!delinquent, delinquent, false])
    await done(story, 'PUT', path, { delinquent: is, reason: 'Boleto 8841' });
  return undefined;
};
/** Somebody's request about her own data, and its id. */
const asked = async (story: AuditStory, kind: 'copy' | 'erasure') => {
  const somebody = await story.somebody();
  await somebody.ask('POST', 'account/privacy', { kind });
  const all = (await story.as('celia')('GET', 'desk/privacy/requests')).json<
    { id: string; name: string }[]
  >();
  return { ...somebody, request: all.find(({ name }) => name === somebody.name)?.id };
};
const own =
  (path: string) =>
  (story: AuditStory, payload: object, method: 'POST' | 'PUT' = 'POST') =>
    story.as('joao')(method, `portal/companies/${story.company}/${path}`, payload);

/** Customers, their people, what they owe, and what is done with their data. */
export const customerActs = {
  company_kept: {
    by,
    to: 'empresa',
    do: (story) => done(story, 'POST', 'desk/customers', { ...aCompany(), taxId: '11.222.333/0001-81' }),
  },
  contact_kept: {
    by,
    ofCompany,
    do: async (story) => {
      const email = `${randomUUID()}@padaria.example`;
      const person = { name: 'Ana Prado', email, cpf: '111.444.777-35' };
      await done(story, 'POST', `desk/customers/${story.company}/contacts`, person);
      return [email, '111.444.777-35', '11144477735'];
    },
  },
  contact_removed: {
    by,
    ofCompany,
    do: async (story) => {
      const { id, email } = await story.somebody();
      await done(story, 'POST', `desk/customers/${story.company}/contacts/removal`, { contact: id });
      return [email];
    },
  },
  company_read: {
    by,
    to: 'empresa',
    ofCompany,
    do: (story) => done(story, 'GET', `desk/customers/${story.company}`),
  },
  registry_imported: {
    by,
    to: 'lista',
    do: async (story) => {
      const { code, name } = aCompany();
      const text = `codigo;nome\n${code};${name}`;
      await done(story, 'POST', 'desk/customers/import', { kind: 'companies', text, dry: false });
      return [name];
    },
  },
  registry_exported: {
    by,
    to: 'lista',
    do: (story) => done(story, 'GET', 'desk/customers/export?kind=contacts'),
  },
  contract_chosen: {
    by,
    to: 'empresa',
    ofCompany,
    do: (story) =>
      done(story, 'PUT', `desk/companies/${story.company}/contract`, {
        contract: null,
        terms: {},
        editions: {},
      }),
  },
  delinquency_begun: { by, to: 'empresa', ofCompany, do: delinquency(true) },
  delinquency_ended: { by, to: 'empresa', ofCompany, do: delinquency(false) },
  leave_given: {
    by,
    ofCompany,
    do: (story) =>
      done(story, 'POST', `desk/companies/${story.company}/leaves`, {
        bar: 'delinquency',
        reason: 'Boleto pago',
        lastDay: '2026-12-31',
      }),
  },
  contact_trained: {
    by,
    ofCompany,
    to: `pessoa ${people.bia.name}`,
    do: async (story) =>
      done(story, 'POST', `desk/contacts/${await story.idOf('bia')}/trainings`, {
        evidence: 'Curso',
        obtainedOn: '2026-03-01',
      }),
  },
  leave_taken_back: {
    by,
    ofCompany,
    do: async (story) => {
      const url = `desk/companies/${story.company}`;
      const leave = { bar: 'delinquency', reason: 'Boleto pago', lastDay: '2026-12-31' };
      await done(story, 'POST', `${url}/leaves`, leave);
      const { leaves } = (await story.as('celia')('GET', `${url}/standing`)).json();
      await done(story, 'DELETE', `${url}/leaves/${leaves[0].id}`);
    },
  },
  training_taken_back: {
    by,
    ofCompany,
    to: `pessoa ${people.bia.name}`,
    do: async (story) => {
      const url = `desk/contacts/${await story.idOf('bia')}/trainings`;
      const given = await story.as('celia')('POST', url, { evidence: 'Curso', obtainedOn: '2026-03-01' });
      await done(story, 'DELETE', `${url}/${given.json().id}`);
    },
  },
  account_given: {
    by,
    ofCompany,
    do: async (story) =>
      done(story, 'PUT', `desk/customers/${story.company}/account`, {
        part: 'executive',
        person: await story.idOf('paulo'),
      }),
  },
  own_contact_kept: {
    by: people.joao.name,
    to: 'empresa',
    ofCompany,
    do: async (story) => {
      const email = `${randomUUID()}@padaria.example`;
      await own('contacts')(story, { contact: { name: 'Rui Dias', email }, denied: [] });
      return [email, 'Rui Dias'];
    },
  },
  own_contact_removed: {
    by: people.joao.name,
    ofCompany,
    do: async (story) => {
      const { id, email } = await story.somebody();
      await own('contacts/removal')(story, { contact: id });
      return [email];
    },
  },
  own_company_kept: {
    by: people.joao.name,
    to: 'empresa',
    ofCompany,
    do: async (story) => {
      await own('addresses')(story, { city: 'Olinda' }, 'PUT');
      return undefined;
    },
  },
  person_exported: {
    by,
    do: async (story) => {
      const { id, email } = await story.somebody();
      await story.as('celia')('GET', `desk/privacy/contacts/${id}/export`);
      return [email];
    },
  },
  person_erased: {
    by,
    to: 'pessoa Pessoa removida',
    do: async (story) => {
      const { id, name, email } = await story.somebody();
      await done(story, 'POST', `desk/privacy/contacts/${id}/erasure`, { reason: 'Pedido 7' });
      return [name, email];
    },
  },
  person_read: {
    by,
    to: `pessoa ${people.bia.name}`,
    do: async (story) => {
      await done(story, 'GET', `desk/privacy/contacts/${await story.idOf('bia')}`);
      return [people.bia.email];
    },
  },
  data_asked: {
    by: 'Lia',
    do: async (story) => [(await asked(story, 'copy')).email],
  },
  data_handed_over: {
    by,
    do: async (story) => {
      const { request, email } = await asked(story, 'copy');
      await done(story, 'POST', `desk/privacy/requests/${request}`, { outcome: 'done' });
      return [email];
    },
  },
  data_request_refused: {
    by,
    do: async (story) => {
      const { request, email } = await asked(story, 'erasure');
      const answer = 'Há cobrança em aberto.';
      await done(story, 'POST', `desk/privacy/requests/${request}`, { outcome: 'refused', answer });
      return [email, answer];
    },
  },
} as const satisfies Partial<Record<AuditAct, Doing>>;
