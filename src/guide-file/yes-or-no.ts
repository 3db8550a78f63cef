import { z } from 'zod';
import { written, wrong } from './section.ts';

const ANSWERS: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false };

/** YAML reads `yes` as a word and `true` as a value; writers mean the same by both. */
export const yesOrNo = z.preprocess(
  (value) => (typeof value === 'boolean' ? String(value) : value),
  written<boolean>((text) => {
    const value = ANSWERS[text];
    return value === undefined
      ? wrong(
          `“${text}” não é sim nem não; escreva yes ou no`,
          `“${text}” is neither yes nor no; write yes or no`,
        )
      : { value };
  }),
);
