import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replayClosed, type ReplaySummary } from '#/app/replay.ts';
import type { ChangedTicket } from '#/app/replay-batch.ts';
import { workAsDesk } from '#/db/work.ts';
import { closedTickets, historiesOf } from '#/db/closed-tickets.ts';
import { clocksOf } from '#/domain/clock/clock.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { lived } from '#/domain/timeline/lived.ts';
import { at, local } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';
import { shipped } from '../guides/shipped.ts';

const grave = { uso: 'nao', contorno: 'nao', impacto: 'critico', dados_corrompidos: 'nao' };
const light = { uso: 'normal', dados_corrompidos: 'nao', exibicao: 'sim' };
const until = at('2026-06-01 12:00');
const all = { from: 0, to: at('2027-01-01 00:00') };

let house: TestSite;
/** Solved after nine hours; after twelve; paused, and in time to the second; refused once; approved at once; rejected. */
const numbers: string[] = [];
beforeAll(async () => {
  house = await aSite('totvs');
  for (const answers of [grave, grave, grave, grave, light, light])
    numbers.push(await house.open({ answers }));
  const [nine, twelve, silent, refused, quick, rejected] = numbers as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  house.move('2026-03-02 09:30');
  await house.add('marina', silent, { event: 'waiting_customer', text: 'Qual a versão?' });
  await house.add('marina', quick, { event: 'solved', text: 'É o título.' });
  await house.add('joao', quick, { event: 'accepted' });
  await house.add('marina', rejected, { event: 'rejected', reason: 'Repetido.' });
  house.move('2026-03-02 11:30');
  await house.add('joao', silent, { event: 'customer_replied', text: '12.1' });
  house.move('2026-03-02 18:00');
  await house.add('marina', nine, { event: 'solved', text: 'Recalcule.' });
  await house.add('joao', nine, { event: 'accepted' });
  await house.add('marina', refused, { event: 'solved', text: 'Recalcule.' });
  await house.add('joao', refused, { event: 'refused', reason: 'Ainda falha.' });
  house.move('2026-03-03 09:00');
  await house.sweep();
  await house.add('marina', twelve, { event: 'solved', text: 'Recalcule.' });
  await house.add('joao', twelve, { event: 'accepted' });
  await house.add('marina', silent, { event: 'solved', text: 'Recalcule.' });
  await house.add('marina', refused, {
    event: 'forwarded_to_maintenance',
    reason: 'Defeito.',
    area: 'manutencao',
  });
  house.move('2026-03-05 09:00');
  await house.sweep();
  await house.add('marina', refused, { event: 'solved', text: 'Versão nova.' });
  await house.add('joao', refused, { event: 'accepted' });
  house.move('2026-05-01 09:00');
  await house.sweep();
});
afterAll(() => house.close());

async function replayed(candidate: Guide, period = all): Promise<ReplaySummary & { list: ChangedTicket[] }> {
  const list: ChangedTicket[] = [];
  const wanted = { candidate, period, until, threads: 2 };
  const summary = await replayClosed(house.site.pool, wanted, ({ changed }) => list.push(...changed));
  return { ...summary, list };
}

describe('a replay', () => {
  it('under the same guide changes nothing', async () => {
    const { list, lines, ...sums } = await replayed(shipped('totvs'));
    expect(list).toEqual([]);
    expect(sums).toEqual({ tickets: 6, changed: 0, refused: 0 });
    for (const line of lines) expect(line.after).toEqual(line.before);
    expect(lines).toContainEqual(
      expect.objectContaining({
        severity: 'critica',
        team: 'suporte',
        clock: 'support',
        before: { met: 2, missed: 2, ended: 0, running: 0 },
      }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({ severity: 'baixa', before: { met: 1, missed: 0, ended: 1, running: 0 } }),
    );
  });

  it('of the stored events gives the ticket as it was stored, with all its clocks', async () => {
    const { rows } = await house.owner.query<{ id: string; fold: Ticket }>('select id, fold from ticket');
    const histories = await workAsDesk(house.site.pool, (tx) =>
      historiesOf(
        tx,
        rows.map(({ id }) => id),
      ),
    );
    const guide = shipped('totvs');
    for (const { id, fold } of rows) {
      const { ticket, refusals } = lived(guide, histories.get(id) ?? [], until);
      expect(refusals).toEqual([]);
      expect(ticket && clocksOf(guide, ticket, until)).toEqual(clocksOf(guide, fold, until));
    }
  });

  it('under a quicker promise tells which would have been broken, with both dates', async () => {
    const { list, lines, changed } = await replayed(shipped('totvs', ['support: 10h', 'support: 8h']));
    expect(changed).toBe(list.length);
    expect(
      list.map(({ number, turns }) => [
        numbers.indexOf(number),
        ...turns.map(
          ({ clock, before, after }) =>
            `${clock} ${before?.verdict} ${local(before?.due)} → ${after?.verdict} ${local(after?.due)}`,
        ),
      ]),
    ).toEqual(expect.arrayContaining([[0, 'support met 2026-03-02 19:00 → missed 2026-03-02 17:00']]));
    const line = lines.find(({ severity, clock }) => severity === 'critica' && clock === 'support');
    expect(line?.after.missed).toBeGreaterThan(line?.before.missed ?? 0);
    expect((line?.after.met ?? 0) + (line?.after.missed ?? 0)).toBe(4);
  });

  it('under another triage counts by the other severity', async () => {
    const other = shipped('totvs', [
      'severity: critica\n      because: A função não pode ser usada, o impacto',
      'severity: alta\n      because: A função não pode ser usada, o impacto',
    ]);
    const { lines } = await replayed(other);
    const of = (severity: string) =>
      lines.find((line) => line.severity === severity && line.clock === 'support');
    expect([of('critica')?.before.met, of('critica')?.after.met]).toEqual([2, 0]);
    expect(of('alta')?.after).toMatchObject({ met: 4, missed: 0 });
  });

  it('under a guide that asks other questions tells how many it would not open', async () => {
    const { refused, list } = await replayed(shipped('pronnus'));
    expect(refused).toBe(6);
    expect(list.every(({ turns }) => turns.every(({ after }) => after === undefined))).toBe(true);
  });

  it('takes those closed in the period only, and ends where it is told to', async () => {
    const day = (from: string, to: string) => ({ from: at(from), to: at(to) });
    expect(await replayed(shipped('totvs'), day('2026-03-03 00:00', '2026-03-04 00:00'))).toMatchObject({
      tickets: 1,
    });
    expect(await replayed(shipped('totvs'), day('2025-01-01 00:00', '2025-02-01 00:00'))).toMatchObject({
      tickets: 0,
      lines: [],
    });
    const signal = AbortSignal.abort();
    const wanted = { candidate: shipped('totvs'), period: all, until, threads: 1, signal };
    await expect(replayClosed(house.site.pool, wanted, () => {})).rejects.toThrow('aborted');
  });

  it('is given its tickets in batches, each once', async () => {
    const seen = await workAsDesk(house.site.pool, async (tx) => {
      const batches: string[][] = [];
      for await (const batch of closedTickets(tx, all, 4)) batches.push(batch.map(({ number }) => number));
      return batches;
    });
    expect(seen.map((batch) => batch.length)).toEqual([4, 2]);
    expect(new Set(seen.flat())).toEqual(new Set(numbers));
  });
});
