/** Where a company is, or where its bills go (TRG-192). The city and the state decide its holidays. */
export interface Address {
  readonly street: string;
  readonly city: string;
  /** Two letters, of one of the 27 units of the federation. */
  readonly state: string;
  /** CEP, eight digits. */
  readonly postalCode: string;
}

const STATES = new Set(
  'AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO'.split(' '),
);

export const isState = (state: string): boolean => STATES.has(state);

/** 01310-100 and 01310100 are 01310100; undefined when it has no eight digits. */
export function readPostalCode(written: string): string | undefined {
  const digits = written.replaceAll(/[\s.\u2010-\u2015\u2212-]/g, '');
  return /^\d{8}$/.test(digits) ? digits : undefined;
}
