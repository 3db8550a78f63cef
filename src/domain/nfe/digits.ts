/** A letter of an alphanumeric CNPJ is worth its ASCII code minus 48, as a digit is (A = 17). */
const worth = (letter: string) => (letter.codePointAt(0) ?? 0) - 48;

/** The check digit by which the sum of weighted letters, counted from the right, is a multiple of 11. */
function checkDigit(body: string, weights: readonly number[]): number {
  const sum = Array.from(body)
    .toReversed()
    .reduce((total, letter, i) => total + worth(letter) * (weights[i % weights.length] ?? 0), 0);
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}

const EIGHT = [2, 3, 4, 5, 6, 7, 8, 9];

/** Whether the last digit of a key of 44 follows from the others; the issuer's CNPJ in it may have letters. */
export const isKey = (key: string): boolean =>
  /^\d{6}[0-9A-Z]{12}\d{26}$/.test(key) && checkDigit(key.slice(0, 43), EIGHT) === Number(key[43]);

/** Whether a CNPJ, of digits alone or with letters, bears its two check digits. */
export const isCnpj = (id: string): boolean =>
  /^[0-9A-Z]{12}\d{2}$/.test(id) &&
  !/^0+$/.test(id) &&
  checkDigit(id.slice(0, 12), EIGHT) === Number(id[12]) &&
  checkDigit(id.slice(0, 13), EIGHT) === Number(id[13]);

export const isCpf = (id: string): boolean => {
  const weights = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  return (
    /^\d{11}$/.test(id) &&
    !/^(\d)\1+$/.test(id) &&
    checkDigit(id.slice(0, 9), weights) === Number(id[9]) &&
    checkDigit(id.slice(0, 10), weights) === Number(id[10])
  );
};
