import type { z } from 'zod';
import { A_KEY, A_VALUE, unknownName } from './known-names.ts';
import { modelOf } from './models.ts';
import type { Finding, Path, Words } from './problem.ts';

/** What zod found, as sentences for the writer of the file. */
export function findingsOf(error: z.ZodError): Finding[] {
  return error.issues.flatMap(findings);
}

function findings(issue: z.core.$ZodIssue): Finding[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code !== 'unrecognized_keys') return [{ path, words: wordsOf(issue, path) }];
  const known: string[] = JSON.parse(issue.message);
  return issue.keys.map((key) => ({ path: [...path, key], words: unknownName(A_KEY, key, known) }));
}

function wordsOf(issue: z.core.$ZodIssue, path: Path): Words {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? missing(path) : wrongType(issue.expected, path);
    case 'invalid_value':
      if (issue.input === undefined) return missing(path);
      return unknownName(A_VALUE, text(issue.input), issue.values.map(String));
    case 'too_small':
      return tooSmall(issue, path);
    case 'too_big':
      return {
        pt: `o valor é grande demais; escreva no máximo ${issue.maximum}`,
        en: `the value is too big; write at most ${issue.maximum}`,
      };
    case 'custom':
      return JSON.parse(issue.message);
    default:
      return wrongType('value', path);
  }
}

function missing(path: Path): Words {
  const key = lastKey(path);
  return { pt: `falta “${key}”; escreva ${modelOf(key)}`, en: `“${key}” is missing; write ${modelOf(key)}` };
}

const TYPES: Readonly<Record<string, Words>> = {
  string: { pt: 'um texto', en: 'a text' },
  number: { pt: 'um número', en: 'a number' },
  int: { pt: 'um número inteiro', en: 'a whole number' },
  boolean: { pt: 'true ou false', en: 'true or false' },
  array: { pt: 'uma lista', en: 'a list' },
  object: { pt: 'chaves com valores', en: 'keys with values' },
  record: { pt: 'chaves com valores', en: 'keys with values' },
};

function wrongType(expected: string, path: Path): Words {
  const key = lastKey(path);
  const type = TYPES[expected] ?? { pt: 'outro valor', en: 'another value' };
  return {
    pt: `“${key}” pede ${type.pt}; escreva ${modelOf(key)}`,
    en: `“${key}” takes ${type.en}; write ${modelOf(key)}`,
  };
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, path: Path): Words {
  if (issue.origin === 'number')
    return {
      pt: `o valor é pequeno demais; escreva no mínimo ${issue.minimum}`,
      en: `the value is too small; write at least ${issue.minimum}`,
    };
  const key = lastKey(path);
  return {
    pt: `“${key}” está sem conteúdo; escreva ${modelOf(key)}`,
    en: `“${key}” is empty; write ${modelOf(key)}`,
  };
}

const lastKey = (path: Path) => path.findLast((part) => typeof part === 'string') ?? 'guide';

const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
