import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { holdMail } from '#/app/hold-mail.ts';
import { padaria, PASSWORD, type Name } from '../a-company.ts';
import { uploaded } from '../http/some-files.ts';
import { FILE, NOTE, SECRET, type Story } from './a-story-of-routes.ts';

type Make = (story: Story) => Promise<Readonly<Record<string, string>>>;

/** One row, made as the owner of the database, and its id. */
const row = async ({ server }: Story, text: string, values: readonly unknown[]): Promise<string> => {
  const { rows } = await server.house.owner.query<{ id: unknown }>(text, [...values]);
  return String(rows[0]?.id);
};
const ask = async ({ server }: Story, name: Name, url: string, payload: object): Promise<void> => {
  const answer = await server.ask(name, { url: `/api/v1/${url}`, method: 'POST', payload });
  if (answer.statusCode >= 400) throw new Error(`${url}: ${answer.body}`);
};
const secretTicket = async ({ server, secrets }: Story): Promise<string> => {
  const { house } = server;
  const number = await house.open({
    subject: SECRET,
    description: `${SECRET}: ao fechar a folha de fevereiro aparece “verba 065 sem cálculo”.`,
  });
  await house.add('marina', number, { event: 'entry_added', visibility: 'internal', text: NOTE });
  secrets.push(number);
  return number;
};
const sent = async (story: Story, name: 'joao' | 'marina', event: object) => {
  const number = await secretTicket(story);
  const { id } = await uploaded(story.server, name, FILE, SECRET);
  const side = name === 'joao' ? 'portal' : 'desk';
  await ask(story, name, `${side}/tickets/${number}/events`, { ...event, files: [id] });
  return id;
};
const guideText = readFileSync('guides/totvs.yaml', 'utf8');

/** Makes something real of the bakery's, or of the vendor's own; its ids by the names they have in an address. */
export const aThing = {
  password: PASSWORD,
  ticket: async (story) => ({ number: await secretTicket(story) }),
  twoTickets: async (story) => ({ number: await secretTicket(story), to: await secretTicket(story) }),
  closedTicket: async (story) => {
    const number = await secretTicket(story);
    await story.server.house.add('marina', number, { event: 'solved', text: 'Recalcule.' });
    await story.server.house.add('joao', number, { event: 'accepted' });
    return { number };
  },
  sentFile: async (story) => ({
    id: await sent(story, 'joao', { event: 'customer_replied', text: 'Veja.' }),
  }),
  internalFile: async (story) => ({
    id: await sent(story, 'marina', { event: 'entry_added', visibility: 'internal', text: NOTE }),
  }),
  draftFile: async ({ server }) => ({ id: (await uploaded(server, 'joao', FILE, SECRET)).id }),
  deskDraft: async ({ server }) => ({ id: (await uploaded(server, 'marina', FILE, SECRET)).id }),
  company: async ({ ids }) => ({ company: ids['padaria'] ?? '', code: padaria.code }),
  customer: async ({ ids }) => ({ id: ids['padaria'] ?? '' }),
  contact: async ({ ids }) => ({ contact: ids['joao'] ?? '' }),
  /** Of the bakery too, and nobody of the story. */
  newContact: async (story) => {
    const contact = await row(
      story,
      `with person as (insert into person (kind, name, email) values ('contact', 'Novata', $1) returning id)
       insert into membership (person_id, company_id) select id, $2 from person returning person_id as id`,
      [`${randomUUID()}@padaria.example`, story.ids['padaria']],
    );
    return { contact, company: story.ids['padaria'] ?? '' };
  },
  training: async (story) => ({
    contact: story.ids['joao'] ?? '',
    id: await row(
      story,
      `insert into contact_training (person_id, evidence, obtained_on, recorded_at) values ($1, 'Curso', '2026-03-01', now()) returning id`,
      [story.ids['joao']],
    ),
  }),
  leave: async (story) => ({
    company: story.ids['padaria'] ?? '',
    id: await row(
      story,
      `insert into gate_leave (company_id, bar, reason, given_by, given_at, until_at)
       values ($1, 'delinquency', 'Pago', $2, '2026-01-01', '2099-01-01') returning id`,
      [story.ids['padaria'], story.ids['celia']],
    ),
  }),
  session: async (story) => ({
    id: await row(
      story,
      `insert into session (token_hash, person_id, csrf, created_at, expires_at)
       values ($1, $2, 'x', '2026-03-02', '2027-03-02') returning id`,
      [Buffer.from(randomUUID()), story.ids['joao']],
    ),
  }),
  passkey: async (story) => ({
    id: await row(
      story,
      `insert into passkey (person_id, credential, public_key, counter, name, device, created_at)
       values ($1, $2, '\\x00', 0, 'Chave da padaria', 'Navegador', '2026-03-02') returning id`,
      [story.ids['joao'], randomUUID()],
    ),
  }),
  areaIssue: async (story) => {
    const number = await secretTicket(story);
    await ask(story, 'marina', `desk/tickets/${number}/areas`, { area: 'documentacao', question: NOTE });
    const text =
      'select area_issue.id from area_issue join ticket on ticket.id = ticket_id where number = $1';
    return { number, id: await row(story, text, [number]) };
  },
  /** Paulo asks, Marina answers. */
  topic: async (story) => {
    const [id, answer] = [randomUUID(), randomUUID()];
    await ask(story, 'paulo', 'desk/communities/p/topics', { id, title: SECRET, body: NOTE });
    await ask(story, 'marina', `desk/topics/${id}/answers`, { id: answer, body: NOTE });
    return { place: 'p', id, answer };
  },
  privacyRequest: async (story) => ({
    id: await row(
      story,
      `with asker as (insert into person (kind, name, email) values ('contact', 'Novata', $1) returning id),
         member as (insert into membership (person_id, company_id) select id, $2 from asker)
       insert into privacy_request (person_id, kind, asked_at, due_on)
       select id, 'copy', now(), '2026-03-17' from asker returning id`,
      [`${randomUUID()}@padaria.example`, story.ids['padaria']],
    ),
  }),
  heldMail: async ({ server }) => {
    const { site, owner } = server.house;
    const source = Buffer.from(`${SECRET} ${randomUUID()}`);
    const head = {
      sender: 'rita@padaria.example',
      senderName: 'Rita',
      subject: SECRET,
      messageId: '',
      headers: {},
    };
    const mail = { ...head, receivedAt: site.now(), bytes: source.length, text: NOTE };
    await holdMail(site, { mailbox: 'um', mark: { validity: '1', uid: 1 }, mail, files: [], source }, []);
    const { rows } = await owner.query<{ id: string }>('select id from held_mail order by id desc limit 1');
    return { mail: rows[0]?.id ?? '' };
  },
  agent: async (story) => ({
    id: await row(story, `insert into person (kind, name, email) values ('agent', 'Lia', $1) returning id`, [
      `${randomUUID()}@vendor.example`,
    ]),
  }),
  apiToken: async (story) => ({
    id: await row(
      story,
      `insert into api_token (token_hash, name, scopes, created_at) values ($1, 'Loja', '{phone}', now()) returning id`,
      [Buffer.from(randomUUID())],
    ),
  }),
  provider: async (story) => ({
    id: await row(
      story,
      `insert into identity_provider (id, name, issuer, client_id, secret, company_id, domains, created_at)
       values ($1, 'Conta', 'https://contas.example', 'guiche', 'x', $2, '{padaria.example}', now()) returning id`,
      [randomUUID(), story.ids['padaria']],
    ),
  }),
  proposal: async (story) => ({
    id: await row(
      story,
      `insert into guide_proposal (vendor, edition, text, sha256, proposed_by, proposed_at)
       values ('totvs', $1, $2, $1, $3, now()) returning id`,
      [randomUUID(), `${guideText}\n# Revisto.\n`, story.ids['marina']],
    ),
  }),
  replay: async ({ server, headers }) => {
    const answer = await server.app.inject({
      url: '/api/v1/desk/guide/replays',
      method: 'POST',
      headers: headers.get('celia') ?? {},
      payload: { text: guideText },
    });
    return { id: answer.json<{ id: string }>().id };
  },
  ownTask: async (story) => ({
    id: await row(
      story,
      `insert into task (kind, title, person_id, made_at, made_by) values ('own', $1, $2, now(), $2) returning id`,
      [NOTE, story.ids['marina']],
    ),
  }),
  followUp: async (story) => {
    const number = await secretTicket(story);
    const text = `insert into task (kind, ticket_id, company_id, title, team, made_at)
      select 'dissatisfied', id, company_id, $2, '', now() from ticket where number = $1 returning id`;
    return { id: await row(story, text, [number, NOTE]) };
  },
} satisfies Record<string, Make | string>;
