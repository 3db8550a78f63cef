import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { governing, proposeGuide, putInForce, withdrawGuide, type PutInForce } from '#/app/guide-changes.ts';
import { planGuide, type Plan } from '#/app/guide-plan.ts';
import { at, local, type Name } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

const totvs = readFileSync('guides/totvs.yaml', 'utf8');
const examples = /^examples:[\s\S]*/m;
/** Another promise, without the examples that hold the old one. */
const changed = (...changes: readonly (readonly [string, string])[]) =>
  changes.reduce(
    (text, [right, other]) => {
      if (!text.includes(right)) throw new Error(`the guide has no “${right}”`);
      return text.replace(right, other);
    },
    totvs.replace(examples, ''),
  );
const quicker = changed(['support: 10h', 'support: 8h'], ['support: 20h', 'support: 30h']);
const twoPeople = changed(['\nform:', '\nversions: { two_people: true }\nform:']);

let house: TestSite;
beforeEach(async () => {
  house = await aSite('totvs');
  await house.owner.query(`update person set roles = '{manager}' where name like 'Paulo%'`);
});
afterEach(() => house.close());

const propose = (text: string, name: Name = 'celia') =>
  house.as(name, async (visit) =>
    proposeGuide(await governing(visit), { text, file: 'novo.yaml', reason: 'Prometemos melhor.' }),
  );
const force = async (id: number, from?: string, name: Name = 'celia'): Promise<PutInForce> => {
  const done = await house.as(name, async (visit) =>
    putInForce(await governing(visit), id, from === undefined ? undefined : at(from)),
  );
  await house.site.guides.reload();
  return done;
};
const apply = async (text: string, from?: string) => await force(await propose(text), from);
const plan = async (text: string): Promise<Plan> => {
  const made = await house.as('celia', ({ tx, guides, now }) =>
    planGuide(tx, guides, { text, file: 'novo.yaml', now }),
  );
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  return made;
};
const critical = { answers: { uso: 'nao', contorno: 'nao', impacto: 'critico', dados_corrompidos: 'nao' } };
const written = async () =>
  (
    await house.owner.query(
      'select (select count(*) from guide_proposal) as proposals, (select count(*) from guide_version) as versions',
    )
  ).rows[0];
const ticketRows = async () =>
  (
    await house.owner.query(
      `select jsonb_agg(t order by number) as tickets, (select jsonb_agg(e order by ticket_id, seq) from ticket_event e) as events,
        (select jsonb_agg(a order by ticket_id, key) from alarm a) as alarms from ticket t`,
    )
  ).rows[0];

describe('a new version', () => {
  it('rules from its instant on; field, clocks 7: it rewrites no history and touches no ticket', async () => {
    const early = await house.open(critical);
    const before = await ticketRows();
    expect(await apply(quicker, '2026-03-03 00:00')).toEqual({ version: 2, from: at('2026-03-03 00:00') });
    expect(await ticketRows()).toEqual(before);
    const sameDay = await house.open(critical);
    house.move('2026-03-03 09:00');
    const late = await house.open(critical);
    const { rows } = await house.owner.query<{ number: string; version: number; due: number }>(
      'select number, guide_version as version, due_at as due from ticket order by opened_at, number',
    );
    const of = (number: string) => rows.find((row) => row.number === number);
    expect([of(early)?.version, local(of(early)?.due)]).toEqual([1, '2026-03-02 19:00']);
    expect([of(sameDay)?.version, local(of(sameDay)?.due)]).toEqual([1, '2026-03-02 19:00']);
    expect([of(late)?.version, local(of(late)?.due)]).toEqual([2, '2026-03-03 17:00']);
    // What happens to the old one later is still counted by the old promise.
    await house.add('marina', early, { event: 'severity_changed', severity: 'alta', reason: 'Há contorno.' });
    const { rows: after } = await house.owner.query<{ due: number }>(
      'select due_at as due from ticket where number = $1',
      [early],
    );
    expect(local(after[0]?.due)).toBe('2026-03-03 17:00');
  });

  it('goes back by the earlier text, as a version of its own', async () => {
    await apply(quicker);
    house.move('2026-03-02 10:00');
    expect(await apply(totvs)).toMatchObject({ version: 3 });
    expect(house.site.guides.current.guide.severities[0]?.targets.support?.amount).toBe(600);
  });

  it('that was to come is overruled by one from the same instant', async () => {
    await apply(quicker, '2026-04-01 00:00');
    await apply(changed(['support: 10h', 'support: 9h']), '2026-04-01 00:00');
    house.move('2026-04-01 09:00');
    expect(house.site.guides.current.id).toBe(3);
  });
});

describe('a plan', () => {
  it('counts and lists open tickets whose dates would differ, and changes nothing', async () => {
    const grave = await house.open(critical);
    const alta = await house.open({
      answers: { uso: 'nao', contorno: 'sim', impacto: 'baixo', dados_corrompidos: 'nao' },
    });
    await house.open({ answers: { uso: 'normal', dados_corrompidos: 'nao', exibicao: 'sim' } });
    const before = [await ticketRows(), await written()];
    const { effect, differences, failed } = await plan(quicker);
    expect([await ticketRows(), await written()]).toEqual(before);
    expect(differences).toHaveLength(2);
    expect(failed).toEqual([]);
    expect(effect).toMatchObject({ open: 3, counts: { later: 1, earlier: 1, gained: 0, lost: 0 }, more: 0 });
    const dates = effect.tickets.map(({ number, effects }): [string, string] => [
      number,
      effects.map(({ clock, before, after }) => `${clock} ${local(before)} → ${local(after)}`).join(),
    ]);
    expect(Object.fromEntries(dates)).toEqual({
      [grave]: 'support 2026-03-02 19:00 → 2026-03-02 17:00',
      [alta]: 'support 2026-03-03 17:00 → 2026-03-04 15:00',
    });
  });

  it('tells of a solution’s term too, and of a date that would be gone', async () => {
    const solved = await house.open(critical);
    await house.add('marina', solved, { event: 'solved', text: 'Recalcule.' });
    await house.open(critical);
    const { effect } = await plan(
      changed(
        ['window: 15 calendar days', 'window: 20 calendar days'],
        ['targets: { support: 10h, maintenance: 4d }', 'targets: {}'],
      ),
    );
    expect(effect.counts).toEqual({ later: 1, earlier: 0, gained: 0, lost: 1 });
    const [own] = effect.tickets.filter(({ number }) => number === solved);
    expect(own?.effects).toEqual([
      { clock: 'acceptance', before: at('2026-03-18 00:00'), after: at('2026-03-23 00:00') },
    ]);
  });

  it('of the same text finds nothing', async () => {
    await house.open(critical);
    const { differences, effect } = await plan(totvs);
    expect([differences, effect.tickets]).toEqual([[], []]);
  });
});

describe('refused', () => {
  it.for([
    ['guide/problems', () => propose('guide: 1')],
    ['guide/problems', () => propose(totvs.replace('support: 10h', 'support: 8h'))],
    ['guide/other-vendor', () => propose(changed(['id: totvs', 'id: acme']))],
    ['guide/unchanged', () => propose(totvs)],
    ['policy/not-allowed', () => propose(quicker, 'marina')],
    ['guide/not-proposed', () => force(99)],
    ['guide/from-past', () => apply(quicker, '2026-03-02 08:59')],
    [
      'guide/in-force-already',
      async () => {
        await apply(quicker);
        return force(1);
      },
    ],
    [
      'guide/unchanged',
      async () => {
        const id = await propose(quicker);
        await apply(changed(['support: 10h', 'support: 9h']), '2026-04-01 00:00');
        await force(id, '2026-05-01 00:00');
        return force(await propose(quicker), '2026-06-01 00:00');
      },
    ],
    [
      'guide/not-proposed',
      async () => {
        const id = await propose(quicker);
        await house.as('paulo', async (visit) => withdrawGuide(await governing(visit), id));
        return force(id);
      },
    ],
  ] as const)('%s', async ([code, act]) => {
    await expect(act()).rejects.toMatchObject({ code });
  });

  it('and nothing of it is written', async () => {
    await expect(propose(totvs.replace('support: 10h', 'support: 8h'))).rejects.toThrow('guide/problems');
    await expect(apply(quicker, '2026-03-01 00:00')).rejects.toThrow('guide/from-past');
    expect(await written()).toEqual({ proposals: 1, versions: 1 });
  });
});

describe('where the guide asks for two people', () => {
  beforeEach(async () => void (await apply(twoPeople)));

  it('whoever proposed does not put in force; a second one does, and both are kept', async () => {
    const id = await propose(quicker);
    await expect(force(id, undefined, 'celia')).rejects.toMatchObject({ code: 'guide/same-person' });
    await expect(force(id, undefined, 'marina')).rejects.toMatchObject({ code: 'policy/not-allowed' });
    expect(await force(id, undefined, 'paulo')).toMatchObject({ version: 3 });
    const { rows } = await house.owner.query(
      `select p.reason, one.name as proposed, other.name as forced from guide_version v join guide_proposal p on p.id = v.proposal
        join person one on one.id = p.proposed_by join person other on other.id = v.put_in_force_by where v.id = 3`,
    );
    expect(rows).toEqual([
      { reason: 'Prometemos melhor.', proposed: 'Célia Nogueira', forced: 'Paulo Siqueira' },
    ]);
  });

  it('nobody signs for somebody else, not even by a query gone astray', async () => {
    const id = await propose(quicker);
    const sql = `insert into guide_version (vendor, edition, text, sha256, in_force_from, proposal, put_in_force_by)
      select vendor, edition, text, sha256, now(), id, proposed_by from guide_proposal where id = ${id}`;
    const { sql: raw } = await import('kysely');
    await expect(house.as('paulo', ({ tx }) => raw.raw(sql).execute(tx))).rejects.toMatchObject({
      code: '42501',
    });
  });
});

describe('two at once', () => {
  it('put one proposal in force once, and propose one text once', async () => {
    const [id, other] = await Promise.all([propose(quicker, 'celia'), propose(quicker, 'paulo')]);
    expect(other).toBe(id);
    const tries = await Promise.allSettled([force(id), force(id, undefined, 'paulo'), force(id)]);
    expect(
      tries
        .map((one) => (one.status === 'rejected' ? one.reason.code : 'done'))
        .toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual(['done', 'guide/in-force-already', 'guide/in-force-already']);
    expect(await written()).toEqual({ proposals: 1, versions: 2 });
  });
});
