import { randomUUID } from 'node:crypto';
import { forgetOld } from '#/app/retention.ts';
import type { AuditAct } from '#/domain/audit/act.ts';
import { PASSWORD, people } from '../a-company.ts';
import { aKeptView } from './a-kept-view.ts';
import { guideText, type AuditStory, type Doing } from './an-audit-story.ts';

const by = people.celia.name;

const propose = async ({ as }: AuditStory): Promise<string> => {
  const text = guideText.replace(/^( +edition: ).*$/m, `$1"${randomUUID().slice(0, 8)}"`);
  const answer = await as('celia')('POST', 'desk/guide/proposals', { text, reason: 'Revisão anual' });
  return String(answer.json<{ proposal: number }>().proposal);
};
const aMacro = async ({ as }: AuditStory): Promise<string> => {
  const id = randomUUID();
  const macro = { id, label: 'Saudação', shared: 'all', text: 'Olá, segredo.', does: { next: 'replied' } };
  await as('marina')('POST', 'desk/macros', macro);
  return id;
};
const aView = async ({ as }: AuditStory): Promise<string> => {
  const id = randomUUID();
  await as('marina')('POST', 'desk/kept-views', {
    ...aKeptView,
    id,
    shared: 'all',
    filter: { q: 'segredo' },
  });
  return id;
};
const SECRET = 'segredo do cliente';
const aProvider = async ({ as, company }: AuditStory): Promise<string> => {
  const id = randomUUID();
  await as('celia')('POST', 'desk/providers', {
    ...provider,
    id,
    issuer: `https://${id}.example`,
    company: company === '' ? '' : '104233',
  });
  return id;
};
const provider = {
  name: 'Conta da padaria',
  clientId: 'guiche',
  secret: SECRET,
  domains: ['padaria.example'],
  allowsPassword: true,
};
const aToken = async ({ as }: AuditStory) => {
  const payload = { name: 'ERP', scopes: ['phone', 'delinquency:write'] };
  return (await as('celia')('POST', 'desk/api-tokens', payload)).json<{ id: string; token: string }>();
};
const done = async (story: AuditStory, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) => {
  await story.as('celia')(method, path, payload);
  return undefined;
};

/** The guide, those who serve, and what they share and take along. */
export const houseActs = {
  guide_proposed: {
    by,
    do: async (story) => {
      await propose(story);
      return undefined;
    },
  },
  guide_withdrawn: {
    by,
    do: async (story) => done(story, 'POST', `desk/guide/proposals/${await propose(story)}/withdrawal`, {}),
  },
  guide_put_in_force: {
    by,
    do: async (story) => done(story, 'POST', `desk/guide/proposals/${await propose(story)}/force`, {}),
  },
  hours_proposed: {
    by,
    do: (story) =>
      done(story, 'POST', 'desk/guide/exceptions', {
        calendars: ['suporte'],
        name: 'Emenda',
        from: '2026-06-05',
        to: '2026-06-05',
        hours: 'closed',
        reason: 'Pouca gente.',
      }),
  },
  replay_started: {
    by,
    do: async ({ as }) => {
      const ask = as('celia');
      const { id } = (await ask('POST', 'desk/guide/replays', { text: guideText })).json<{ id: string }>();
      const state = async () =>
        (await ask('GET', `desk/guide/replays/${id}`)).json<{ state: string }>().state;
      while ((await state()) === 'running') await new Promise((resolve) => setTimeout(resolve, 20));
      return undefined;
    },
  },
  token_given: { by, to: 'token ERP', do: async (story) => [(await aToken(story)).token] },
  token_revoked: {
    by,
    to: 'token ERP',
    do: async (story) => {
      const { id, token } = await aToken(story);
      await story.as('celia')('DELETE', `desk/api-tokens/${id}`);
      return [token];
    },
  },
  token_expired: {
    by: 'ERP',
    to: 'token ERP',
    do: async (story) => {
      const { id, token } = await aToken(story);
      const { owner, site } = story.server.house;
      await owner.query('update api_token set expires_at = $1 where id = $2', [
        new Date(site.now()).toISOString(),
        id,
      ]);
      // Twice: it is noted once.
      for (let i = 0; i < 2; i += 1) {
        const headers = { authorization: `Bearer ${token}` };
        await story.server.app.inject({ url: '/api/v1/entitlement?company=104233', headers });
      }
      return [token];
    },
  },
  old_forgotten: {
    by: 'O próprio Guichê',
    to: 'lista',
    do: async ({ server: { house } }) => {
      const old = new Date(house.site.now() - 31 * 86_400_000).toISOString();
      const key = 'pair lia@padaria.example 10.1.1.1';
      await house.owner.query('insert into sign_in_try (key, failures, last_at) values ($1, 1, $2)', [
        key,
        old,
      ]);
      await forgetOld(house.site);
      return [key, 'lia@padaria.example'];
    },
  },
  article_drafted: {
    by: people.marina.name,
    to: 'artigo Verba 065',
    do: async ({ as, server: { house } }) => {
      const draft = { title: 'Verba 065', body: 'O segredo é recalcular.' };
      await as('marina')('POST', `desk/tickets/${await house.open()}/articles`, draft);
      return ['recalcular'];
    },
  },
  sign_ins_read: { by, to: 'lista', do: (story) => done(story, 'GET', 'desk/sign-ins?who=segredo') },
  roles_changed: {
    by,
    do: async (story) => {
      const { id } = await story.somebody('agent');
      return done(story, 'PUT', `desk/people/${id}/roles`, { roles: ['leader'] });
    },
  },
  agent_entered: {
    by,
    to: 'pessoa Úrsula Conceição',
    do: async (story) => {
      const email = `${randomUUID()}@vendor.example`;
      await done(story, 'POST', 'desk/people', { name: 'Úrsula Conceição', email, roles: [] });
      return [email];
    },
  },
  agent_changed: {
    by,
    to: 'pessoa Paula Nova',
    do: async (story) => {
      const { id } = await story.somebody('agent');
      return done(story, 'PUT', `desk/people/${id}`, { name: 'Paula Nova' });
    },
  },
  agent_let_go: {
    by,
    do: async (story) =>
      done(story, 'PUT', `desk/people/${(await story.somebody('agent')).id}/active`, { active: false }),
  },
  agent_taken_back: {
    by,
    do: async (story) => {
      const { id } = await story.somebody('agent');
      await done(story, 'PUT', `desk/people/${id}/active`, { active: false });
      return done(story, 'PUT', `desk/people/${id}/active`, { active: true });
    },
  },
  skill_recorded: {
    by,
    to: `pessoa ${people.marina.name}`,
    do: async (story) => {
      const skill = { skill: 'Folha', evidence: 'Curso', obtainedOn: '2026-03-01', validUntil: null };
      return done(story, 'POST', 'desk/skills', { ...skill, person: await story.idOf('marina') });
    },
  },
  macro_shared: {
    by: people.marina.name,
    to: 'macro Saudação',
    do: async (story) => {
      await aMacro(story);
      return ['segredo'];
    },
  },
  macro_removed: {
    by: people.marina.name,
    to: 'macro Saudação',
    do: async (story) => {
      await story.as('marina')('POST', 'desk/macros/removal', { id: await aMacro(story) });
      return ['segredo'];
    },
  },
  view_shared: {
    by: people.marina.name,
    to: `visão ${aKeptView.name}`,
    do: async (story) => {
      await aView(story);
      return ['segredo'];
    },
  },
  view_removed: {
    by: people.marina.name,
    to: `visão ${aKeptView.name}`,
    do: async (story) => {
      await story.as('marina')('POST', 'desk/kept-views/removal', { id: await aView(story) });
      return ['segredo'];
    },
  },
  list_exported: {
    by: people.marina.name,
    to: 'lista',
    do: async ({ as }) => {
      await as('marina')('GET', 'desk/export?format=csv&view=queue&q=segredo');
      return ['segredo'];
    },
  },
  statement_exported: {
    by: people.joao.name,
    to: 'lista',
    do: async ({ as }) => {
      await as('joao')('GET', 'portal/statement?from=2026-03-01&to=2026-03-31&format=csv');
      return undefined;
    },
  },
  audit_exported: { by, to: 'lista', do: (story) => done(story, 'GET', 'desk/audit/export?format=csv') },
  provider_added: {
    by,
    to: 'conta de empresa Conta da padaria',
    ofCompany: true,
    do: async (story) => {
      await aProvider(story);
      return [SECRET];
    },
  },
  provider_changed: {
    by,
    to: 'conta de empresa Conta nova',
    ofCompany: true,
    do: async (story) => {
      const changed = { ...provider, name: 'Conta nova', secret: PASSWORD };
      await done(story, 'PUT', `desk/providers/${await aProvider(story)}`, changed);
      return [SECRET, PASSWORD];
    },
  },
  provider_removed: {
    by,
    to: 'conta de empresa Conta da padaria',
    ofCompany: true,
    do: async (story) => {
      await story.as('celia')('DELETE', `desk/providers/${await aProvider(story)}`);
      return [SECRET];
    },
  },
} as const satisfies Partial<Record<AuditAct, Doing>>;
