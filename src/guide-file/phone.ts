import { z } from 'zod';
import type { PhoneService } from '#/domain/guide/phone.ts';
import { id, say, section } from './section.ts';
import { yesOrNo } from './yes-or-no.ts';

/** `menu: { "7": cadastro }`: a key of the telephone and the team behind it. */
const menu = z.record(z.string(), id).superRefine((keys, context) => {
  for (const key of Object.keys(keys))
    if (!/^\d$/.test(key)) context.addIssue({ code: 'custom', path: [key], message: say(notAKey(key)) });
});

/** The telephone exchange: its menu, who identifies people it cannot, and whether a PIN does. */
export const phone = section({
  menu: menu.default({}),
  registration: id.optional(),
  pin: yesOrNo.default(false),
}).transform((written): PhoneService => written);

const notAKey = (key: string) => ({
  pt: `“${key}” não é uma tecla do telefone; use um algarismo entre aspas, como em "7"`,
  en: `“${key}” is no key of a telephone; use one digit in quotes, as in "7"`,
});
