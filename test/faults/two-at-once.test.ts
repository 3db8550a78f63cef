import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../a-company.ts';
import { faultsOfHistory } from '../a-history.ts';
import { aSite, type TestSite } from '../a-site.ts';

/** Codes of what was refused; '' for what was done. */
const outcomes = async (promises: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(promises)).map((one) =>
    one.status === 'fulfilled' ? '' : String((one.reason as { code?: string }).code ?? one.reason),
  );
const times = <Item>(n: number, make: (i: number) => Item) => Array.from({ length: n }, (_, i) => make(i));

describe('two at once, at TOTVS', () => {
  let house: TestSite;
  beforeAll(async () => void (house = await aSite('totvs')));
  afterAll(() => house.close());

  let latest = '';
  const move = (local: string) => {
    house.move(local);
    if (local > latest) latest = local;
  };
  /** Seen from the latest instant that any of the tests has reached. */
  const faults = async () => {
    house.move(latest);
    await house.sweep();
    return await faultsOfHistory(house.owner, house.site.now());
  };
  const events = async (number: string) => {
    const { rows } = await house.owner.query(
      'select kind from ticket_event join ticket on ticket.id = ticket_id where number = $1 order by seq',
      [number],
    );
    return rows.map(({ kind }) => kind);
  };
  const solved = async () => {
    move('2026-03-02 09:00');
    const number = await house.open();
    await house.add('marina', number, { event: 'solved', text: 'Recalcule a verba 065.' });
    return number;
  };

  it('one answer counts: accept, refuse, accept with reservations and postpone, all at the same time', async () => {
    for (let i = 0; i < 5; i++) {
      const number = await solved();
      const said = await outcomes([
        house.add('joao', number, { event: 'accepted' }),
        house.add('bia', number, { event: 'refused', reason: 'Não resolveu.' }),
        house.add('joao', number, { event: 'accepted' }),
        house.add('bia', number, { event: 'accepted' }),
      ]);
      expect(said.filter((code) => code === '')).toHaveLength(1);
      expect(said.every((code) => ['', 'ticket/closed', 'acceptance/not-awaiting'].includes(code))).toBe(
        true,
      );
      expect(await events(number)).toHaveLength(3);
    }
    expect(await faults()).toEqual([]);
  });

  it('an answer in the last second and the end of the term do not both happen', async () => {
    const numbers = await Promise.all(times(8, solved));
    move('2026-03-18 00:00');
    const [said] = await Promise.all([
      outcomes(numbers.map((number) => house.add('joao', number, { event: 'accepted' }))),
      house.sweep(),
      house.sweep(),
    ]);
    expect(new Set(said)).toEqual(new Set(['ticket/closed']));
    move('2026-03-19 00:00');
    for (const number of numbers)
      expect((await events(number)).slice(-2)).toEqual(['reminded', 'accepted_tacitly']);
    expect(await faults()).toEqual([]);
  });

  it('sweeps of many nodes ring each alarm once', async () => {
    move('2026-04-06 09:00');
    await Promise.all(times(12, () => house.open()));
    move('2026-06-30 09:00');
    await Promise.all(times(6, () => house.sweep()));
    expect(await faults()).toEqual([]);
  });

  it('two agents take a ticket, one after the other, and both acts are told', async () => {
    move('2026-07-01 09:00');
    const number = await house.open();
    expect(
      await outcomes([
        house.add('marina', number, { event: 'taken' }),
        house.add('paulo', number, { event: 'taken' }),
      ]),
    ).toEqual(['', '']);
    expect(await events(number)).toEqual(['opened', 'taken', 'taken']);
    expect(await faults()).toEqual([]);
  });

  it('twenty words at once are twenty events, in one order, none lost', async () => {
    move('2026-07-01 10:00');
    const number = await house.open();
    const said = await outcomes(
      times(20, (i) =>
        i % 2 === 0
          ? house.add('joao', number, { event: 'customer_replied', text: `cliente ${i}` })
          : house.add('marina', number, { event: 'entry_added', visibility: 'internal', text: `nota ${i}` }),
      ),
    );
    expect(said.filter((code) => code !== '')).toEqual([]);
    expect(await events(number)).toHaveLength(21);
    expect(await faults()).toEqual([]);
  });

  it('a double click opens one ticket, and tells every click its number', async () => {
    move('2026-07-01 11:00');
    const key = randomUUID();
    const numbers = await Promise.all(times(10, () => house.open({ key })));
    expect(new Set(numbers).size).toBe(1);
    const { rows } = await house.owner.query('select count(*)::int as n from ticket where open_key = $1', [
      key,
    ]);
    expect(rows).toEqual([{ n: 1 }]);
    expect(await faults()).toEqual([]);
  });

  it('a double click on a follow-up notes it on the old ticket once', async () => {
    const number = await solved();
    await house.add('joao', number, { event: 'accepted' });
    const key = randomUUID();
    const numbers = await Promise.all(times(6, () => house.open({ key, followUpOf: number })));
    expect(new Set(numbers).size).toBe(1);
    expect((await events(number)).filter((kind) => kind === 'follow_up_opened')).toHaveLength(1);
    expect(await faults()).toEqual([]);
  });

  it('a follow-up of what the term has closed, before the sweep came, is a follow-up', async () => {
    const number = await solved();
    move('2026-03-19 10:00');
    await house.open({ followUpOf: number });
    expect((await events(number)).slice(-2)).toEqual(['accepted_tacitly', 'follow_up_opened']);
    expect(await faults()).toEqual([]);
  });

  it('whoever waited, or whose clock is slow, acts after what happened meanwhile', async () => {
    move('2026-07-02 10:00');
    const number = await house.open();
    move('2026-07-02 10:05');
    await house.add('marina', number, { event: 'entry_added', visibility: 'internal', text: 'Vejo já.' });
    move('2026-07-02 10:03');
    await house.add('joao', number, { event: 'customer_replied', text: 'Mais um detalhe.' });
    move('2026-07-02 10:06');
    const { rows } = await house.owner.query(
      'select array_agg(e.at order by seq) as told from ticket_event e join ticket on ticket.id = ticket_id where number = $1',
      [number],
    );
    expect(rows[0].told.map((text: string | number) => new Date(text).getTime())).toEqual([
      at('2026-07-02 10:00'),
      at('2026-07-02 10:05'),
      at('2026-07-02 10:05'),
    ]);
    expect(await faults()).toEqual([]);
  });
});

describe('two at once, where tickets are numbered in a row', () => {
  let house: TestSite;
  beforeAll(async () => void (house = await aSite('totall')));
  afterAll(() => house.close());

  it('the row has no gap: not by a form sent twice, not by one refused, not by one that fails', async () => {
    const keys = times(12, () => randomUUID());
    const good = keys.flatMap((key) => [
      house.open({ key }),
      house.open({ key }, 'joao'),
      house.open({ key }, 'ivo'),
    ]);
    const bad = times(8, (i) =>
      house.open(
        [{ description: '' }, { product: 'x' }, { answers: { x: 'y' } }, { followUpOf: 'none' }][i % 4] ?? {},
      ),
    );
    const [opened, refused] = await Promise.all([Promise.all(good), outcomes(bad)]);
    expect(refused.every((code) => /^[a-z]+\//.test(code))).toBe(true);
    const { rows } = await house.owner.query<{ number: string }>('select number from ticket order by number');
    const numbers = rows.map(({ number }) => number);
    expect(new Set(opened)).toEqual(new Set(numbers));
    expect(numbers.map((number) => Number(number.split('/').at(-1)))).toEqual(times(24, (i) => i + 1));
    expect(await faultsOfHistory(house.owner, house.site.now())).toEqual([]);
  });

  it('a new month begins a new row, for everybody at once', async () => {
    house.move('2026-03-31 23:59');
    await house.open();
    house.move('2026-04-01 00:00');
    const numbers = await Promise.all(times(6, () => house.open()));
    expect(numbers.toSorted()).toEqual(times(6, (i) => `202604/${String(i + 1).padStart(4, '0')}`));
  });
});
