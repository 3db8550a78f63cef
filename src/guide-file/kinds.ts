import { z } from 'zod';
import { yesOrNo } from './yes-or-no.ts';
import { id, section, words } from './section.ts';

/** Kinds of contact, with what they mean and where they go (PRO-004 to PRO-006, TTL-007). */
export const kinds = z
  .array(
    section({
      id,
      label: words,
      meaning: words,
      team: id.optional(),
      level: z.int().min(1).max(9).optional(),
      scope: id.optional(),
      legal_date: z.boolean().default(false),
      agreed_date: yesOrNo.default(false),
      for_all: yesOrNo.default(false),
      requester_required: yesOrNo.default(false),
      subject_prefix: words.optional(),
      investigation: section({ stage: words, skill: words }).optional(),
      planned_for: z.enum(['open', 'current']).optional(),
    }).transform(
      ({
        legal_date,
        agreed_date,
        for_all,
        requester_required,
        planned_for,
        subject_prefix,
        investigation,
        ...kind
      }) => ({
        ...kind,
        legalDate: legal_date,
        agreedDate: agreed_date,
        forAll: for_all,
        requesterRequired: requester_required,
        ...(planned_for !== undefined && { plannedFor: planned_for }),
        ...(investigation !== undefined && { investigation }),
        ...(subject_prefix !== undefined && { subjectPrefix: subject_prefix }),
      }),
    ),
  )
  .default([]);

/** What requesters are to the vendor (TTL-002), and who pays when they ask (CON-058). */
export const requesterKinds = z
  .array(
    section({ id, label: words, paid_by: z.enum(['unit']).optional() }).transform(({ paid_by, ...kind }) => ({
      ...kind,
      ...(paid_by !== undefined && { paidBy: paid_by }),
    })),
  )
  .default([]);
