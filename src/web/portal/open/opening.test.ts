import { describe, expect, it } from 'vitest';
import type { OpeningForm } from '../../shared/shapes.ts';
import { askedQuestions, drawKey, faultsOf, givenAnswers, type Opening } from './opening.ts';

const yesNo = [
  { id: 'sim', label: 'Sim' },
  { id: 'nao', label: 'Não' },
];
const questions = [
  { id: 'parou', label: 'O sistema parou?', kind: 'choice' as const, answers: yesNo, askedWhen: null },
  {
    id: 'alternativa',
    label: 'Há outro caminho?',
    kind: 'choice' as const,
    answers: yesNo,
    askedWhen: { parou: ['sim'] },
  },
  {
    id: 'qual',
    label: 'Qual?',
    kind: 'choice' as const,
    answers: yesNo,
    askedWhen: { alternativa: ['sim'] },
  },
];
const form: OpeningForm = {
  companies: [],
  products: [{ id: 'erp', label: 'ERP', modules: [] }],
  questions,
  tip: '',
  subjectMax: 20,
  descriptionMin: 10,
  last: null,
};
const opening: Opening = {
  key: drawKey(),
  company: '',
  subject: 'Nota rejeitada',
  description: 'A SEFAZ rejeita a nota.',
  product: 'erp',
  module: '',
  version: '',
  environment: '',
  answers: { parou: 'nao' },
};

describe('the questions of the guide', () => {
  it('are asked when the earlier answer calls for them', () => {
    expect(askedQuestions(questions, {}).map(({ id }) => id)).toEqual(['parou']);
    expect(askedQuestions(questions, { parou: 'sim' }).map(({ id }) => id)).toEqual(['parou', 'alternativa']);
  });

  it('are not asked, nor their answers sent, when the earlier answer has changed', () => {
    const changed = { parou: 'nao', alternativa: 'sim', qual: 'sim' };
    expect(askedQuestions(questions, changed).map(({ id }) => id)).toEqual(['parou']);
    expect(givenAnswers(questions, changed)).toEqual({ parou: 'nao' });
  });
});

describe('the faults of an opening', () => {
  it('are none when all is told', () => {
    expect(faultsOf(form, opening)).toEqual([]);
  });

  it('come in the order of the page', () => {
    const empty = { ...opening, product: '', subject: ' ', description: 'curta', answers: {} };
    expect(faultsOf(form, empty).map(({ field, fault }) => `${field} ${fault}`)).toEqual([
      'product product',
      'subject subject',
      'description descriptionShort',
      'answers.parou answer',
    ]);
  });

  it('know a subject that is too long', () => {
    expect(faultsOf(form, { ...opening, subject: 'x'.repeat(21) })).toEqual([
      { field: 'subject', fault: 'subjectLong' },
    ]);
  });
});

it('draws keys that are UUIDs of version 4', () => {
  expect(drawKey()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
