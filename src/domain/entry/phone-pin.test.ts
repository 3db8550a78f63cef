import { expect, it } from 'vitest';
import { weaknessOfPin } from './phone-pin.ts';

const OWN = ['11144477735', '11912345678'];
const weakness = (pin: string) => weaknessOfPin(pin, OWN)?.refused;

it.for(['12345', '1234567', '12a456', '', '١٢٣٤٥٦'])('TRG-123: “%s” has not six digits', (pin) => {
  expect(weakness(pin)).toBe('pin/shape');
});

it.for([
  ['000000', 'one digit'],
  ['123456', 'in order'],
  ['890123', 'in order, over the zero'],
  ['654321', 'backwards'],
  ['121212', 'a pair again and again'],
  ['807807', 'twice the same'],
  ['250387', 'a birthday'],
  ['870325', 'a birthday, the year first'],
  ['444777', 'of her CPF'],
  ['345678', 'of her telephone'],
])('TRG-123: %s is guessed first: %s', ([pin]) => {
  expect(weakness(pin ?? '')).toBe('pin/easy');
});

it.for(['907264', '583917', '481977'])('TRG-123: %s is good', (pin) => {
  expect(weakness(pin)).toBe(undefined);
});
