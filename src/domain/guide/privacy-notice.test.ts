import { expect, it } from 'vitest';
import { unlessNoticeHolds } from './privacy-notice.ts';

const first = { version: '2026-1', notice: 'Guardamos o seu nome.' };
const second = { version: '2026-2', notice: 'Guardamos o seu nome e o telefone.' };

it('another text under a version people agreed to is refused, also of one long gone', () => {
  const changed = { ...first, notice: 'Guardamos tudo.' };
  expect(unlessNoticeHolds([second, first], changed)).toMatchObject({
    refused: 'guide/notice-version',
    facts: { version: '2026-1' },
  });
});

it.each([
  [[], first],
  [[undefined, first], first],
  [[first], second],
  [[first], undefined],
])('the same text, a new version and none at all are taken', (earlier, wanted) => {
  expect(unlessNoticeHolds(earlier, wanted)).toBeUndefined();
});
