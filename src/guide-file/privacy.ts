import { z } from 'zod';
import { section, words, written, wrong } from './section.ts';

const MOST_LETTERS = 20_000;

const version = written<string>((text) =>
  /^[\w.-]{1,40}$/.test(text.trim())
    ? { value: text.trim() }
    : wrong(
        `“${text}” não serve de versão do aviso; escreva version: "2026-1"`,
        `“${text}” is no version of a notice; write version: "2026-1"`,
      ),
);

/** `privacy: { version: "2026-1", notice: … }`: what people are told of their data, and agree to once for each version. */
export const privacy = section({ version, notice: words.pipe(z.string().max(MOST_LETTERS)) });
