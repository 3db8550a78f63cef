import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askEmail } from '#/app/email-change.ts';
import type { Failure } from '#/app/failure.ts';
import { padaria, people, type Name } from '../a-company.ts';
import { entryMails } from '../a-mailbag.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer('totall')));
afterAll(() => server.close());

interface Field {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly required: boolean;
  readonly mine: boolean;
}
interface Shown {
  readonly email: string;
  readonly wantedEmail: string | null;
  readonly mailRefused: boolean;
  readonly fields: readonly Field[];
  readonly changes: readonly {
    readonly at: string;
    readonly text: string;
    readonly fields: readonly string[];
  }[];
}

const shown = async (name: Name) =>
  (await server.ask(name, { url: '/api/v1/account/profile' })).json<Shown>();
const keep = (name: Name, fields: object) =>
  server.ask(name, { url: '/api/v1/account/profile', method: 'PUT', payload: { fields } });
const askFor = (name: Name, email: string) =>
  server.ask(name, { url: '/api/v1/account/email', method: 'POST', payload: { email } });
const confirm = (token: string) =>
  server.ask(undefined, { url: `/api/v1/email-changes/${token}`, method: 'POST', payload: {} });
const linkIn = (text = '') => /\/email\/([\w-]+)/.exec(text)?.[1] ?? '';
const WHOLE = { department: 'Fiscal', skype: 'joao.padaria' };

describe('one’s own data', () => {
  it('TTL-089: what is kept of her appears to be changed, the same for both sides', async () => {
    const { fields, email } = await shown('joao');
    expect(email).toBe(people.joao.email);
    expect(fields.find(({ id }) => id === 'name')).toEqual({
      id: 'name',
      label: 'Nome',
      value: people.joao.name,
      required: true,
      mine: true,
    });
    const agent = await shown('celia');
    expect(agent.fields.find(({ id }) => id === 'access_level')?.value).toBe('Gestora de suporte; Gestão');
  });

  it('TTL-090: the twelve compulsory fields are marked; without the department it is refused, naming the field', async () => {
    const { fields } = await shown('joao');
    expect(fields.filter(({ required }) => required).map(({ label }) => label)).toEqual([
      'Nome',
      'Empresa',
      'Categoria',
      'Cliente',
      'Departamento',
      'Nível de acesso',
      'E-mail',
      'Login',
      'Modo de login',
      'Senha',
      'Skype',
    ]);
    const answer = await keep('joao', { ...WHOLE, department: ' ' });
    expect(answer.json()).toEqual({ fields: [{ field: 'department', message: 'Preencha este campo.' }] });
    expect((await shown('joao')).fields.find(({ id }) => id === 'skype')?.value).toBe('');
  });

  it('TTL-091: with all optional fields empty it is accepted', async () => {
    const { fields } = await shown('joao');
    const optional = fields.filter(({ required, mine }) => !required && mine).map(({ id }) => id);
    expect(optional).toEqual([
      'cost_centre',
      'location',
      'phone',
      'extension',
      'mobile',
      'postal_code',
      'city',
      'state',
      'address',
      'district',
      'complement',
      'notes',
    ]);
    const empty = Object.fromEntries(optional.map((id) => [id, '']));
    expect((await keep('joao', { ...WHOLE, ...empty })).json()).toEqual({ fields: [] });
    expect((await shown('joao')).fields.find(({ id }) => id === 'department')?.value).toBe('Fiscal');
  });

  it('TTL-092: level, group and report permission are shown and hers to read only; the route refuses them too', async () => {
    const { fields } = await shown('joao');
    for (const id of [
      'access_level',
      'permission_group',
      'report_permission',
      'company',
      'category',
      'customer',
    ]) {
      const field = fields.find((one) => one.id === id);
      expect(field).toMatchObject({ mine: false });
      expect(field?.value).not.toBe('');
      const answer = await keep('joao', { ...WHOLE, [id]: 'Administrador' });
      expect([answer.statusCode, answer.json().type]).toEqual([403, 'profile/not-yours']);
      expect(answer.json().detail).toContain(field?.label);
    }
  });

  it('each field is read by its own rule, and what is wrong is told all at once', async () => {
    const wrong = { ...WHOLE, phone: '123', mobile: '(11) 3790-0100', state: 'XX', postal_code: '12' };
    const { fields } = (await keep('joao', wrong)).json<{ fields: { field: string }[] }>();
    expect(fields.map(({ field }) => field)).toEqual(['phone', 'mobile', 'postal_code', 'state']);
    const right = {
      ...WHOLE,
      phone: '1137900100',
      mobile: '11 91234 5678',
      state: 'sp',
      postal_code: '01310-100',
    };
    expect((await keep('joao', right)).json()).toEqual({ fields: [] });
    const values = Object.fromEntries((await shown('joao')).fields.map(({ id, value }) => [id, value]));
    expect(values).toMatchObject({
      phone: '(11) 3790-0100',
      mobile: '(11) 91234-5678',
      state: 'SP',
      postal_code: '01310-100',
    });
  });

  it('TRG-113: a change is audited by the names of its fields, and she sees who did what when', async () => {
    server.house.move('2026-03-02 11:00');
    await keep('bia', { ...WHOLE, name: 'Bia Ferraz Lima' });
    const { changes } = await shown('bia');
    expect(changes).toEqual([
      {
        at: '2026-03-02T11:00:00-03:00',
        text: 'Alterou os próprios dados · Bia Ferraz Lima',
        fields: ['Nome', 'Departamento', 'Skype'],
      },
    ]);
    const { rows } = await server.house.owner.query(
      `select audit.facts, company.code from audit join company on company.id = company_id where act = 'profile_changed' and actor_id = (select id from person where email = $1)`,
      [people.bia.email],
    );
    expect(rows).toEqual([{ facts: { changes: 'name, department, skype' }, code: padaria.code }]);
    expect((await shown('ivo')).changes).toEqual([]);
  });
});

describe('a new e-mail address', () => {
  it('TTL-093: counts from its confirmation on; the link goes to the new address, the earlier one is told', async () => {
    server.house.move('2026-03-02 09:00');
    expect((await askFor('joao', 'JOAO.novo@padaria.example')).statusCode).toBe(202);
    expect((await shown('joao')).wantedEmail).toBe('joao.novo@padaria.example');
    const mails = await entryMails(server.house);
    expect(mails.map(({ to, subject }) => [to.address, subject])).toEqual([
      ['joao.novo@padaria.example', 'Confirme o seu novo e-mail no portal da Totall Sistemas'],
      [people.joao.email, 'Pedido de troca de e-mail no portal da Totall Sistemas'],
    ]);
    expect((await shown('joao')).email).toBe(people.joao.email);
    const token = linkIn(mails[0]?.text);
    const looked = await server.ask(undefined, { url: `/api/v1/email-changes/${token}` });
    expect(looked.json()).toEqual({ name: people.joao.name, email: 'joao.novo@padaria.example' });
    expect((await shown('joao')).email).toBe(people.joao.email);
    expect((await confirm(token)).statusCode).toBe(204);
    expect((await entryMails(server.house)).map(({ to }) => to.address)).toEqual([people.joao.email]);
    expect((await confirm(token)).json().type).toBe('profile/link-unknown');
    server.house.move('2026-03-02 09:05');
    const number = await server.house.open({}, 'joao');
    await server.house.add('marina', number, { event: 'taken' });
    await server.house.add('marina', number, { event: 'replied', text: 'Estamos vendo.' });
    const { rows } = await server.house.owner.query(
      `select distinct person.email from notice join ticket on ticket.id = ticket_id join person on person.id = notice.person_id
        where number = $1 and person.kind = 'contact'`,
      [number],
    );
    expect(rows).toEqual([{ email: 'joao.novo@padaria.example' }]);
    expect((await shown('joao')).changes.map(({ text }) => text).slice(0, 2)).toEqual([
      `Trocou o e-mail · ${people.joao.name}`,
      `Pediu a troca do e-mail · ${people.joao.name}`,
    ]);
  });

  it('TTL-093: a link is over after a day, and a later one takes its place', async () => {
    server.house.move('2026-03-03 09:00');
    expect((await askFor('bia', 'bia')).json().type).toBe('profile/email-unreadable');
    expect((await askFor('bia', people.bia.email)).json().type).toBe('profile/email-same');
    await askFor('bia', 'bia.um@padaria.example');
    await askFor('bia', 'bia.dois@padaria.example');
    const mails = await entryMails(server.house);
    const to = (address: string) => linkIn(mails.find((mail) => mail.to.address === address)?.text);
    expect(to('bia.um@padaria.example')).toBe('');
    const token = to('bia.dois@padaria.example');
    server.house.move('2026-03-04 09:00');
    expect((await confirm(token)).statusCode).toBe(404);
    expect((await shown('bia')).email).toBe(people.bia.email);
  });

  it('that is somebody else’s is not refused: who has it is told, and the asker learns nothing', async () => {
    server.house.move('2026-03-05 09:00');
    const answer = await askFor('bia', people.ivo.email);
    expect([answer.statusCode, answer.body]).toEqual([202, '{}']);
    const mails = await entryMails(server.house);
    expect(mails.map(({ to, subject }) => [to.address, subject])).toEqual([
      [people.ivo.email, 'O seu e-mail já está no portal da Totall Sistemas'],
      [people.bia.email, 'Pedido de troca de e-mail no portal da Totall Sistemas'],
    ]);
    expect(mails.map(({ text }) => linkIn(text))).toEqual(['', '']);
  });

  it('is asked for five times a day at most', async () => {
    server.house.move('2026-03-06 09:00');
    const answers = [];
    for (let i = 0; i < 6; i++) {
      const email = `ivo${i}@metalurgica.example`;
      const asked = server.house.as('ivo', (visit) => askEmail(visit, email));
      answers.push(
        await asked.then(
          () => 'asked',
          ({ code }: Failure) => code,
        ),
      );
    }
    expect(answers).toEqual([...Array.from({ length: 5 }, () => 'asked'), 'profile/email-often']);
  });
});
