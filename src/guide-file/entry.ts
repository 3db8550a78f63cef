import { z } from 'zod';
import type { Entry } from '#/domain/guide/entry.ts';
import { PROFILE_FIELDS, type ProfileRule } from '#/domain/people/profile.ts';
import { oneOrMore, say, section, written, wrong } from './section.ts';

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

const fields = oneOrMore(z.enum(PROFILE_FIELDS)).default([]);

/** What is asked where the guide says nothing. */
const PROFILE: ProfileRule = {
  demanded: ['name', 'email'],
  offered: ['cpf', 'phone', 'extension', 'mobile', 'department', 'company', 'registration_date'],
};

/** `12 months`: whole months of the calendar. */
const months = written<number>((text) => {
  const [, amount] = /^([1-9]\d?) months?$/.exec(text.trim()) ?? [];
  return amount === undefined
    ? wrong(
        `“${text}” não é um número de meses; escreva 12 months`,
        `“${text}” is not a number of months; write 12 months`,
      )
    : { value: Number(amount) };
});

/**
 * `second_factor: [manager, administrator]`: who works with a second factor only. `profile: { required: [name, email],
 * optional: [phone] }`: what the profile of a person holds. `contact_confirmed_every: 12 months`.
 */
export const entry = section({
  second_factor: oneOrMore(z.enum(ROLES)).default([]),
  profile: section({ required: fields, optional: fields })
    .superRefine(({ required, optional }, context) => {
      for (const [i, field] of optional.entries())
        if (required.includes(field))
          context.addIssue({ code: 'custom', path: ['optional', i], message: say(twice(field)) });
    })
    .optional(),
  contact_confirmed_every: months.optional(),
})
  .transform(({ second_factor, profile, contact_confirmed_every }): Entry => ({
    secondFactor: second_factor,
    profile: profile ? { demanded: profile.required, offered: profile.optional } : PROFILE,
    ...(contact_confirmed_every !== undefined && { contactConfirmedMonths: contact_confirmed_every }),
  }))
  .prefault({});

const twice = (field: string) => ({
  pt: `“${field}” está entre os obrigatórios e entre os opcionais; deixe em um só`,
  en: `“${field}” is both required and optional; leave it in one`,
});
