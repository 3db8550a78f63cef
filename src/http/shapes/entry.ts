import { z } from 'zod';
import { instant } from './clock.ts';
import { passkeys } from './passkeys.ts';

const password = z.string().max(200);
const email = z.string().trim().max(254);

/** What takes nothing still takes a body, so that no foreign page's form can send it. */
export const nothing = z.object({});
export const forgotten = z.object({ email });
export const tokenParams = z.object({ token: z.string().regex(/^[\w-]{20,60}$/) });
/** What a link of a mail is for, and whose it is. */
export const entryLink = z.object({
  kind: z.enum(['invitation', 'reset']),
  name: z.string(),
  email: z.string(),
});
export const newPassword = z.object({ password });
export const passwordChange = z.object({ password });

/** Somebody without access, in her own words; it goes to the vendor's address and to no other. */
export const accessRequest = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254),
  company: z.string().trim().max(200).default(''),
  text: z.string().trim().max(2_000).default(''),
});

export const invitationsDone = z.object({ invited: z.array(z.string()), refused: z.array(z.string()) });

const signIn = z.object({
  at: instant,
  place: z.string(),
  device: z.string(),
  outcome: z.enum([
    'entered',
    'wrong_password',
    'wrong_code',
    'code_asked',
    'passkey_asked',
    'wrong_passkey',
    'copied_passkey',
    'provider_refused',
    'no_administrator',
  ]),
  way: z.enum(['password', 'passkey', 'provider']),
});

export const account = z.object({
  sessions: z.array(
    z.object({
      id: z.uuid(),
      place: z.string(),
      device: z.string(),
      began: instant,
      seen: instant,
      /** The session that asks. */
      isThis: z.boolean(),
    }),
  ),
  signIns: z.array(signIn),
  /** `needed`: the guide asks it of her role, and nothing else works before. */
  secondFactor: z.enum(['off', 'on', 'needed']),
  recoveryLeft: z.number().int(),
  passkeys,
});

export const secondFactorBegun = z.object({
  secret: z.string(),
  uri: z.string(),
  /** The same as a picture to be read by a telephone: a path of black squares on a square of `size`. */
  qr: z.object({ size: z.number().int(), path: z.string() }),
});
export const secondFactorCode = z.object({ code: z.string().max(40) });
export const recoveryCodes = z.object({ recovery: z.array(z.string()) });
/** Whoever holds a session proves once more who she is, and by what she can. */
export const proof = z.object({ password });
export const ways = z.object({
  password: z.boolean(),
  passkey: z.boolean(),
  providers: z.array(z.object({ id: z.uuid(), name: z.string() })),
});

export const signInsQuery = z.object({
  /** Part of a name or of an address. */
  who: z.string().trim().max(100).optional(),
  outcome: signIn.shape.outcome.optional(),
  /** Local days, both inclusive. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** The last one that was read. */
  before: z.uuid().optional(),
});
export const signIns = z.object({
  rows: z.array(signIn.extend({ id: z.uuid(), email: z.string(), name: z.string().nullable() })),
  next: z.uuid().nullable(),
});
