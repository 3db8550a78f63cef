import { expect, it } from 'vitest';
import { decoded } from './decoded.ts';

const TEXT = 'código;nome\r\n104233;Padaria São João 🍞\r\n';
const utf16 = (mark: readonly number[], littleFirst: boolean) => {
  const units = Array.from({ length: TEXT.length }, (_, i) => TEXT.charCodeAt(i));
  return new Uint8Array([
    ...mark,
    ...units.flatMap((unit) => (littleFirst ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  ]);
};

it.for<[string, Uint8Array<ArrayBuffer>, string]>([
  ['UTF-8', new TextEncoder().encode(TEXT), TEXT],
  ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${TEXT}`), TEXT],
  ['UTF-16, little end first', utf16([0xff, 0xfe], true), TEXT],
  ['UTF-16, big end first', utf16([0xfe, 0xff], false), TEXT],
  [
    'Windows-1252, with the euro and the dash it alone has',
    new Uint8Array([0x53, 0xe3, 0x6f, 0x20, 0x80, 0x20, 0x96]),
    'São € –',
  ],
  ['nothing', new Uint8Array(), ''],
])('a sheet saved as %s is read', ([, bytes, expected]) => {
  expect(decoded(bytes)).toBe(expected);
});
