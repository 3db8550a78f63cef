import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAudit } from '#/app/audit.ts';
import { verifyAudit } from '#/app/audit-chain.ts';
import { ERASED, erasePerson, exportPerson } from '#/app/personal-data.ts';
import { ticketPage } from '#/db/ticket-page.ts';
import { people } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

let house: TestSite;
let number: string;
beforeAll(async () => {
  house = await aSite('totvs');
  await house.owner.query(
    `update person set cpf = '11144477735', phone = '(11) 3790-0100', profile = '{"department": "Fiscal da Bia"}',
       phone_pin_hash = password_hash where email = $1`,
    [people.bia.email],
  );
  await house.owner.query(
    `insert into email_change (person_id, email, created_at, expires_at)
     select id, 'bia.nova@padaria.example', now(), now() from person where email = $1`,
    [people.bia.email],
  );
  number = await house.open({ subject: 'Da Bia' }, 'bia');
  await house.open({ subject: 'Do João' });
});
afterAll(() => house.close());

const { email, name } = people.bia;

/** Columns that name agents alone, and the second factor, of which is said whether there is one. */
const OF_THE_VENDOR: readonly string[] = [
  'account_assignment.person_id',
  'agent_skill.person_id',
  'agent_skill.recorded_by',
  'api_token.created_by',
  'area_issue.answered_by',
  'area_issue.asked_by',
  'article.made_by',
  'article_link.made_by',
  'community_answer.author_id',
  'community_topic.author_id',
  'contact_training.recorded_by',
  'desk_view.person_id',
  'entry_link.created_by',
  'gate_leave.given_by',
  'guide_proposal.proposed_by',
  'guide_proposal.withdrawn_by',
  'guide_version.put_in_force_by',
  'held_mail.discarded_by',
  'macro.person_id',
  'privacy_request.settled_by',
  'second_factor.person_id',
  'skill_reminder.person_id',
  'survey_answer.assignee_id',
  'task.done_by',
  'task.made_by',
  'task.person_id',
  'ticket.assignee_id',
  'ticket_link.made_by',
  'timer.person_id',
  'watcher.person_id',
];

describe('a contact’s personal data', () => {
  it('are handed over whole, hers alone and without secrets', async () => {
    for (const sender of [email.toLowerCase(), 'outra@fora.example'])
      await house.owner.query(
        `insert into held_mail (received_at, held_at, digest, sender, sender_name, subject, body, silence, source_sha256,
           source_bytes, bytes) values (now(), now(), encode(sha256(convert_to($1::text, 'UTF8')), 'hex'), $1, '', $1, 'Da caixa', 'often',
           encode(sha256('x'), 'hex'), 1, 1)`,
        [sender],
      );
    const data = await exportPerson(house.site.pool, email.toUpperCase(), 'Pedido 1', house.site.now());
    expect(data['person']).toMatchObject([{ name, email, cpf: '11144477735' }]);
    expect(data['email_change']).toMatchObject([{ email: 'bia.nova@padaria.example' }]);
    expect(data['ticket']).toMatchObject([{ subject: 'Da Bia' }]);
    expect(data['membership']).toHaveLength(1);
    expect(data['held_mail']).toMatchObject([{ subject: email.toLowerCase(), body: 'Da caixa' }]);
    const said = JSON.stringify(data);
    expect(data['secrets']).toEqual({ password_set: true, phone_pin_set: true, second_factor_on: false });
    for (const other of ['Do João', people.joao.email, 'argon2', 'token_hash', 'csrf'])
      expect(said).not.toContain(other);
  });

  it('are erased: she is nobody any more, and what she asked for stays', async () => {
    await house.owner.query(
      `insert into entry_link (person_id, kind, email, token_hash, created_at, expires_at)
       select id, 'reset', email, sha256('x'), now(), now() + interval '1 hour' from person where email = $1`,
      [email],
    );
    await erasePerson(house.site.pool, email, 'Pedido 2', house.site.now());
    for (const table of ['entry_link', 'email_change'])
      expect((await house.owner.query(`select from ${table}`)).rows).toHaveLength(0);
    const held = await house.owner.query('select sender from held_mail');
    expect(held.rows).toEqual([{ sender: 'outra@fora.example' }]);
    await expect(house.as('bia', async () => 'in')).rejects.toMatchObject({ code: 'session/none' });
    const page = await house.as('marina', ({ tx }) => ticketPage(tx, number));
    expect([page?.requester, page?.subject]).toEqual([ERASED, 'Da Bia']);
    const { rows } = await house.owner.query(
      'select to_jsonb(p)::text as row from person p where name = $1',
      [ERASED],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].row).not.toMatch(/bia|argon2|11144477735|3790|Fiscal/i);
    await expect(erasePerson(house.site.pool, email, 'De novo', house.site.now())).rejects.toMatchObject({
      code: 'privacy/nobody',
    });
  });

  it('is written down each time, without a name, in a chain that holds', async () => {
    const { rows } = await house.as('celia', (visit) => readAudit(visit, {}, undefined, 9));
    expect(rows.map(({ act, subject, facts, actorKind }) => [act, subject, facts, actorKind])).toEqual([
      ['person_erased', ERASED, { reason: 'Pedido 2' }, 'operator'],
      ['person_exported', ERASED, { reason: 'Pedido 1' }, 'operator'],
    ]);
    expect((await verifyAudit(house.owner)).broken).toBeUndefined();
  });

  it('are looked for in every table that names a person, or it is said why not', async () => {
    const { rows } = await house.owner.query<{ place: string }>(
      `select conrelid::regclass || '.' || attname as place from pg_constraint join pg_attribute
          on attrelid = conrelid and attnum = any (conkey)
        where contype = 'f' and confrelid = 'person'::regclass order by 1`,
    );
    const { rows: read } = await house.owner.query<{ text: string }>(
      `select prosrc as text from pg_proc where proname = 'data_of'`,
    );
    const looked = new Set(
      [...(read[0]?.text ?? '').matchAll(/\('(\w+)', '(\w+)'\)/g)].map(
        ([, table, column]) => `${table}.${column}`,
      ),
    );
    expect(rows.map(({ place }) => place).filter((place) => !looked.has(place))).toEqual(OF_THE_VENDOR);
  });

  it('of an agent are not erased by this', async () => {
    await expect(
      erasePerson(house.site.pool, people.marina.email, 'x', house.site.now()),
    ).rejects.toMatchObject({
      code: 'privacy/nobody',
    });
  });
});
