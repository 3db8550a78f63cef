import { z } from 'zod';
import type { Entry } from '#/domain/guide/entry.ts';
import { oneOrMore, section } from './section.ts';

const ROLES = [
  'agent',
  'consultant',
  'maestro',
  'leader',
  'manager',
  'director',
  'finance',
  'ombudsman',
  'channel',
  'administrator',
] as const;

/** `second_factor: [manager, administrator]`: who works with a second factor only. */
export const entry = section({ second_factor: oneOrMore(z.enum(ROLES)).default([]) })
  .transform(({ second_factor }): Entry => ({ secondFactor: second_factor }))
  .prefault({});
