import { z } from 'zod';
import { instant } from './clock.ts';

const count = z.number().int();

/** A version, whether it rules now, ruled, or is to come. */
export const versionView = z.object({
  id: count,
  edition: z.string(),
  state: z.enum(['in_force', 'to_come', 'past']),
  inForceFrom: instant,
  proposal: count.nullable(),
  proposedBy: z.string().nullable(),
  reason: z.string().nullable(),
  /** Null: the operator, at the machine itself. */
  putInForceBy: z.string().nullable(),
  putInForceAt: instant.nullable(),
});

export const guideVersions = z.object({
  versions: z.array(versionView),
  /** Whether the guide in force asks for a second person. */
  twoPeople: z.boolean(),
});

/** A version with its text as it was put in force, and what stands in it. */
export const versionPage = versionView.extend({
  text: z.string(),
  calendars: z.array(z.string()),
  severities: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      targets: z.array(z.object({ clock: z.string(), target: z.string() })),
    }),
  ),
  teams: z.array(z.string()),
});

export const proposalView = z.object({
  id: count,
  edition: z.string(),
  reason: z.string(),
  proposedBy: z.string().nullable(),
  proposedAt: instant,
  state: z.enum(['open', 'withdrawn', 'in_force']),
  withdrawnBy: z.string().nullable(),
  withdrawnAt: instant.nullable(),
  version: count.nullable(),
  /** Whether the reader may put it in force: false for her own where the guide asks for two people. */
  mayPutInForce: z.boolean(),
});

export const proposals = z.array(proposalView);
export const proposalPage = proposalView.extend({ text: z.string() });

const LONGEST = 240_000;
export const planBody = z.object({ text: z.string().max(LONGEST) });
export const proposalBody = planBody.extend({ reason: z.string().trim().max(2_000).default('') });
/** Now, unless said. */
export const forceBody = z.object({ from: z.iso.datetime({ offset: true }).optional() });

export const guideProblem = z.object({ line: count, key: z.string(), message: z.string() });

/** What a text would change. With problems it is no guide, and the rest is empty. */
export const planView = z.object({
  problems: z.array(guideProblem),
  /** The version it is compared with. */
  against: count.nullable(),
  differences: z.array(
    z.object({
      path: z.array(z.string()),
      kind: z.enum(['changed', 'added', 'removed', 'reordered']),
      where: z.string(),
      /** What it is about, without the values. */
      about: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      sentence: z.string(),
    }),
  ),
  examples: z.object({ checked: count, failed: z.array(guideProblem) }),
  effect: z.object({
    /** "De 40 chamados abertos: 12 venceriam mais tarde, 3 venceriam mais cedo. …" */
    sentence: z.string(),
    open: count,
    later: count,
    earlier: count,
    gained: count,
    lost: count,
    /** The first two hundred; `more` others are only counted. */
    tickets: z.array(
      z.object({
        number: z.string(),
        dates: z.array(
          z.object({
            clock: z.string(),
            before: instant.nullable(),
            after: instant.nullable(),
            words: z.string(),
          }),
        ),
      }),
    ),
    more: count,
  }),
});

export const proposed = z.object({ proposal: count });
export const forced = z.object({ version: count, from: instant });
