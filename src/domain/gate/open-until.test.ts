import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bar, BarKind, Gate } from '#/domain/guide/gate.ts';
import { addDays } from '#/domain/time/instant.ts';
import { unlessBarred } from './gate.ts';
import { openUntil } from './open-until.ts';
import type { Standing } from './standing.ts';

const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('America/Sao_Paulo').epochMilliseconds;
const NOW = at('2026-03-02T08:05');
const bar: Bar = { blocks: ['product'], exempt: [], override: [] };
const good: Standing = {
  hasAdministrator: true,
  contractUntil: null,
  contracted: null,
  delinquentSince: null,
  trainings: [],
  denied: [],
  leaves: [],
};
const errand = { intent: 'product', isNobodyYet: true } as const;
const guideWith = (gate: Gate) =>
  ({ gate, teams: [], products: [], vendor: { timeZone: 'America/Sao_Paulo' } }) as unknown as Parameters<
    typeof openUntil
  >[0];
const leave = (kind: BarKind, local: string) => ({ bar: kind, until: at(local) });

describe('until when somebody passes', () => {
  it.for<[string, Gate, Partial<Standing>, string | undefined]>([
    ['nothing ends', { contract: bar }, {}, undefined],
    ['the contract, on its last day', { contract: bar }, { contractUntil: '2026-03-02' }, '2026-03-03T00:00'],
    ['the contract, on a leap day', { contract: bar }, { contractUntil: '2028-02-29' }, '2028-03-01T00:00'],
    ['a contract that bars nobody', { delinquency: bar }, { contractUntil: '2026-03-31' }, undefined],
    [
      'over, and let in: the leave counts, not the contract of last year',
      { contract: bar },
      { contractUntil: '2025-12-31', leaves: [leave('contract', '2026-03-10T00:00')] },
      '2026-03-10T00:00',
    ],
    [
      'let in past the end of a contract that goes on',
      { contract: bar },
      { contractUntil: '2026-03-05', leaves: [leave('contract', '2026-03-10T00:00')] },
      '2026-03-10T00:00',
    ],
    [
      'let in for less than the contract goes on',
      { contract: bar },
      { contractUntil: '2026-03-31', leaves: [leave('contract', '2026-03-10T00:00')] },
      '2026-04-01T00:00',
    ],
    [
      'delinquent, let in twice: the later end',
      { delinquency: bar },
      {
        delinquentSince: at('2026-03-01T08:00'),
        leaves: [leave('delinquency', '2026-03-04T00:00'), leave('delinquency', '2026-03-09T00:00')],
      },
      '2026-03-09T00:00',
    ],
    [
      'let in where nothing bars',
      { delinquency: bar },
      { leaves: [leave('delinquency', '2026-03-04T00:00')] },
      undefined,
    ],
  ])('PRO-122 B-30: %s', ([, gate, standing, expected]) => {
    const until = openUntil(guideWith(gate), errand, { ...good, ...standing }, NOW);
    expect(until).toBe(expected === undefined ? undefined : at(expected));
  });

  it('PRO-122: she passes until that instant and not at it, whatever ends when', () => {
    const day = fc.integer({ min: -400, max: 800 }).map((days) => addDays('2026-03-02', days));
    const standings = fc.record({
      contractUntil: fc.option(day),
      delinquentSince: fc.option(fc.integer({ min: NOW - 1e9, max: NOW })),
      leaves: fc.array(
        fc.record({
          bar: fc.constantFrom('contract', 'delinquency'),
          until: fc.integer({ min: NOW + 1, max: NOW + 4e10 }),
        }),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(standings, (part) => {
        const guide = guideWith({ contract: bar, delinquency: bar });
        const standing: Standing = { ...good, ...(part as Partial<Standing>) };
        if (unlessBarred(guide, errand, standing, NOW)) return;
        const until = openUntil(guide, errand, standing, NOW);
        const isBarredAt = (at: number) => unlessBarred(guide, errand, standing, at) !== undefined;
        expect([isBarredAt((until ?? NOW + 1e11) - 1), until !== undefined && isBarredAt(until)]).toEqual([
          false,
          until !== undefined,
        ]);
      }),
    );
  });
});
