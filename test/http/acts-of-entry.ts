import { randomUUID } from 'node:crypto';
import { handleOf } from '#/app/passkeys.ts';
import { totpOf } from '#/app/second-factor.ts';
import type { AuditAct } from '#/domain/audit/act.ts';
import { PASSWORD, people } from '../a-company.ts';
import { entryMails } from '../a-mailbag.ts';
import { anAuthenticator } from '../an-authenticator.ts';
import type { AuditStory, Doing } from './an-audit-story.ts';

const CPF = '111.444.777-35';
const PIN = '583917';

type Somebody = Awaited<ReturnType<AuditStory['somebody']>>;

const aKey = async ({ ask }: Somebody) => {
  const key = anAuthenticator();
  const { challenge } = (await ask('POST', 'account/passkeys/challenge', {})).json<{ challenge: string }>();
  await ask('POST', 'account/passkeys', { name: 'Celular', response: key.make(challenge) });
  const { passkeys } = (await ask('GET', 'account')).json<{ passkeys: { id: string }[] }>();
  return { key, id: passkeys[0]?.id ?? '' };
};
const codes = async ({ server }: AuditStory, { ask }: Somebody) => {
  const { secret } = (await ask('POST', 'account/second-factor', {})).json<{ secret: string }>();
  const code = totpOf(secret, '', '').generate({ timestamp: server.house.site.now() });
  const { recovery } = (await ask('POST', 'account/second-factor/confirmation', { code })).json<{
    recovery: string[];
  }>();
  return [secret, code, ...recovery];
};
const aPin = async ({ ask }: Somebody) => {
  await ask('PUT', 'account/profile', { fields: { cpf: CPF } });
  await ask('PUT', 'account/phone-pin', { pin: PIN });
  return [PIN, PASSWORD, CPF, CPF.replaceAll(/\D/g, '')];
};
const withoutCpf = ({ server }: AuditStory) =>
  server.house.owner.query(`update person set cpf = null where cpf is not null`);
const newAddress = async ({ ask }: Somebody) => {
  const email = `${randomUUID()}@padaria.example`;
  await ask('POST', 'account/email', { email });
  return email;
};

/** Who enters, and what everybody does about herself. */
export const entryActs = {
  consent_given: {
    by: 'Lia',
    do: async (story) => {
      const { ask } = await story.somebody();
      await ask('POST', 'account/consent', { version: '2026-1' });
      return undefined;
    },
  },
  password_changed: {
    by: 'Lia',
    do: async (story) => {
      const password = 'girafa azul no telhado';
      await (await story.somebody()).ask('PUT', 'account/password', { password });
      return [PASSWORD, password];
    },
  },
  second_factor_on: { by: 'Lia', do: async (story) => codes(story, await story.somebody()) },
  second_factor_off: {
    by: 'Lia',
    do: async (story) => {
      const somebody = await story.somebody();
      const secrets = await codes(story, somebody);
      await somebody.ask('POST', 'account/second-factor/removal', {});
      return [...secrets, PASSWORD];
    },
  },
  phone_identified: {
    by: 'URA',
    do: async (story) => {
      await withoutCpf(story);
      const secrets = await aPin(await story.somebody());
      const payload = { name: 'URA', scopes: ['phone'] };
      const given = await story.as('celia')('POST', 'desk/api-tokens', payload);
      const { token } = given.json<{ token: string }>();
      const authorization = `Bearer ${token}`;
      await story.nobody('phone/identify', { cpf: CPF, pin: PIN }, { authorization });
      return [...secrets, token];
    },
  },
  person_invited: {
    by: people.celia.name,
    do: async (story) => {
      const { id, email } = await story.somebody();
      await story.server.house.owner.query('update person set password_hash = null where id = $1', [id]);
      await story.as('celia')('POST', `desk/contacts/${id}/invitation`, {});
      const [mail] = await entryMails(story.server.house);
      return [email, /\/senha\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? 'no mail was sent'];
    },
  },
  access_recovered: {
    by: people.marina.name,
    to: `pessoa ${people.joao.name}`,
    do: async (story) => {
      const number = await story.server.house.open();
      await story.as('marina')('POST', `desk/tickets/${number}/access-link`, {});
      const [mail] = await entryMails(story.server.house);
      return [people.joao.email, /\/senha\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? 'no mail was sent'];
    },
  },
  profile_changed: {
    by: 'Nova Lia',
    to: 'pessoa Nova Lia',
    ofCompany: true,
    do: async (story) => {
      const phone = '(11) 3790-0100';
      await (
        await story.somebody()
      ).ask('PUT', 'account/profile', { fields: { name: 'Nova Lia', phone: '1137900100' } });
      return [phone, '1137900100'];
    },
  },
  email_asked: {
    by: 'Lia',
    do: async (story) => [await newAddress(await story.somebody()), PASSWORD],
  },
  email_changed: {
    by: 'Lia',
    do: async (story) => {
      const somebody = await story.somebody();
      await entryMails(story.server.house);
      const email = await newAddress(somebody);
      const mails = await entryMails(story.server.house);
      const link = mails.find(({ to }) => to.address === email)?.text ?? '';
      const token = /\/email\/([\w-]+)/.exec(link)?.[1] ?? '';
      await story.nobody(`email-changes/${token}`, {});
      return [email, somebody.email, token];
    },
  },
  phone_confirmed: {
    by: people.joao.name,
    to: `pessoa ${people.joao.name}`,
    do: async ({ as }) => {
      await as('joao')('POST', 'account/phone-confirmation', {});
      return undefined;
    },
  },
  pin_changed: {
    by: 'Lia',
    do: async (story) => {
      await withoutCpf(story);
      return aPin(await story.somebody());
    },
  },
  identity_verified: {
    by: people.paulo.name,
    do: async (story) => {
      const { id, email } = await story.somebody();
      const changed = `${randomUUID()}@padaria.example`;
      const body = { email: changed, proof: 'callback' };
      await story.as('paulo')('PUT', `desk/registration/${id}/email`, body);
      return [email, changed];
    },
  },
  passkey_added: {
    by: 'Lia',
    do: async (story) => [(await aKey(await story.somebody())).key.id],
  },
  passkey_renamed: {
    by: 'Lia',
    do: async (story) => {
      const somebody = await story.somebody();
      const { id, key } = await aKey(somebody);
      await somebody.ask('PUT', `account/passkeys/${id}`, { name: 'Telefone de Lia' });
      return [key.id, 'Telefone de Lia'];
    },
  },
  passkey_removed: {
    by: 'Lia',
    do: async (story) => {
      const somebody = await story.somebody();
      const { id, key } = await aKey(somebody);
      await somebody.ask('POST', `account/passkeys/${id}/removal`, {});
      return [key.id, PASSWORD];
    },
  },
  passkey_copied: {
    by: 'O próprio Guichê',
    do: async (story) => {
      const somebody = await story.somebody();
      const { key } = await aKey(somebody);
      const handle = Buffer.from(handleOf(somebody.id)).toString('base64url');
      for (const counter of [7, 6]) {
        const asked = await story.server.app.inject({
          url: '/api/v1/session/passkey/challenge',
          method: 'POST',
          payload: {},
        });
        const cookie = String(asked.headers['set-cookie']).split(';')[0] ?? '';
        await story.server.app.inject({
          url: '/api/v1/session/passkey',
          method: 'POST',
          payload: key.answer(asked.json<{ challenge: string }>().challenge, handle, { counter }),
          headers: { cookie },
        });
      }
      return [key.id];
    },
  },
} as const satisfies Partial<Record<AuditAct, Doing>>;
