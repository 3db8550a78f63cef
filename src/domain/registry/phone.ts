/** Area codes (DDD) there are, by Anatel's plan. */
const AREAS = new Set(
  `11 12 13 14 15 16 17 18 19 21 22 24 27 28 31 32 33 34 35 37 38 41 42 43 44 45 46 47 48 49 51 53 54 55 61 62 63 64 65 66
   67 68 69 71 73 74 75 77 79 81 82 83 84 85 86 87 88 89 91 92 93 94 95 96 97 98 99`.split(/\s+/),
);

/** A number as it is dialled inside Brazil, digits only. */
export interface Phone {
  readonly kind: 'mobile' | 'landline' | 'toll_free' | 'national';
  readonly digits: string;
}

/**
 * Reads a Brazilian number: area code and nine digits beginning with 9 (mobile), area code and eight beginning with 2 to 5
 * (landline), 0800 and seven (or six, old ones), or 4003/4004/300x with four. A leading +55 or trunk 0 is not part of it. A
 * mobile of eight digits, from before the ninth one, is given it. Undefined when it is none of them.
 */
export function readPhone(written: string): Phone | undefined {
  if (/[^\d\s()+.\u2010-\u2015\u2212-]/.test(written)) return undefined;
  const all = written.replaceAll(/\D/g, '');
  const digits = all.length > 11 && all.startsWith('55') ? all.slice(2) : all;
  if (/^0800\d{6,7}$/.test(digits)) return { kind: 'toll_free', digits };
  if (/^(400[34]|300\d)\d{4}$/.test(digits)) return { kind: 'national', digits };
  const local = digits.replace(/^0/, '');
  const [area, number] = [local.slice(0, 2), local.slice(2)];
  if (!AREAS.has(area)) return undefined;
  if (/^9\d{8}$/.test(number)) return { kind: 'mobile', digits: local };
  if (/^[6-9]\d{7}$/.test(number)) return { kind: 'mobile', digits: `${area}9${number}` };
  return /^[2-5]\d{7}$/.test(number) ? { kind: 'landline', digits: local } : undefined;
}

/** (11) 91234-5678, (21) 3790-0100, 0800 941 6162, 4003-0015. */
export function phoneInWords({ kind, digits }: Phone): string {
  if (kind === 'toll_free') return `0800 ${digits.slice(4, -4)} ${digits.slice(-4)}`;
  if (kind === 'national') return `${digits.slice(0, 4)}-${digits.slice(4)}`;
  return `(${digits.slice(0, 2)}) ${digits.slice(2, -4)}-${digits.slice(-4)}`;
}
