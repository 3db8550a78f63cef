import { refuse, type Refusal } from '#/domain/refusal.ts';

const LENGTH = 6;

/**
 * Whether a PIN of the telephone is good enough: six digits that are not among those everybody tries first, not a date
 * and not a part of her CPF or her telephone (TRG-123).
 *
 * @param own her CPF and her telephones, digits only
 * @returns undefined for a good one; `pin/shape`, `pin/easy`
 */
export function weaknessOfPin(pin: string, own: readonly string[]): Refusal | undefined {
  if (!/^\d{6}$/.test(pin)) return refuse('pin/shape', { length: LENGTH });
  const steps = new Set(Array.from(pin.slice(1), (digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10));
  const isRun = steps.size === 1; // 000000, 123456, 987654, 135791
  const isTwice = /^(\d{1,3})\1+$/.test(pin); // 121212, 123123
  if (isRun || isTwice || isDate(pin) || own.some((text) => text.includes(pin))) return refuse('pin/easy');
  return undefined;
}

/** Day, month and year of two digits each, or the year first. */
const isDate = (pin: string) => {
  const [one = 0, two = 0, three = 0] = (pin.match(/\d\d/g) ?? []).map(Number);
  return two >= 1 && two <= 12 && (isDay(one) || isDay(three));
};

const isDay = (day: number) => day >= 1 && day <= 31;
