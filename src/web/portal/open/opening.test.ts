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
  requester: 'João',
  colleagues: [],
  places: {
    module: { label: null, demand: 'optional', demandedWhen: null },
    version: { label: null, demand: 'optional', demandedWhen: null },
    environment: { label: null, demand: 'optional', demandedWhen: null },
  },
  fields: [],
  catalogue: null,
  scripts: [],
  files: { maxMb: 50, most: 10, needed: [] },
  products: [{ id: 'erp', label: 'ERP', modules: [] }],
  kinds: [],
  defaultKind: null,
  questions,
  tip: '',
  help: [],
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
  kind: '',
  legalDate: '',
  agreedOn: '',
  module: '',
  version: '',
  environment: '',
  answers: { parou: 'nao' },
  requester: '',
  details: {},
  files: [],
  script: '',
};

const asked = (answers: Record<string, string>, kind = '') => askedQuestions(questions, { answers, kind });

describe('the questions of the guide', () => {
  it('are asked when the earlier answer calls for them', () => {
    expect(asked({}).map(({ id }) => id)).toEqual(['parou']);
    expect(asked({ parou: 'sim' }).map(({ id }) => id)).toEqual(['parou', 'alternativa']);
  });

  it('are not asked, nor their answers sent, when the earlier answer has changed', () => {
    const changed = { parou: 'nao', alternativa: 'sim', qual: 'sim' };
    expect(asked(changed).map(({ id }) => id)).toEqual(['parou']);
    expect(givenAnswers(questions, { answers: changed, kind: '' })).toEqual({ parou: 'nao' });
  });
});

it('PRO-111: what is asked of one kind of contact is asked of that kind only, and must be answered', () => {
  const area = { id: 'area', label: 'Qual área?', askedWhen: { kind: ['queixa'] } };
  const kinds = [{ id: 'queixa', label: 'Reclamação', meaning: '', legalDate: false, agreedDate: false }];
  const ofKinds: OpeningForm = { ...form, kinds, questions: [{ ...area, kind: 'choice', answers: yesNo }] };
  const faults = (kind: string) => faultsOf(ofKinds, { ...opening, kind }).map(({ field }) => field);
  expect(faults('')).toEqual(['kind']);
  expect(faults('queixa')).toEqual(['answers.area']);
  expect(faults('outra')).toEqual([]);
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
