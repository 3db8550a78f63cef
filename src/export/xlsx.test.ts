import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Cell } from './table.ts';
import { xlsx } from './xlsx.ts';

async function* pages(count: number, row: (n: number) => Cell[], size = 1_000) {
  for (let at = 0; at < count; at += size)
    yield Array.from({ length: Math.min(size, count - at) }, (_, i) => row(at + i));
}

const columns = [
  { header: 'Assunto', width: 30 },
  { header: 'Abertura', width: 17 },
];

async function parts(rows: AsyncIterable<Cell[][]>): Promise<Record<string, string>> {
  const table = { title: 'Chamados: todos?', timeZone: 'America/Sao_Paulo', columns, rows };
  const packed = Buffer.concat(await Array.fromAsync(xlsx(table)));
  return Object.fromEntries(
    Object.entries(unzipSync(packed)).map(([path, content]) => [path, strFromU8(content)]),
  );
}

it('has every part a workbook needs, and a sheet named after the title', async () => {
  const book = await parts(pages(1, () => ['Nota', null]));
  expect(Object.keys(book).toSorted()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  expect(book['xl/workbook.xml']).toContain('<sheet name="Chamados  todos " sheetId="1" r:id="s1"/>');
});

it('writes text as text, never as a formula, and what XML cannot hold not at all', async () => {
  const sheet = (await parts(pages(1, () => ['=1+1 <b> & "x" \u0007fim', null])))['xl/worksheets/sheet1.xml'];
  expect(sheet).toContain(
    '<c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1 &lt;b&gt; &amp; &quot;x&quot; fim</t></is></c>',
  );
  expect(sheet).not.toContain('<f>');
});

it('counts dates as spreadsheets do, on the wall clock: 2026-03-02 12:00 is 46083.5', async () => {
  const at = Date.UTC(2026, 2, 2, 15);
  const sheet = (await parts(pages(1, () => ['x', { at }])))['xl/worksheets/sheet1.xml'];
  expect(sheet).toContain('<c r="B2" s="1"><v>46083.5</v></c>');
});

it('leaves while its rows come: it asks for no further page before what is written of the last one is taken', async () => {
  let asked = 0;
  async function* counted() {
    for await (const page of pages(50_000, (n) => [`Chamado ${n}: ${Math.sin(n)}`, { at: n * 60_000 }])) {
      asked += 1;
      yield page;
    }
  }
  const table = { title: 'x', timeZone: 'America/Sao_Paulo', columns, rows: counted() };
  const askedAt: number[] = [];
  for await (const part of xlsx(table)) if (part.length > 1_000) askedAt.push(asked);
  expect(askedAt[0]).toBeLessThan(10);
  expect(new Set(askedAt).size).toBeGreaterThan(10);
});
