/** A customer code is a number of six digits (PRO-090). */
export const isCustomerCode = (code: string): boolean => /^[0-9]{6}$/.test(code);

/** Codes of former systems are free text; what differs only in case or spaces is the same code (choice B-33). */
export const oldCodeKey = (code: string): string => code.trim().replaceAll(/\s+/g, ' ').toUpperCase();

export const MOST_OLD_CODE = 20;

/**
 * A name of which nobody learns more than that it is her own: the first letter of each word, and as many dots as hide how
 * long it is (choice B-33). Of a word that does not begin with a letter or a digit nothing is shown.
 */
export const maskedName = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((word) => `${/^[\p{L}\p{N}]/u.exec(word)?.[0] ?? ''}•••`)
    .join(' ');
