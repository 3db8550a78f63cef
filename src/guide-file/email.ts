import { z } from 'zod';
import { written, wrong } from './section.ts';

export const email = written<string>((text) =>
  z.email().safeParse(text).success
    ? { value: text }
    : wrong(
        `“${text}” não é um e-mail; escreva como em suporte@exemplo.com.br`,
        `“${text}” is not an e-mail address; write it as in suporte@exemplo.com.br`,
      ),
);
