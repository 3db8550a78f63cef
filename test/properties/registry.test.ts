import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCustomerCode, maskedName } from '#/domain/registry/customer-code.ts';
import { phoneInWords, readPhone } from '#/domain/registry/phone.ts';
import { readTaxId, taxIdInWords } from '#/domain/registry/tax-id.ts';

/** Receita's rule once more, from tables of weights and with the remainder looked up, to be compared with ours. */
const CNPJ_WEIGHTS = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
const CPF_WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2];
const LETTERS = '0123456789       ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGIT_OF_REST = [0, 0, 9, 8, 7, 6, 5, 4, 3, 2, 1];

function withDigits(base: string, weights: readonly number[]): string {
  const digit = (text: string, by: readonly number[]) =>
    DIGIT_OF_REST[
      text
        .split('')
        .map((letter, i) => LETTERS.indexOf(letter) * (by[i] ?? 0))
        .reduce((a, b) => a + b, 0) % 11
    ];
  const greatest = weights.length === 12 ? 6 : 11;
  const first = `${base}${digit(base, weights)}`;
  return `${first}${digit(first, [greatest, ...weights])}`;
}

const cnpjBase = fc.stringMatching(/^[0-9A-Z]{12}$/);
const cpfBase = fc.stringMatching(/^[0-9]{9}$/);
const isRepeated = (text: string) => /^(.)\1*$/.test(text);

describe('CNPJ and CPF', () => {
  it.for([
    ['12.ABC.345/01DE-35', 'cnpj', '12ABC34501DE35'],
    ['12abc34501de35', 'cnpj', '12ABC34501DE35'],
    ['11.222.333/0001-81', 'cnpj', '11222333000181'],
    ['11222333000181', 'cnpj', '11222333000181'],
    ['111.444.777-35', 'cpf', '11144477735'],
    ['111.444.777‑35', 'cpf', '11144477735'],
    ['11.222.333/0001–81', 'cnpj', '11222333000181'],
    [' 12 ABC 345/01DE−35 ', 'cnpj', '12ABC34501DE35'],
  ] as const)('%s is a %s', ([written, kind, text]) => {
    expect(readTaxId(written)).toEqual({ kind, text });
  });

  it.for([
    '12.ABC.345/01DE-36',
    '11.222.333/0001-82',
    '111.444.777-34',
    '00000000000000',
    '11111111111',
    '12ABC34501DEAB',
    '1122233300018',
    '11.222.333/0001-81x',
    'Ç2ABC34501DE35',
    '',
  ])('%s is none', (written) => {
    expect(readTaxId(written)).toBeUndefined();
  });

  it('agree with an independent reckoning, and no other check digits pass', () => {
    fc.assert(
      fc.property(fc.oneof(cnpjBase, cpfBase), fc.integer({ min: 0, max: 99 }), (base, guess) => {
        const right = withDigits(base, base.length === 12 ? CNPJ_WEIGHTS : CPF_WEIGHTS);
        const guessed = `${base}${String(guess).padStart(2, '0')}`;
        expect(readTaxId(right)?.text).toBe(isRepeated(right) ? undefined : right);
        expect(readTaxId(guessed) !== undefined).toBe(guessed === right && !isRepeated(right));
      }),
      { numRuns: 3_000 },
    );
  });

  it('are read again from how they are written', () => {
    fc.assert(
      fc.property(fc.oneof(cnpjBase, cpfBase), (base) => {
        const id = readTaxId(withDigits(base, base.length === 12 ? CNPJ_WEIGHTS : CPF_WEIGHTS));
        fc.pre(id !== undefined);
        expect(id && readTaxId(taxIdInWords(id))).toEqual(id);
      }),
    );
  });
});

describe('customer codes', () => {
  it('PRO-090: has six digits, no more, no less, no letter', () => {
    expect(['10423', '1042333', '10A233', '104233', '١٠٤٢٣٣'].filter(isCustomerCode)).toEqual(['104233']);
  });

  it('hide the name but its first letters, and how long it is', () => {
    expect(maskedName('Padaria Trigo Bom Ltda.')).toBe('P••• T••• B••• L•••');
    expect(maskedName('Padaria T B L')).toBe('P••• T••• B••• L•••');
    expect(maskedName('3 Irmãos & “Érica” 👩‍🍳')).toBe('3••• I••• ••• ••• •••');
  });
});

describe('telephones', () => {
  it.for([
    ['(11) 91234-5678', 'mobile', '11912345678', '(11) 91234-5678'],
    ['+55 11 91234-5678', 'mobile', '11912345678', '(11) 91234-5678'],
    ['011 91234 5678', 'mobile', '11912345678', '(11) 91234-5678'],
    ['(11) 8123-4567', 'mobile', '11981234567', '(11) 98123-4567'],
    ['(21) 3790-0100', 'landline', '2137900100', '(21) 3790-0100'],
    ['55 3221-1000', 'landline', '5532211000', '(55) 3221-1000'],
    ['+55 (55) 3221-1000', 'landline', '5532211000', '(55) 3221-1000'],
    ['0800-941-6162', 'toll_free', '08009416162', '0800 941 6162'],
    ['4003-0015', 'national', '40030015', '4003-0015'],
    ['0800 41 6162', 'toll_free', '0800416162', '0800 41 6162'],
    ['(11) 91234‑5678', 'mobile', '11912345678', '(11) 91234-5678'],
    ['+55 0800 941 6162', 'toll_free', '08009416162', '0800 941 6162'],
  ] as const)('%s is %s', ([written, kind, digits, words]) => {
    const phone = readPhone(written);
    expect(phone).toEqual({ kind, digits });
    expect(phone && phoneInWords(phone)).toBe(words);
  });

  it.for([
    '',
    '1234-5678',
    '(10) 91234-5678',
    '(11) 1234-5678',
    '(11) 812345678',
    '11 91234-5678 ramal 3',
    '0900 123 456',
  ])('%s is none', (written) => expect(readPhone(written)).toBeUndefined());

  it('are read again from how they are written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(1[1-9]|21)(9[0-9]{8}|[2-5][0-9]{7})$|^0800[0-9]{6,7}$/), (digits) => {
        const phone = readPhone(digits);
        expect(phone && readPhone(phoneInWords(phone))).toEqual(phone);
      }),
    );
  });

  it('of each of the 67 areas there are, and of none besides', () => {
    const areas = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));
    const there = areas.filter((area) => readPhone(`(${area}) 3456-7890`));
    expect(there).toHaveLength(67);
    expect(there.filter((area) => area.includes('0'))).toEqual([]);
    for (const area of there) {
      // From before the ninth digit; with the code of the country, which is an area of its own; with the trunk's zero.
      expect(readPhone(`${area} 8765-4321`)?.digits).toBe(`${area}987654321`);
      for (const before of ['+55', '55', '0']) {
        expect(readPhone(`${before} ${area} 98765-4321`)?.digits).toBe(`${area}987654321`);
        expect(readPhone(`${before} ${area} 3456-7890`)?.digits).toBe(`${area}34567890`);
      }
    }
  });
});
