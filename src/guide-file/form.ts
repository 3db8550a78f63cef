import { z } from 'zod';
import { FILE_KINDS, ON_BEHALF, type FormField, type When } from '#/domain/guide/form.ts';
import { yesOrNo } from './yes-or-no.ts';
import { id, oneOrMore, say, section, words } from './section.ts';

const conditions = z.record(z.string(), oneOrMore(words)).transform((map): When => map);

/** `required: yes`, `no`, or `ask`: what is missing is told, and she may go on. */
const demand = z
  .preprocess(
    (value) => (value === true ? 'yes' : value === false ? 'no' : value),
    z.enum(['yes', 'no', 'ask']),
  )
  .default('no')
  .transform((written) => DEMANDS[written]);
const DEMANDS = { yes: 'required', ask: 'asked', no: 'optional' } as const;

const options = z.preprocess(
  (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).map(([key, label]) => ({ id: key, label }))
      : value,
  z.array(section({ id, label: words })),
);

const field = section({
  id,
  label: words,
  help: z.string().optional(),
  kind: z.enum(['text', 'long_text', 'choice', 'date', 'url']).default('text'),
  part: z.enum(['where', 'what', 'impact']).default('what'),
  options: options.default([]),
  preset: id.optional(),
  required: demand,
  required_when: conditions.optional(),
  shown_when: conditions.optional(),
  unless_attached: oneOrMore(z.enum(FILE_KINDS)).default([]),
  min_length: z.int().min(1).max(2000).optional(),
})
  .refine(({ kind, options: choices }) => (kind === 'choice') === choices.length > 0, {
    message: say({
      pt: 'um campo com options é kind: choice, e um campo kind: choice precisa de options',
      en: 'a field with options is kind: choice, and a field of kind: choice needs options',
    }),
  })
  .transform(({ required, required_when, shown_when, unless_attached, min_length, ...rest }): FormField => ({
    ...rest,
    demand: required,
    demandedWhen: required_when,
    shownWhen: shown_when,
    unlessAttached: unless_attached,
    minLength: min_length,
  }));

const place = section({ label: words.optional(), required: demand, required_when: conditions.optional() })
  .transform(({ label, required, required_when }) => ({
    label,
    demand: required,
    demandedWhen: required_when,
  }))
  .prefault({});

const catalogue = section({
  type: words,
  item: words,
  service: words,
  items: z.array(section({ id, label: words, products: oneOrMore(id).optional() })).min(1),
});

const files = section({
  max_mb: z.int().min(1).max(2000).default(50),
  most: z.int().min(1).max(50).default(10),
  kinds: oneOrMore(z.enum(FILE_KINDS)).default([...FILE_KINDS]),
  needed: z.array(section({ when: conditions, kind: z.enum(FILE_KINDS), label: words })).default([]),
})
  .transform(({ max_mb, ...rest }) => ({ ...rest, maxMb: max_mb }))
  .prefault({});

/** What a new ticket is asked, from the subject to the files that must come with it. */
export const form = section({
  subject_max: z.int().min(10).max(500).default(120),
  description_min: z.int().min(0).max(2000).default(0),
  tip: z.string().default(''),
  help: z
    .array(section({ title: words, text: z.string().default(''), steps: z.array(words).default([]) }))
    .default([]),
  module: place,
  version: place,
  environment: place,
  fields: z.array(field).default([]),
  catalogue: catalogue.optional(),
  scripts: z.array(section({ id, label: words, text: z.string() })).default([]),
  routes: z.array(section({ when: conditions, team: id })).default([]),
  attachments: files,
  requesters: z.enum(['own', 'company']).default('own'),
  contracted_only: yesOrNo.default(false),
  on_behalf: oneOrMore(z.enum(ON_BEHALF)).default([...ON_BEHALF]),
})
  .transform(
    ({
      subject_max,
      description_min,
      module,
      version,
      environment,
      attachments,
      on_behalf,
      contracted_only,
      ...rest
    }) => ({
      ...rest,
      subjectMax: subject_max,
      descriptionMin: description_min,
      places: { module, version, environment },
      files: attachments,
      onBehalf: on_behalf,
      contractedOnly: contracted_only,
    }),
  )
  .prefault({});
