import { describe, expect, it } from 'vitest';
import { severityFrom } from '#/domain/triage/severity.ts';
import { seen, shipped } from './shipped.ts';

const totvs = shipped('totvs');

const verdict = (answers: Record<string, string>) => severityFrom(totvs, { answers }, '2026-03-02');

describe('the customer answers, the guide decides', () => {
  it('TRG-148: there are four severities, in this order', () => {
    expect(totvs.severities.map(({ id, label }) => [id, label])).toStrictEqual([
      ['critica', 'Crítica'],
      ['alta', 'Alta'],
      ['media', 'Média'],
      ['baixa', 'Baixa'],
    ]);
  });

  it('TRG-142: unusable and without a workaround is critical, without anybody choosing it', () => {
    const result = seen(totvs, [{ opened: '2026-03-02 09:00', answers: { uso: 'nao', contorno: 'nao' } }]);
    expect(result).toMatchObject({ severity: 'critica', support_due: '2026-03-02 19:00' });
    expect(result.timeline.ticket?.because).toContain('não há solução de contorno');
  });

  it('TRG-142: an answer the guide does not offer opens nothing', () => {
    expect(severityFrom(totvs, { answers: { uso: 'talvez' } }, '2026-03-02')).toMatchObject({
      refused: 'triage/unknown-answer',
    });
    expect(severityFrom(totvs, { answers: { humor: 'bom' } }, '2026-03-02')).toMatchObject({
      refused: 'triage/unknown-answer',
    });
  });

  it.for([
    [{ uso: 'nao', impacto: 'critico', contorno: 'nao' }, 'critica'],
    [{ uso: 'nao', impacto: 'critico', contorno: 'nao', dados_corrompidos: 'nao' }, 'critica'],
    [{ uso: 'nao', impacto: 'critico', contorno: 'sim', dados_corrompidos: 'nao' }, 'alta'],
    [{ uso: 'nao', impacto: 'critico', contorno: 'sim', dados_corrompidos: 'sim' }, 'critica'],
    [{ uso: 'nao', impacto: 'moderado', contorno: 'nao' }, 'alta'],
    [{ uso: 'nao', impacto: 'baixo', contorno: 'nao' }, 'alta'],
  ] as const)('TRG-149: %j is %s', ([answers, severity]) => {
    expect(verdict(answers)).toMatchObject({ severity });
  });

  it.for([
    [{ uso: 'normal', dados_corrompidos: 'sim' }],
    [{ uso: 'restricoes_leves', dados_corrompidos: 'sim', exibicao: 'sim' }],
    [{ dados_corrompidos: 'sim' }],
  ] as const)('B-81: corruption alone is critical: %j', ([answers]) => {
    expect(verdict(answers)).toMatchObject({ severity: 'critica' });
  });

  it.for([
    [{ uso: 'restricoes_severas' }],
    [{ uso: 'restricoes_severas', dados_corrompidos: 'nao' }],
    [{ uso: 'nao', contorno: 'sim' }],
  ] as const)('TRG-150: severe restrictions are high: %j', ([answers]) => {
    expect(verdict(answers)).toMatchObject({ severity: 'alta' });
  });

  it.for([
    [{ uso: 'restricoes_leves' }],
    [{ uso: 'restricoes_leves', exibicao: 'nao', dados_corrompidos: 'nao' }],
  ] as const)('TRG-151: minor restrictions are medium: %j', ([answers]) => {
    expect(verdict(answers)).toMatchObject({ severity: 'media' });
  });

  it.for([
    [{ exibicao: 'sim' }],
    [{ uso: 'normal', exibicao: 'sim' }],
    [{ uso: 'restricoes_leves', exibicao: 'sim' }],
    [{ uso: 'normal' }],
  ] as const)('TRG-152: spelling, navigation and display are low: %j', ([answers]) => {
    expect(verdict(answers)).toMatchObject({ severity: 'baixa' });
  });

  it('the order of the answers changes nothing', () => {
    const answers = Object.entries({
      uso: 'nao',
      contorno: 'nao',
      impacto: 'critico',
      dados_corrompidos: 'nao',
    });
    expect(verdict(Object.fromEntries(answers.toReversed()))).toStrictEqual(
      verdict(Object.fromEntries(answers)),
    );
  });
});
