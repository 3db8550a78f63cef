import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readGuide } from './read-guide.ts';

const shipped = readFileSync('guides/totvs.yaml', 'utf8').replace(/^retention:\n(?: .*\n)+/m, '');
const read = (retention: string) => readGuide(`${shipped}\nretention: ${retention}\n`, 'g.yaml');
const line = shipped.split('\n').length + 1;

it('reads how long each kind is kept; what is not named is kept for good', () => {
  expect(read('{ sign_ins: 12 months, former_contacts: 5 years, tries: 30 days }')).toMatchObject({
    guide: {
      retention: {
        sign_ins: { unit: 'months', amount: 12 },
        former_contacts: { unit: 'years', amount: 5 },
        tries: { unit: 'days', amount: 30 },
      },
    },
  });
  expect(readGuide(shipped, 'g.yaml')).toMatchObject({ guide: { retention: {} } });
});

it.each([
  ['{ sign_ins: 5 months }', 'retention.sign_ins', 'Marco Civil da Internet, art. 15'],
  ['{ sign_ins: 180 days }', 'retention.sign_ins', 'Marco Civil da Internet, art. 15'],
  ['{ tries: 1 day }', 'retention.tries', 'escreva 2 days ou mais'],
  ['{ mails: 6 meses }', 'retention.mails', 'escreva 30 days, 6 months ou 5 years'],
])('%s is refused with its line and what to write', (text, key, words) => {
  expect(read(text)).toMatchObject({
    problems: [{ key, line, message: expect.stringContaining(words), messageEn: expect.any(String) }],
  });
});
