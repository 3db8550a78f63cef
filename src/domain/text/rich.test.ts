import { describe, expect, it } from 'vitest';
import { plainText, written } from './plain.ts';
import { blocksOf } from './read.ts';
import type { Inline } from './rich.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const line = (written: string) => {
  const [block] = blocksOf(written);
  return block?.kind === 'lines' ? block.lines[0] : block;
};

describe('what is written between signs', () => {
  it.for([
    ['**negrito**', { kind: 'bold', parts: [text('negrito')] }],
    ['_itálico_', { kind: 'italic', parts: [text('itálico')] }],
    ['++sublinhado++', { kind: 'underline', parts: [text('sublinhado')] }],
    ['~~riscado~~', { kind: 'strike', parts: [text('riscado')] }],
    ['`C:\\*.xml`', { kind: 'code', text: 'C:\\*.xml' }],
    ['{vermelho:urgente}', { kind: 'colour', colour: 'red', parts: [text('urgente')] }],
    ['{on-yellow:look}', { kind: 'ground', ground: 'yellow', parts: [text('look')] }],
    ['{grande:total}', { kind: 'size', size: 'large', parts: [text('total')] }],
    ['![tela.png]', { kind: 'picture', name: 'tela.png' }],
    ['[guia](https://a.example/x)', { kind: 'link', href: 'https://a.example/x', parts: [text('guia')] }],
    [
      '**{azul:_a_}**',
      {
        kind: 'bold',
        parts: [{ kind: 'colour', colour: 'blue', parts: [{ kind: 'italic', parts: [text('a')] }] }],
      },
    ],
  ] as const)('TTL-038: %s', ([source, part]) => expect(line(source)).toEqual([part]));

  it.for([
    'folha_2026_final',
    '2**3 e 4**5',
    '*** ERRO *** na linha',
    'C++ e D++',
    '__init__',
    '** solto **',
    '**sem fim',
    '{verba:065}',
    '{vermelho:sem fim',
    '[x](javascript:alert(1))',
    '[x](data:text/html,a)',
    'a ~~ b',
    '``',
  ])('TTL-038: %s are its letters', (source) => expect(line(source)).toEqual([text(source)]));

  it('TTL-038: an address alone is a link, without the stop that ends the sentence', () => {
    expect(line('Veja https://a.example/b?c=1.')).toEqual([
      text('Veja '),
      { kind: 'link', href: 'https://a.example/b?c=1', parts: [text('https://a.example/b?c=1')] },
      text('.'),
    ]);
  });

  it('TTL-038: lines, lists and code are blocks in their order', () => {
    expect(blocksOf('Passos:\n- abrir\n- **gravar**\n3. fim\n```\n**cru**\n```\nadeus')).toEqual([
      { kind: 'lines', lines: [[text('Passos:')]] },
      { kind: 'list', items: [[text('abrir')], [{ kind: 'bold', parts: [text('gravar')] }]] },
      { kind: 'list', from: 3, items: [[text('fim')]] },
      { kind: 'code_block', text: '**cru**' },
      { kind: 'lines', lines: [[text('adeus')]] },
    ]);
  });
});

describe('the words alone', () => {
  it('TTL-038: mails, lists and searching read the words, with the address after its words', () => {
    const source =
      '**Atenção**: {vermelho:leia} [o guia](https://a.example)\n- um\n2. dois\n```\nlog\n```\n![tela.png]';
    expect(plainText(source)).toBe(
      'Atenção: leia o guia (https://a.example)\n- um\n2. dois\nlog\n[tela.png]',
    );
    expect(written(source, true)).toEqual({ text: plainText(source), markup: source });
  });

  it('TTL-038: signs nobody meant as such, and signs without words, stay letters', () => {
    expect(written('**x**', false)).toEqual({ text: '**x**' });
    expect(written('sem nada', true)).toEqual({ text: 'sem nada' });
    expect(written('```\n\n```', true)).toEqual({ text: '```\n\n```' });
  });
});
