import { z } from 'zod';
import type { Words } from './problem.ts';

/** The result of reading a setting that is written as text. */
export type Read<T> = { readonly value: T } | { readonly wrong: Words };

export const wrong = (pt: string, en: string): { readonly wrong: Words } => ({ wrong: { pt, en } });

/** A map with fixed keys. Its unknown keys are told with the known ones, so that the closest can be offered. */
export const section = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? JSON.stringify(Object.keys(shape)) : undefined),
  });

/** A setting written as text and read by a rule of its own, such as a duration; a bare number is text too. */
export const written = <T>(read: (text: string) => Read<T>) =>
  z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z.string().transform((text, context): T => {
      const result = read(text);
      if ('value' in result) return result.value;
      context.addIssue({ code: 'custom', message: say(result.wrong) });
      return z.NEVER;
    }),
  );

/** One value or a list of values, always as a list. */
export const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item));

/** Text for people; a bare number such as `edition: 2026` is text too. */
export const words = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().trim().min(1),
);

const ID = /^[a-z0-9][a-z0-9_-]*$/;

/** A name that other parts of the guide, the API and histories use. */
export const id = written<string>((text) => (ID.test(text) ? { value: text } : { wrong: notAnId(text) }));

/** A map from ids the guide chooses to values. */
export const byId = <Value extends z.ZodType>(value: Value) =>
  z.record(z.string(), value).superRefine((map, context) => {
    for (const key of Object.keys(map))
      if (!ID.test(key)) context.addIssue({ code: 'custom', path: [key], message: say(notAnId(key)) });
  });

function notAnId(text: string): Words {
  return {
    pt: `“${text}” não serve de identificador; use letras minúsculas sem acento, números e _, como em “${plain(text)}”`,
    en: `“${text}” cannot be an id; use lower-case letters without accents, digits and _, as in “${plain(text)}”`,
  };
}

/** zod carries one string per issue: ours holds both languages (read back in issues.ts). */
export const say = (words: Words) => JSON.stringify(words);

function plain(text: string): string {
  const id = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  return id || 'suporte';
}
