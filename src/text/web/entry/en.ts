import type { entryPtBr } from './pt-br.ts';

type Words<Catalog> = {
  readonly [Key in keyof Catalog]: Catalog[Key] extends string ? string : Words<Catalog[Key]>;
};

export const entryEn: Words<typeof entryPtBr> = {
  barred: {
    portal: 'The portal is closed to your company',
    open: 'Your company cannot open tickets now',
    openHint: 'What is open already goes on: answer and follow it as always.',
    who: 'Who clears it up',
    again: 'Check again',
    still: 'It still stands. If you have just settled it, wait some minutes.',
    channels: 'See how to reach us',
  },
};
