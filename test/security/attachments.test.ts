import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanName } from '#/domain/file/name.ts';
import { contentOf } from '#/domain/file/sniff.ts';
import type { Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { faceOf, png, uploaded } from '../http/some-files.ts';

let server: TestServer;
let number: string;
beforeAll(async () => {
  server = await aServer('totvs');
  number = await server.house.open();
});
afterAll(() => server.close());

const read = (name: Name, id: string, query = '') =>
  server.ask(name, { url: `/api/v1/${faceOf(name)}/attachments/${id}${query}` });

async function send(name: Name, event: object, id: string) {
  const url = `/api/v1/${faceOf(name)}/tickets/${number}/events`;
  const answer = await server.ask(name, { method: 'POST', url, payload: { ...event, files: [id] } });
  expect(answer.statusCode).toBe(200);
}

describe('a file is reached only through an entry its reader may see', () => {
  it('of a public entry: by both sides of the ticket, by no other company', async () => {
    const { id } = await uploaded(server, 'joao', 'tela.png', png);
    await send('joao', { event: 'customer_replied', text: 'Veja a tela.' }, id);
    for (const name of ['joao', 'bia', 'marina'] as const)
      expect([name, (await read(name, id)).statusCode]).toEqual([name, 200]);
    expect((await read('ivo', id)).statusCode).toBe(404);
    const answer = await server.app.inject({ url: `/api/v1/portal/attachments/${id}` });
    expect(answer.statusCode).toBe(401);
  });

  it('of an internal note: by the desk alone, and a customer is not even told that it is there', async () => {
    const { id } = await uploaded(server, 'marina', 'análise.txt', 'só para nós');
    await send('marina', { event: 'entry_added', text: 'Análise anexa.', visibility: 'internal' }, id);
    expect((await read('paulo', id)).statusCode).toBe(200);
    for (const name of ['joao', 'bia', 'ivo'] as const) expect((await read(name, id)).statusCode).toBe(404);
    const page = await server.ask('joao', { url: `/api/v1/portal/tickets/${number}` });
    expect(page.body).not.toContain('análise.txt');
  });

  it('a draft: by its uploader alone, of whatever side; nobody else sends or removes it', async () => {
    const joaos = await uploaded(server, 'joao', 'rascunho.png', png);
    const marinas = await uploaded(server, 'marina', 'rascunho.png', png);
    expect((await read('joao', joaos.id)).statusCode).toBe(200);
    for (const [name, id] of [
      ['bia', joaos.id],
      ['ivo', joaos.id],
      ['marina', joaos.id],
      ['paulo', marinas.id],
      ['joao', marinas.id],
    ] as const) {
      expect([name, (await read(name, id)).statusCode]).toEqual([name, 404]);
      const url = `/api/v1/${faceOf(name)}/attachments/${id}`;
      expect((await server.ask(name, { method: 'DELETE', url })).statusCode).toBe(404);
    }
  });

  it('the database says so by itself, whatever is asked of it', async () => {
    const { id } = await uploaded(server, 'marina', 'interna.txt', 'só para nós');
    await send('marina', { event: 'entry_added', text: 'Outra.', visibility: 'internal' }, id);
    const seen = (name: Name) =>
      server.house.as(
        name,
        async ({ tx }) => (await tx.selectFrom('attachment').select('id').execute()).length,
      );
    const [{ all } = { all: 0 }] = (
      await server.house.owner.query<{ all: number }>(
        `select count(*)::int as all from attachment where visibility = 'public'`,
      )
    ).rows;
    const own = await server.house.owner.query(
      `select 1 from attachment join person on person.id = uploaded_by where ticket_id is null and email like 'joao@%'`,
    );
    expect(await seen('joao')).toBe(all + (own.rowCount ?? 0));
    expect(await seen('ivo')).toBe(0);
    await expect(
      server.house.as('joao', ({ tx }) =>
        tx.updateTable('attachment').set({ visibility: 'public' }).execute(),
      ),
    ).rejects.toThrow(/row-level security|check constraint/);
  });

  it('what was sent is never changed or removed, not even by the owner of the database', async () => {
    for (const text of [
      `update attachment set visibility = 'public' where ticket_id is not null`,
      'delete from attachment where ticket_id is not null',
      'truncate attachment',
    ])
      await expect(server.house.owner.query(text)).rejects.toThrow(
        /never changed|immutable|append-only|sent file|change/i,
      );
  });
});

describe('nothing that was uploaded runs', () => {
  const page = '<!doctype html><script>alert(document.cookie)</script>';
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

  it.for([
    ['a page called picture', 'foto.png', page],
    ['an SVG', 'logo.svg', svg],
    ['an XML with a stylesheet', 'x.xml', '<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><a/>'],
    ['a PDF', 'x.pdf', '%PDF-1.7 /JavaScript'],
  ] as const)('%s is downloaded, sandboxed and never guessed', async ([, name, content]) => {
    const { id } = await uploaded(server, 'joao', name, content);
    await send('joao', { event: 'customer_replied', text: 'Veja.' }, id);
    for (const query of ['', '?shown=1']) {
      const { headers } = await read('marina', id, query);
      expect(headers['content-disposition']).toMatch(/^attachment;/);
      expect(headers['content-type']).not.toMatch(/html|svg|javascript/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });

  it('a picture may be shown in the page, with its own type and in a sandbox', async () => {
    const { id } = await uploaded(server, 'joao', 'página.html', png);
    await send('joao', { event: 'customer_replied', text: 'Veja.' }, id);
    const { headers } = await read('marina', id, '?shown=1');
    expect(headers['content-type']).toBe('image/png');
    expect(headers['content-disposition']).toMatch(/^inline;/);
    expect(headers['content-security-policy']).toMatch(/^sandbox/);
  });

  it.for([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\João\\nota.xml', 'nota.xml'],
    ['fatura\u202egpj.exe', 'faturagpj.exe'],
    ['a\r\nset-cookie: x=1.txt', 'aset-cookie x=1.txt'],
    ['\u0000\u200b..', 'arquivo'],
    ['relatório final.pdf', 'relatório final.pdf'],
    [`${'a'.repeat(400)}.pdf`, `${'a'.repeat(146)}.pdf`],
  ] as const)('the name %j becomes %j', ([name, clean]) => {
    expect(cleanName(name)).toBe(clean);
  });

  it('a name goes into the header whole and breaks nothing', async () => {
    const { id, name } = await uploaded(server, 'joao', 'ação "x"; filename=y%41.pdf', '%PDF-1.4');
    expect(name).toBe('ação x; filename=y%41.pdf');
    const { headers } = await read('joao', id);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="acao x; filename=y41.pdf"; filename*=UTF-8''a%C3%A7%C3%A3o%20x%3B%20filename%3Dy%2541.pdf`,
    );
  });

  it('what a file is comes from its content: a text that begins with BM is no picture, a latin-1 log is a text', () => {
    expect(contentOf(Buffer.from('BM: balanço mensal')).kind).toBe('text');
    expect(contentOf(Buffer.from('Relat\xf3rio de m\xe9dias\r\n', 'latin1')).kind).toBe('text');
    expect(contentOf(Buffer.from([0, 1, 2, 3])).kind).toBe('other');
  });
});
