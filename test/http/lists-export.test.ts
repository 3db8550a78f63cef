import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer('totall');
  const { house } = server;
  for (const [when, subject, name] of [
    ['2026-01-30 10:00', 'Antes do período', 'joao'],
    ['2026-02-01 00:00', '=HYPERLINK("x";"Nota")', 'joao'],
    ['2026-02-28 23:59', 'Último dia', 'bia'],
    ['2026-03-01 00:00', 'Depois do período', 'joao'],
    ['2026-02-10 10:00', 'De outra empresa', 'ivo'],
  ] as const) {
    house.move(when);
    await house.open({ subject }, name);
  }
  house.move('2026-03-02 14:20');
});
afterAll(() => server.close());

const take = (url: string, name: Name = 'joao') => server.ask(name, { url: `/api/v1/${url}` });
const linesOf = (text: string) => text.replace('\ufeff', '').trimEnd().split('\r\n');

describe('the customer’s list as a file', () => {
  it('TTL-033: holds the tickets of the period and no others, in the guide’s columns, named with its date', async () => {
    const answer = await take('portal/export?format=csv&from=2026-02-01&to=2026-02-28');
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="chamados-2026-03-02.csv"');
    const [head, ...rows] = linesOf(answer.body);
    expect(head).toBe('Ticket;Abertura;De;Assunto;Prazo Entrega;Responsável;Status;Justificativa');
    expect(rows).toEqual([
      expect.stringMatching(/^202602\/\d{4};28\/02\/2026 23:59;Bia Ferraz;Último dia;;;0\. Novo;$/),
      expect.stringMatching(
        /^202602\/\d{4};01\/02\/2026 00:00;João Batista Alves;"'=HYPERLINK\(""x"";""Nota""\)";;;0\. Novo;$/,
      ),
    ]);
  });

  it('TTL-033: is exactly what is listed, whatever filter and order', async () => {
    for (const filter of ['', 'scope=mine', 'q=periodo', 'sort=subject&way=up', 'tab=novos', 'last=2']) {
      const { rows } = (await take(`portal/tickets?${filter}`)).json<{ rows: { number: string }[] }>();
      const [, ...lines] = linesOf((await take(`portal/export?format=csv&${filter}`)).body);
      expect([filter, lines.map((line) => line.split(';')[0])]).toEqual([
        filter,
        rows.map(({ number }) => number),
      ]);
    }
  });

  it('TTL-033: as a workbook it holds the same', async () => {
    const { rawPayload, headers } = await take('portal/export?format=xlsx&from=2026-02-01&to=2026-02-28');
    expect(headers['content-disposition']).toBe('attachment; filename="chamados-2026-03-02.xlsx"');
    const sheet = strFromU8(unzipSync(rawPayload)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet.match(/<row /g)).toHaveLength(3);
    expect(sheet).toContain('Último dia');
    expect(sheet).not.toContain('De outra empresa');
  });

  it('goes on past one page of rows', async () => {
    for (let n = 0; n < 510; n++) await server.house.open({ subject: `Lote ${n}` }, 'ivo');
    const [, ...lines] = linesOf((await take('portal/export?format=csv', 'ivo')).body);
    expect(new Set(lines.map((line) => line.split(';')[0])).size).toBe(511);
  });
});

describe('the statement of a period', () => {
  it('holds all tickets of the company opened in it, the oldest first, with opening, status and severity', async () => {
    const { body, headers } = await take('portal/statement?from=2026-02-01&to=2026-02-28&format=csv', 'bia');
    expect(headers['content-disposition']).toBe('attachment; filename="extrato-2026-02-01-2026-02-28.csv"');
    const [head, ...rows] = linesOf(body);
    expect(head).toContain('Abertura;Assunto;De;Produto;Severidade;Status');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('01/02/2026 00:00');
    expect(rows[1]).toContain('Último dia;Bia Ferraz;Sistemas de Varejo;Normal;0. Novo');
  });

  it('is a PDF of pages that can be read', async () => {
    const { rawPayload, headers } = await take(
      'portal/statement?from=2026-02-01&to=2026-02-28&format=pdf',
      'ivo',
    );
    expect(headers['content-type']).toBe('application/pdf');
    expect(rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const text = textOf(rawPayload);
    expect(text).toContain('Extrato de chamados');
    expect(text).toContain('De outra empresa');
    expect(text).not.toContain('Último dia');
  });

  it('of a period that ends before it begins is refused', async () => {
    const answer = await take('portal/statement?from=2026-02-28&to=2026-02-01&format=csv');
    expect(answer.statusCode).toBe(422);
  });
});

describe('a list of the desk as a file', () => {
  it('is the list as it is filtered and ordered, of all companies', async () => {
    const { body } = await take('desk/export?format=csv&view=all&openedTo=2026-02-28', 'marina');
    const [head, ...rows] = linesOf(body);
    expect(head).toMatch(/^Chamado;Assunto;Empresa;Solicitante;Abertura;Severidade;Situação;/);
    expect(rows.map((line) => line.split(';').at(1))).toEqual([
      'Último dia',
      'De outra empresa',
      expect.stringContaining('HYPERLINK'),
      'Antes do período',
    ]);
  });
});

/** Letters of the pages of a PDF: what stands in its compressed streams as hexadecimal text. */
function textOf(file: Buffer): string {
  const whole = file.toString('latin1');
  const pages = [...whole.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, content = '']) => {
    try {
      return [inflateSync(Buffer.from(content, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
  return pages
    .join('\n')
    .replaceAll(/\[([^\]]*)\] TJ/g, (_all, shown: string) =>
      [...shown.matchAll(/<([0-9a-f]+)>/g)]
        .map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1'))
        .join(''),
    );
}
