import { z } from 'zod';
import { email } from './email.ts';
import { section, id, words, written, wrong } from './section.ts';
import { timeZone } from './time-zone.ts';

const accent = written<string>((text) =>
  /^#[0-9a-f]{6}$/i.test(text)
    ? { value: text.toLowerCase() }
    : wrong(
        `“${text}” não é uma cor; escreva # e seis dígitos hexadecimais entre aspas, como em "#0b5fff"`,
        `“${text}” is not a colour; write # and six hexadecimal digits in quotes, as in "#0b5fff"`,
      ),
);

/** Who publishes the guide. */
export const vendor = section({
  id,
  name: words,
  time_zone: timeZone,
  locale: z.enum(['pt-BR', 'en']).default('pt-BR'),
  edition: words,
  code: words.optional(),
  accent: accent.default('#1c7ed6'),
  phone: words.optional(),
  email: email.optional(),
}).transform(({ time_zone, ...vendor }) => ({ ...vendor, timeZone: time_zone }));
