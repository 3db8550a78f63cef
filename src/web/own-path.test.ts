import { expect, it } from 'vitest';
import { ownPath } from './own-path.ts';

it.for(['/', '/chamados', '/chamados?aba=todos&q=a%20b', '/gestao/guia/versoes/3#prazo'])(
  'leads on to a page of ours: %s',
  (path) => {
    expect(ownPath(path)).toBe(path);
  },
);

it.for([
  'https://guiche.example.net',
  '//guiche.example.net',
  '/\\guiche.example.net',
  '\\\\guiche.example.net',
  '/\t/guiche.example.net',
  '/a\\b',
  ' /chamados',
  'javascript:alert(1)',
  'chamados',
  '',
  undefined,
  7,
])('leads nowhere else: %s', (elsewhere) => {
  expect(ownPath(elsewhere)).toBeUndefined();
});
