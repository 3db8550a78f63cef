import { z } from 'zod';
import {
  PICTURES,
  SHOWN,
  type GuideDocument,
  type Picture,
  type Section,
  type Show,
  type Shown,
} from '#/domain/guide/document.ts';
import { date } from './date.ts';
import { A_PICTURE, A_VIEW, unknownName } from './known-names.ts';
import { id, oneOrMore, say, section, words, written } from './section.ts';

const picture = written<Picture>((text) => {
  const value = PICTURES.find((known) => known === text);
  return value ? { value } : { wrong: unknownName(A_PICTURE, text, PICTURES) };
});

const shownNamed = (name: string) => SHOWN.find((known) => known === name);

/** `hours`, or `{ hours: [suporte] }` for some teams only. */
const show = z
  .preprocess(
    (value) => (typeof value === 'string' ? { [value]: [] } : value),
    z.record(z.string(), oneOrMore(words)),
  )
  .transform((written, context): Show[] =>
    Object.entries(written).flatMap(([name, of]) => {
      const what: Shown | undefined = shownNamed(name);
      if (what) return [{ what, of: of.length > 0 ? of : undefined }];
      context.addIssue({ code: 'custom', message: say(unknownName(A_VIEW, name, SHOWN)) });
      return [];
    }),
  );

const text = z.string().trim().default('');

const part: z.ZodType<Section> = z.lazy(() =>
  section({
    id: id.optional(),
    title: words,
    text,
    steps: z.array(section({ title: words, text, picture: picture.optional() })).default([]),
    show: oneOrMore(show)
      .default([])
      .transform((shows) => shows.flat()),
    sections: z.array(part).default([]),
  }),
);

/** The guide as customers read it; without it the program makes a plain one of the rules. */
export const guideDocument = section({
  title: words.optional(),
  author: words.optional(),
  issued_on: date.optional(),
  valid_until: date.optional(),
  text,
  sections: z.array(part).min(1),
}).transform(({ issued_on, valid_until, ...written }): GuideDocument => ({
  ...written,
  issuedOn: issued_on,
  validUntil: valid_until,
}));
