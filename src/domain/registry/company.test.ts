import { expect, it } from 'vitest';
import { readCompany } from './company.ts';
import { readContact } from './contact.ts';

const NAMED = [
  { id: 'prime', label: 'PRIME (SLA)' },
  { id: 'bpo', label: 'BPO' },
];

it.for<[string, string | undefined]>([
  ['prime', 'prime'],
  ['PRIME (SLA)', 'prime'],
  ['prime (sla)', 'prime'],
  ['', undefined],
])('a contract is said by its id or as the guide calls it: %j', ([contract, id]) => {
  const read = readCompany({ code: '104233', name: 'Padaria', contract }, NAMED);
  expect('company' in read && read.company.contract).toBe(id);
});

it('CON-017: so is what somebody is to the vendor; a name the guide does not have is refused', () => {
  const read = (requester: string) =>
    readContact({ email: 'ana@padaria.example', name: 'Ana', requester }, NAMED);
  expect(read('BPO')).toMatchObject({ contact: { requester: 'bpo' } });
  expect(read('')).toMatchObject({ contact: { requester: '' } });
  expect(read('Unidade')).toMatchObject({ faults: [{ field: 'requester', fault: 'requester' }] });
});

it.for<[string, number, boolean]>([
  ['a', 200, true],
  ['ã', 200, true],
  ['a', 201, false],
])('a name of %s × %i is taken: %s', ([letter, length, isTaken]) => {
  const read = readCompany({ code: '104233', name: letter.repeat(length) }, []);
  expect('company' in read).toBe(isTaken);
});
