import { describe, expect, it } from 'vitest';
import { severityFrom } from '#/domain/triage/severity.ts';
import { queueKey } from '#/domain/ticket/queue.ts';
import { seen, shipped, type Given } from './shipped.ts';

const totall = shipped('totall');

const severity = (answers: Record<string, string>, openedOn = '2026-03-02') =>
  severityFrom(totall, { answers }, openedOn);

describe('what is critical at Totall', () => {
  it('TTL-096: a stopped company or area that hits the business is critical; another activity is not', () => {
    for (const impacto_no_negocio of ['faturar', 'vender'])
      expect(severity({ area_parada: 'sim', impacto_no_negocio })).toMatchObject({ severity: 'critica' });
    expect(severity({ area_parada: 'sim', impacto_no_negocio: 'outro' })).toMatchObject({
      severity: 'normal',
    });
    expect(severity({ area_parada: 'nao' })).toMatchObject({ severity: 'normal' });
  });

  it.each([
    ['2026-03-10', '2026-03-13', 'critica'],
    ['2026-03-02', '2026-03-13', 'normal'],
    ['2026-03-08', '2026-03-13', 'critica'],
    ['2026-03-07', '2026-03-13', 'normal'],
    ['2026-12-28', '2027-01-02', 'critica'],
  ])('TTL-098 B-40: on %s an obligation due %s makes it %s', (openedOn, vencimento, expected) => {
    const answers = { area_parada: 'nao', obrigacao_acessoria: 'sim', vencimento };
    expect(severity(answers, openedOn)).toMatchObject({ severity: expected });
  });

  it('refuses a date that does not exist', () => {
    expect(severity({ obrigacao_acessoria: 'sim', vencimento: '2026-02-30' })).toMatchObject({
      refused: 'triage/unknown-answer',
    });
  });

  it('TTL-094 TTL-095: the queue follows the arrival, and a critical ticket goes before it', () => {
    const place = (opened: string, changes: Given[] = []) => {
      const { ticket } = seen(totall, [{ opened }, ...changes]).timeline;
      return ticket ? queueKey(totall, ticket, undefined) : [];
    };
    const before = (a: readonly number[], b: readonly number[]) => {
      const i = a.findIndex((part, at) => part !== b[at]);
      return i >= 0 && (a[i] ?? 0) < (b[i] ?? 0);
    };
    const nine = place('2026-03-02 09:00');
    const ten = place('2026-03-02 09:10');
    const moved = place('2026-03-02 10:00', [
      { severity_changed: '2026-03-02 10:05', severity: 'critica', reason: 'Faturamento parado.' },
    ]);
    expect([before(nine, ten), before(ten, nine), before(moved, nine)]).toEqual([true, false, true]);
  });
});
