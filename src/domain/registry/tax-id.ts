/** A company's CNPJ or a person's CPF, without punctuation, letters in upper case. */
export interface TaxId {
  readonly kind: 'cnpj' | 'cpf';
  readonly text: string;
}

const CNPJ = /^[0-9A-Z]{12}[0-9]{2}$/;
const CPF = /^[0-9]{11}$/;
/** Texts and sites turn the hyphen into other dashes. */
const PUNCTUATION = /[\s./\u2010-\u2015\u2212-]/g;

/**
 * Reads a CNPJ or a CPF with or without punctuation; undefined when it is neither or its check digits are wrong.
 * A CNPJ may have letters in its first twelve places (Receita Federal, IN RFB 2.229/2024): each place is worth its ASCII
 * code less 48, so A is 17. The same character in every place is nobody's number.
 */
export function readTaxId(written: string): TaxId | undefined {
  const text = written.replace(PUNCTUATION, '').toUpperCase();
  if (/^(.)\1*$/.test(text)) return undefined;
  if (CNPJ.test(text)) return hasCheckDigits(text, 12, 9) ? { kind: 'cnpj', text } : undefined;
  return CPF.test(text) && hasCheckDigits(text, 9, 11) ? { kind: 'cpf', text } : undefined;
}

/** The two last digits answer for the places before them, each with weights from 2 up, from the right. */
function hasCheckDigits(text: string, places: number, mostWeight: number): boolean {
  const first = checkDigit(text.slice(0, places), mostWeight);
  const second = checkDigit(text.slice(0, places + 1), mostWeight);
  return text.slice(places) === `${first}${second}`;
}

/** Modulo 11 of the weighted sum; weights begin anew after the greatest one. */
function checkDigit(places: string, mostWeight: number): number {
  let sum = 0;
  for (let i = 0; i < places.length; i++) {
    const weight = 2 + ((places.length - 1 - i) % (mostWeight - 1));
    sum += (places.charCodeAt(i) - 48) * weight;
  }
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}

/** 12.ABC.345/01DE-35, 111.444.777-35. */
export function taxIdInWords({ kind, text }: TaxId): string {
  return kind === 'cnpj'
    ? `${text.slice(0, 2)}.${text.slice(2, 5)}.${text.slice(5, 8)}/${text.slice(8, 12)}-${text.slice(12)}`
    : `${text.slice(0, 3)}.${text.slice(3, 6)}.${text.slice(6, 9)}-${text.slice(9)}`;
}
