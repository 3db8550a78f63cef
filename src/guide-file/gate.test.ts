import { expect, it } from 'vitest';
import { A_GUIDE } from './a-guide.ts';
import { readGuide } from './read-guide.ts';

const read = (lines: string) => readGuide(`${A_GUIDE.trimEnd()}\n${lines}\n`, 'acme.yaml');
const told = (lines: string) => {
  const result = read(lines);
  if (!('problems' in result)) throw new Error('it was read');
  const at = `${A_GUIDE.trimEnd()}\n${lines}`.split('\n');
  return result.problems.map(({ line, message, messageEn }) => [at[line - 1]?.trim(), message, messageEn]);
};

it('reads who may enter, and lets everybody in where nothing is written', () => {
  const result = read('gate: { delinquency: { blocks: [open_ticket], sent_to: suporte, override: leader } }');
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  expect(result.guide.gate).toEqual({
    delinquency: { blocks: ['open_ticket'], sentTo: 'suporte', exempt: [], override: ['leader'] },
  });
  const bare = readGuide(A_GUIDE, 'acme.yaml');
  if ('problems' in bare) throw new Error(JSON.stringify(bare.problems));
  expect([bare.guide.gate, bare.guide.entry]).toEqual([
    {},
    {
      secondFactor: [],
      profile: {
        demanded: ['name', 'email'],
        offered: ['cpf', 'phone', 'extension', 'mobile', 'department', 'company', 'registration_date'],
      },
    },
  ]);
});

it.for<[string, string, string]>([
  ['gate: { delinquency: { blocks: [abrir] } }', 'valor desconhecido: “abrir”', 'unknown value: “abrir”'],
  ['gate: { delinquency: { blocks: [] } }', '“blocks” está sem conteúdo', '“blocks” is empty'],
  ['gate: { delinquency: {} }', 'falta “blocks”', '“blocks” is missing'],
  ['gate: { delinquent: { blocks: [chat] } }', 'você quis dizer “delinquency”', 'did you mean “delinquency”'],
  [
    'gate: { training: { blocks: [chat], sent_to: suporti } }',
    'equipe desconhecida: “suporti”',
    'unknown team',
  ],
  ['gate: { training: { blocks: [chat], exempt: [sacc] } }', 'equipe desconhecida: “sacc”', 'unknown team'],
  [
    'gate: { training: { blocks: [chat], override: [chefe] } }',
    'valor desconhecido: “chefe”',
    'unknown value',
  ],
  ['entry: { second_factor: [gerente] }', 'valor desconhecido: “gerente”', 'unknown value'],
  ['entry: { profile: { required: [nome] } }', 'valor desconhecido: “nome”', 'unknown value: “nome”'],
  [
    'entry: { profile: { required: [phone], optional: [phone] } }',
    '“phone” está entre os obrigatórios e entre os opcionais; deixe em um só',
    '“phone” is both required and optional',
  ],
  [
    'entry: { contact_confirmed_every: 1 ano }',
    '“1 ano” não é um número de meses; escreva 12 months',
    '“1 ano” is not a number of months',
  ],
  ['entry: { second_facto: [manager] }', 'você quis dizer “second_factor”', 'did you mean “second_factor”'],
])('%s is told with its line in both languages', ([line, portuguese, english]) => {
  const [first] = told(line);
  expect(first).toEqual([line, expect.stringContaining(portuguese), expect.stringContaining(english)]);
});
