import { describe, expect, it } from 'vitest';
import type { Bar, BarKind, Gate, Intent } from '#/domain/guide/gate.ts';
import { unlessBarred } from './gate.ts';
import type { Errand, Standing } from './standing.ts';

const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('America/Sao_Paulo').epochMilliseconds;

const bar = (blocks: Intent[], more: Partial<Bar> = {}): Bar => ({
  blocks,
  exempt: [],
  override: [],
  ...more,
});
const good: Standing = {
  hasAdministrator: true,
  contractUntil: null,
  contracted: null,
  delinquentSince: null,
  trainings: [{ product: '', obtainedOn: '2026-02-20' }],
  denied: [],
  leaves: [],
};
const delinquent = { delinquentSince: at('2026-03-02T08:00') };

function said(gate: Gate, errand: Errand, standing: Partial<Standing>, now = '2026-03-02T08:05') {
  const guide = {
    gate,
    teams: [
      { id: 'financeiro', label: 'Financeiro', targets: {} },
      { id: 'sac', label: 'SAC', targets: {} },
    ],
    products: [
      { id: 'erp', label: 'ERP', targets: {}, editions: [], modules: [], supportUntil: '2026-03-01' },
      { id: 'folha', label: 'Folha', targets: {}, editions: [], modules: [] },
    ],
    vendor: { timeZone: 'America/Sao_Paulo' },
  } as unknown as Parameters<typeof unlessBarred>[0];
  const refusal = unlessBarred(guide, errand, { ...good, ...standing }, at(now));
  return refusal && [refusal.refused, refusal.facts['to']];
}

describe('the gate', () => {
  const blocks: Intent[] = ['portal', 'open_ticket', 'product'];
  const finance = { delinquency: bar(blocks, { sentTo: 'financeiro', exempt: ['sac'] }) };

  it.for<[Intent, string | undefined, boolean]>([
    ['portal', undefined, true],
    ['open_ticket', undefined, true],
    ['open_ticket', 'suporte', true],
    ['product', undefined, true],
    ['open_ticket', 'sac', false],
    ['open_ticket', 'financeiro', false],
    ['download', undefined, false],
  ])('PRO-121 PRO-122 B-29: delinquent, %s of team %s: barred %s', ([intent, team, barred]) => {
    expect(said(finance, { intent, team }, delinquent)).toEqual(
      barred ? ['gate/delinquent', 'financeiro'] : undefined,
    );
  });

  it('TRG-089: a company without an administrator is kept from what the guide names, and let in all the same by a leave', () => {
    const first = { administrator: bar(['account'], { sentTo: 'sac' }) };
    const alone = { hasAdministrator: false };
    expect(said(first, { intent: 'account' }, alone)).toEqual(['gate/no-administrator', 'sac']);
    expect(said(first, { intent: 'open_ticket' }, alone)).toBeUndefined();
    expect(said(first, { intent: 'account' }, {})).toBeUndefined();
    expect(said({}, { intent: 'account' }, alone)).toBeUndefined();
    const leaves: Standing['leaves'] = [{ bar: 'administrator', until: at('2026-03-02T18:00') }];
    expect(said(first, { intent: 'account' }, { ...alone, leaves })).toBeUndefined();
    expect(said(first, { intent: 'account' }, { ...alone, leaves }, '2026-03-02T18:00')).toEqual([
      'gate/no-administrator',
      'sac',
    ]);
  });

  it('holds from the instant it is set, for as long as it goes on', () => {
    expect(said(finance, { intent: 'portal' }, delinquent, '2026-03-02T07:59')).toBeUndefined();
    expect(said(finance, { intent: 'portal' }, delinquent, '2026-03-02T08:00')).toBeDefined();
  });

  it('B-30: somebody let in passes this bar, until the instant and not at it', () => {
    const leaves = [{ bar: 'delinquency', until: at('2026-03-03T12:00') }] as const;
    const tried = (now: string) => said(finance, { intent: 'portal' }, { ...delinquent, leaves }, now);
    expect(tried('2026-03-03T11:59')).toBeUndefined();
    expect(tried('2026-03-03T12:00')).toEqual(['gate/delinquent', 'financeiro']);
    const other = [{ bar: 'training', until: at('2026-03-03T12:00') }] as const;
    expect(said(finance, { intent: 'portal' }, { ...delinquent, leaves: other })).toBeDefined();
  });

  it.for<[string, Standing['trainings'], string | undefined, boolean]>([
    ['no proof', [], 'erp', true],
    ['of this product', [{ product: 'erp', obtainedOn: '2026-02-27' }], 'erp', false],
    ['of all', [{ product: '', obtainedOn: '2026-02-27' }], 'erp', false],
    ['of another product', [{ product: 'folha', obtainedOn: '2026-02-27' }], 'erp', true],
    ['any, before a product is named', [{ product: 'folha', obtainedOn: '2026-02-27' }], undefined, false],
    ['today', [{ product: '', obtainedOn: '2026-03-02' }], 'erp', false],
    ['dated tomorrow', [{ product: '', obtainedOn: '2026-03-03' }], 'erp', true],
  ])('PRO-080 TTL-024: training, %s', ([, trainings, product, barred]) => {
    const found = said({ training: bar(['open_ticket']) }, { intent: 'open_ticket', product }, { trainings });
    expect(found?.[0]).toBe(barred ? 'gate/untrained' : undefined);
  });

  it('TRG-133: the contract counts on its last day and not after', () => {
    const gate = { contract: bar(['open_ticket']) };
    const on = (contractUntil: string | null) =>
      said(gate, { intent: 'open_ticket' }, { contractUntil })?.[0];
    expect([on(null), on('2026-03-02'), on('2026-03-01')]).toEqual([
      undefined,
      undefined,
      'gate/contract-over',
    ]);
  });

  it('B-31: a product is asked about until the end of its support, and not after', () => {
    const gate = { lifecycle: bar(['open_ticket']) };
    const on = (product: string, now: string) => said(gate, { intent: 'open_ticket', product }, {}, now)?.[0];
    expect(on('erp', '2026-03-01T23:59')).toBeUndefined();
    expect(on('erp', '2026-03-02T00:00')).toBe('gate/product-over');
    expect(on('folha', '2026-03-02T00:00')).toBeUndefined();
  });

  it('TTL-020: by phone only with a ticket', () => {
    const gate = { ticket_first: bar(['phone']) };
    expect(said(gate, { intent: 'phone' }, {})?.[0]).toBe('gate/ticket-first');
    expect(said(gate, { intent: 'phone', ticket: '202603/0001' }, {})).toBeUndefined();
  });

  it('TRG-133: what a contact may not do comes first, whatever the guide blocks', () => {
    expect(said({}, { intent: 'download' }, { denied: ['download'] })?.[0]).toBe('gate/not-permitted');
    expect(said({}, { intent: 'open_ticket' }, { denied: ['download'] })).toBeUndefined();
  });

  it('lets everybody in where the guide says nothing', () => {
    const worst = { contractUntil: '2020-01-01', ...delinquent, trainings: [] };
    const intents: Intent[] = ['portal', 'open_ticket', 'chat', 'phone', 'product', 'account'];
    expect(intents.filter((intent) => said({}, { intent, product: 'erp' }, worst))).toEqual([]);
  });

  it('each bar blocks what it names and nothing else', () => {
    const worst = { contractUntil: '2020-01-01', ...delinquent, trainings: [] };
    const kinds: BarKind[] = ['contract', 'delinquency', 'training', 'lifecycle', 'ticket_first'];
    for (const kind of kinds) {
      const gate = { [kind]: bar(['chat']) };
      expect([kind, said(gate, { intent: 'chat', product: 'erp' }, worst) === undefined]).toEqual([
        kind,
        false,
      ]);
      expect([kind, said(gate, { intent: 'phone', product: 'erp' }, worst)]).toEqual([kind, undefined]);
    }
  });
});
