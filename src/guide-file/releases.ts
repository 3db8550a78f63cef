import { z } from 'zod';
import type { Releases } from '#/domain/guide/release.ts';
import { date } from './date.ts';
import { say, section, words } from './section.ts';

const window = section({ from: date, to: date }).refine(({ from, to }) => from <= to, {
  message: say({
    pt: 'a janela de liberação termina antes de começar; inverta from e to',
    en: 'the release window ends before it begins; swap from and to',
  }),
});

/** Versions of a product: `versions: { current: "12.4", open: ["12.5"], windows: { "12.5": { from: …, to: … } } }`. */
export const releases = section({
  current: words,
  supported: z.array(words).optional(),
  open: z.array(words).default([]),
  windows: z.record(z.string(), window).default({}),
})
  .refine(({ open, windows }) => Object.keys(windows).every((name) => open.includes(name)), {
    message: say({
      pt: 'uma janela de liberação é de uma versão de open; ponha a versão em open, ou tire a janela',
      en: 'a release window is of a version in open; put the version into open, or take the window out',
    }),
  })
  .transform(({ current, supported, open, windows }): Releases => ({
    current,
    supported: supported ?? [current],
    open,
    windows: Object.entries(windows).map(([version, { from, to }]) => ({ version, from, to })),
  }));
