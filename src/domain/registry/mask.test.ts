import { expect, it } from 'vitest';
import { maskedEmail, maskedPhone } from './mask.ts';

it.for([
  ['maria@acme.com.br', 'm•••@acme.com.br'],
  ['m@acme.com.br', 'm•••@acme.com.br'],
  ['@acme.com.br', '•••'],
  ['', '•••'],
])('TRG-094: %s is shown as %s', ([email, shown]) => {
  expect(maskedEmail(email ?? '')).toBe(shown);
});

it('TRG-094: of a telephone the last four digits are shown', () => {
  expect(maskedPhone('(11) 91234-5678')).toBe('••• 5678');
  expect(maskedPhone('')).toBe('');
});
