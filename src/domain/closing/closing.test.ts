import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { readGuide } from '#/guide-file/read-guide.ts';
import { isRefusal } from '#/domain/refusal.ts';
import { decide } from '#/domain/ticket/decide.ts';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import { decideOpen } from '#/domain/ticket/open.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { unlessClosingSaid } from './demand.ts';

const read = readGuide(readFileSync('guides/pronnus.yaml', 'utf8'), 'pronnus.yaml');
if ('problems' in read) throw new Error('pronnus does not read');
const { guide: pronnus } = read;

const AT = Date.parse('2026-04-15T12:00:00Z');
const opened = decideOpen(pronnus, { event: 'opened', at: AT, by: 'customer', channel: 'portal' });
if (isRefusal(opened)) throw new Error(opened.refused);

const classify = (words: Partial<TicketEvent<'classified'>>) =>
  decide(pronnus, opened, { event: 'classified', at: AT, by: 'agent', channel: 'desk', ...words });

const TWELVE = [
  'Análise de Ambiente',
  'Cortesia',
  'Dúvida Explícita',
  'Dúvida Tácita',
  'Erro',
  'Exigência Legal',
  'Falta de Retorno',
  'Incidente',
  'Outras Ferramentas',
  'Serviços',
  'Sistemas/Hardwares de Terceiros',
  'Sugestão',
];

describe('the closing categories of Pronnus', () => {
  it('PRN-046: are a closed list of twelve, one of which every solution demands', () => {
    expect(pronnus.closing?.categories.map(({ label }) => label)).toEqual(TWELVE);
    expect(unlessClosingSaid(pronnus, opened, 'solved')).toMatchObject({
      refused: 'closing/category-missing',
    });
    expect(classify({ category: 'outra_coisa' })).toMatchObject({ refused: 'closing/category-unknown' });
    const classified = classify({ category: 'cortesia' }) as Ticket;
    expect(unlessClosingSaid(pronnus, classified, 'solved')).toBeUndefined();
    expect(unlessClosingSaid(pronnus, opened, 'replied')).toBeUndefined();
  });

  it.for([
    ['PRN-047', 'analise_de_ambiente', {}],
    ['PRN-050', 'duvida_tacita', {}],
    ['PRN-052', 'exigencia_legal', { norma: 'Lei 14.438/2022' }],
    ['PRN-054', 'incidente', { script: 'ajuste-0147.sql' }],
    ['PRN-055', 'outras_ferramentas', {}],
    ['PRN-056', 'servicos', {}],
    ['PRN-057', 'sistemas_de_terceiros', {}],
    ['PRN-058', 'sugestao', {}],
  ] as const)('%s: “%s” can be chosen, with what it may say', ([, category, details]) => {
    expect(classify({ category, details })).toMatchObject({ category });
  });

  it('PRN-048: a courtesy is never billed', () => {
    const courtesy = pronnus.closing?.categories.find(({ id }) => id === 'cortesia');
    expect(courtesy?.billable).toBe(false);
    expect(pronnus.closing?.categories.filter(({ billable }) => !billable)).toEqual([courtesy]);
  });

  it('PRN-049: an explicit doubt demands the address of the document, or the tick of business knowledge', () => {
    const doubt = (details: Record<string, string>) => classify({ category: 'duvida_explicita', details });
    expect(doubt({})).toMatchObject({ refused: 'closing/detail-missing' });
    expect(doubt({ documento: '  ' })).toMatchObject({ refused: 'closing/detail-missing' });
    expect(doubt({ documento: 'está no manual' })).toMatchObject({ refused: 'closing/link-needed' });
    expect(doubt({ documento: 'https://docs.pronnus.example/verbas' })).toMatchObject({
      category: 'duvida_explicita',
    });
    expect(doubt({ conhecimento_do_negocio: 'yes' })).toMatchObject({ category: 'duvida_explicita' });
  });

  it('PRN-051: an error demands its defect', () => {
    expect(classify({ category: 'erro' })).toMatchObject({ refused: 'closing/detail-missing' });
    expect(classify({ category: 'erro', details: { defeito: 'DEV-4711' } })).toMatchObject({
      category: 'erro',
    });
  });
});

describe('a customer who does not answer', () => {
  const waiting = () => {
    const at = Date.parse('2026-03-02T09:00:00-03:00');
    const fresh = decideOpen(pronnus, { event: 'opened', at, by: 'customer', channel: 'portal' }) as Ticket;
    return decide(pronnus, fresh, {
      event: 'waiting_customer',
      at: at + 1,
      by: 'agent',
      channel: 'desk',
    }) as Ticket;
  };
  const finish = (local: string) =>
    decide(pronnus, waiting(), {
      event: 'closed',
      at: Date.parse(`${local}-03:00`),
      by: 'agent',
      channel: 'desk',
    });

  it('PRN-053: may be closed after five business days, with the category of no return; not a minute before', () => {
    expect(finish('2026-03-09T23:59:59')).toMatchObject({ refused: 'ticket/wait-for-answer' });
    expect(finish('2026-03-10T00:00:00')).toMatchObject({
      state: 'closed',
      closedAs: 'no_return',
      category: 'falta_de_retorno',
    });
  });
});
