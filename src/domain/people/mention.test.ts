import { expect, it } from 'vitest';
import { mentionsIn } from './mention.ts';

const people = [
  { id: 'm', name: 'Marina Prado' },
  { id: 'a', name: 'Ana' },
  { id: 'l', name: 'Ana Lúcia' },
];

it.for([
  ['@Marina Prado, você viu?', ['m']],
  ['Veja, @marina prado.', ['m']],
  ['(@Ana Lúcia)', ['l']],
  ['@Ana e @Ana Lúcia e @Ana', ['a', 'l']],
  ['@Ananias', []],
  ['escreva a suporte@ana.example', []],
  ['Marina Prado sem arroba', []],
  ['@', []],
] as const)('%s calls %j', ([text, called]) => {
  expect(mentionsIn(text, people)).toEqual(called);
});
