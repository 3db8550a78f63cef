import { z } from 'zod';
import { PROFILE_FIELDS } from '#/domain/people/profile.ts';
import { instant } from './clock.ts';

const text = z.string().max(4_000);

const profileField = z.object({
  id: z.enum(PROFILE_FIELDS),
  label: z.string(),
  value: z.string(),
  required: z.boolean(),
  /** False where the vendor, her company or a page of its own keeps it. */
  mine: z.boolean(),
});

/** One's own data as the guide asks for it. */
export const profile = z.object({
  email: z.string(),
  /** A new address that waits for its confirmation. */
  wantedEmail: z.string().nullable(),
  /** Mail to the address of today comes back. */
  mailRefused: z.boolean(),
  /** Of the telephone; null where there is no such service for her. */
  pin: z.object({ isSet: z.boolean(), hasCpf: z.boolean() }).nullable(),
  fields: z.array(profileField),
  changes: z.array(z.object({ at: instant, text: z.string(), fields: z.array(z.string()) })),
});

export const profileBody = z.object({ fields: z.partialRecord(z.enum(PROFILE_FIELDS), text) });
export const profileKept = z.object({
  /** What is wrong, by field; empty when it was written. */
  fields: z.array(z.object({ field: z.string(), message: z.string() })),
});

export const emailBody = z.object({ email: z.string().max(300) });
/** Whose new address a link confirms. */
export const emailChange = z.object({ name: z.string(), email: z.string() });
