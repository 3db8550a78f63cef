import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aServer, type TestServer } from '../a-server.ts';
import type { TestSite } from '../a-site.ts';

let server: TestServer;
let house: TestSite;
let [paid, plain, refused] = ['', '', ''];
beforeAll(async () => {
  server = await aServer('totvs');
  ({ house } = server);
  house.move('2026-02-10 09:00');
  paid = await house.open({ subject: 'Consultoria de folha' });
  await house.add('marina', paid, { event: 'quoted', cents: 123_450 });
  await house.add('joao', paid, { event: 'quote_answered', approved: true });
  await house.add('marina', paid, { event: 'time_logged', minutes: 90, text: 'Análise.' });
  await house.add('marina', paid, { event: 'time_logged', minutes: 15, text: 'Testes.' });
  plain = await house.open({ subject: 'Dúvida simples' });
  await house.add('marina', plain, { event: 'time_logged', minutes: 20, text: 'Conferi.' });
  refused = await house.open({ subject: 'Proposta recusada' });
  await house.add('marina', refused, { event: 'quoted', cents: 99_900 });
  await house.add('joao', refused, { event: 'quote_answered', approved: false });
  house.move('2026-03-01 09:00');
  await house.open({ subject: 'Fora do período' });
});
afterAll(() => server.close());

const take = (format: string, name: 'bia' | 'ivo' = 'bia') =>
  server.ask(name, { url: `/api/v1/portal/statement?from=2026-02-01&to=2026-02-28&format=${format}` });
const lines = (text: string) => text.replace('\ufeff', '').trimEnd().split('\r\n');

it('TRG-108: the statement has opening, status, severity, time recorded and billed amounts of each ticket, and their sums', async () => {
  const [head, ...rows] = lines((await take('csv')).body);
  expect(head).toMatch(/;Severidade;.*;Tempo registrado \(min\);Valor cobrado \(R\$\)$/);
  expect(rows).toHaveLength(4);
  expect(rows[0]).toMatch(new RegExp(`^${paid};10/02/2026 09:00;Consultoria de folha;.*;105;1234,50$`));
  expect(rows[1]).toMatch(new RegExp(`^${plain};.*;20;$`));
  expect(rows[2]).toMatch(new RegExp(`^${refused};.*;;$`));
  expect(rows[3]).toMatch(/^Total;+125;1234,50$/);
});

it('TRG-108: as a workbook the sums are numbers, and as a PDF it comes too', async () => {
  const { rawPayload } = await take('xlsx');
  const sheet = strFromU8(unzipSync(rawPayload)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toMatch(/<c r="K5"><v>125<\/v><\/c><c r="L5" s="3"><v>1234\.5<\/v><\/c>/);
  expect((await take('pdf')).rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
});

it('TRG-108: of another company nothing stands there', async () => {
  expect(lines((await take('csv', 'ivo')).body)).toHaveLength(1);
});
