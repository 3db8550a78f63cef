import { describe, expect, it } from 'vitest';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Week } from '#/domain/time/calendar.ts';
import { A_GUIDE } from '#/guide-file/a-guide.ts';
import { readGuide } from '#/guide-file/read-guide.ts';
import type { Locale } from '#/text/locale.ts';
import { blocksOf } from './blocks.ts';
import { standardSections } from './standard-sections.ts';
import { weekInWords } from './week.ts';

function guideOf(text: string): Guide {
  const read = readGuide(text, 'acme.yaml');
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.guide;
}

const guide = guideOf(A_GUIDE);
const h = (opens: number, closes: number) => ({ opens: opens * 60, closes: closes * 60 });

describe('a week in words', () => {
  it.for([
    ['nothing', {}, [], []],
    ['one day', { 6: [h(9, 15)] }, ['sábado, das 09:00 às 15:00'], ['Saturday, from 09:00 to 15:00']],
    [
      'neighbours with the same hours are one line',
      { 1: [h(8, 18)], 2: [h(8, 18)], 4: [h(8, 18)], 5: [h(8, 12)] },
      ['segunda e terça, das 08:00 às 18:00', 'quinta, das 08:00 às 18:00', 'sexta, das 08:00 às 12:00'],
      [
        'Monday and Tuesday, from 08:00 to 18:00',
        'Thursday, from 08:00 to 18:00',
        'Friday, from 08:00 to 12:00',
      ],
    ],
    [
      'the whole week, to midnight, in two spans',
      Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [h(0, 12), h(13.5, 24)]])),
      ['segunda a domingo, das 00:00 às 12:00 e das 13:30 às 24:00'],
      ['Monday to Sunday, from 00:00 to 12:00 and from 13:30 to 24:00'],
    ],
  ] as [string, Week, string[], string[]][])('%s', ([, week, pt, en]) => {
    expect([weekInWords(week, 'pt-BR'), weekInWords(week, 'en')]).toEqual([pt, en]);
  });
});

/** All the words of a view, as one text. */
const words = (of: Guide, what: Parameters<typeof blocksOf>[1]['what'], locale: Locale = 'pt-BR') =>
  JSON.stringify(blocksOf(of, { what }, '2026-03-02', locale));

describe('what a view says of the rules', () => {
  it.for([
    ['hours', 'segunda a sexta, das 08:00 às 12:00 e das 13:30 às 18:00 (horário de Brasília)'],
    ['hours', 'sábado, das 08:00 às 12:00'], // on call
    ['hours', 'Véspera de Natal: em 24/12/2026, fechado'],
    ['hours', 'Balanço: de 01/06/2026 a 05/06/2026, das 08:00 às 20:00'],
    ['hours', '24 horas por dia, sete dias por semana, inclusive feriados'],
    ['holidays', 'Véspera de Natal (horário especial)'],
    ['holidays', 'Aniversário da cidade (municipal)'],
    ['severities', '4 dias úteis'],
    ['severities', 'no horário da equipe que atende'],
    ['triage', '“Não”'],
    ['triage', 'Não pode ser usada.'],
    ['clocks', 'na abertura do chamado'],
    ['clocks', 'Com o cliente'],
    ['clocks', 'prazos em dias terminam na mesma hora em que começaram'],
    ['contracts', 'Crítica: support 2 horas'],
    ['acceptance', 'por mais 45 dias corridos'],
    ['acceptance', 'às 09:00'],
    ['acceptance', 'a solução é considerada aprovada'],
    ['contact_attempts', '3 tentativas'],
    ['scope', 'Procure o seu técnico.'],
    ['definitions', 'Um registro no chamado.'],
    ['people', 'E-mail: celia@acme.example'],
    ['edition', 'Edição 2026'],
  ] as const)('%s: “%s”', ([what, said]) => {
    expect(words(guide, what)).toContain(said);
  });

  it('English has its own words for all of it', () => {
    for (const section of standardSections(guide, 2026, 'en'))
      for (const { what } of section.show)
        expect(words(guide, what, 'en'), what).not.toMatch(
          /prazo|solução|atende|horário de Brasília|feriado/i,
        );
  });

  it.for([
    [{ times: 2, by: '7 business days' }, 'até 2 vezes, cada uma por mais 7 dias úteis'],
    [{ times: 1, by: '1 business days' }, 'uma única vez, por mais 1 dia útil'],
  ] as const)('a postponement of %j', ([{ times, by }, said]) => {
    const other = guideOf(
      A_GUIDE.replace('{ times: 1, by: 45 calendar days }', `{ times: ${times}, by: ${by} }`),
    );
    expect(words(other, 'acceptance')).toContain(said);
  });
});

describe('a guide written without a document', () => {
  it('is published all the same, with a section for each thing its rules can tell', () => {
    const plain = guideOf(
      A_GUIDE.replace(/document:\n(?: {2}.*\n)+/, '').replace(/people:\n(?: {2}.*\n)+/, ''),
    );
    expect(plain.document).toBeUndefined();
    expect(standardSections(plain, 2026, 'pt-BR').map(({ title }) => title)).toEqual([
      'Equipes e canais',
      'Horários de atendimento',
      'Feriados e plantões de 2026',
      'Severidades e prazos',
      'Como a severidade é definida',
      'Como os prazos são contados',
      'Contratos com horário ou prazo próprio',
      'Aceite da solução',
      'Tentativas de contato',
      'Tipos de contato',
      'Escopo do suporte',
      'Definições',
    ]);
  });
});
