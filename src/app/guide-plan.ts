import { openTickets } from '#/db/open-tickets.ts';
import type { Tx } from '#/db/work.ts';
import { differences, type Difference } from '#/domain/guide/difference.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { unlessNoticeHolds } from '#/domain/guide/privacy-notice.ts';
import type { Refusal } from '#/domain/refusal.ts';
import { effectOn, kindOf, type Effect, type EffectKind } from '#/domain/timeline/effect.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { checkExamples } from '#/guide-file/check-examples.ts';
import { problemOf, type Problem } from '#/guide-file/problem.ts';
import { readGuide, type GuideText } from '#/guide-file/read-guide.ts';
import { earlierNotices } from './guide-changes.ts';
import type { Guides, GuideVersion } from './guides.ts';

/** What a guide text would change, if it were in force. Nothing of it is stored. */
export interface Plan {
  readonly candidate: Guide;
  /** What it is compared with; undefined where no guide is in force yet. */
  readonly ruling: GuideVersion | undefined;
  readonly differences: readonly Difference[];
  readonly examples: number;
  /** Examples of the candidate that do not give what they say. */
  readonly failed: readonly Problem[];
  readonly effect: OpenEffect;
}

/** The open tickets whose dates would differ if the candidate were applied to them. It never is: they keep their version. */
export interface OpenEffect {
  readonly open: number;
  readonly counts: Readonly<Record<EffectKind, number>>;
  /** The first ones by number; `more` others are only counted. */
  readonly tickets: readonly { readonly number: string; readonly effects: readonly Effect[] }[];
  readonly more: number;
}

const MOST_LISTED = 200;

/**
 * Compares a guide text with the version in force, runs its examples and looks at every open ticket.
 *
 * @returns the plan, or every problem of the text
 */
export async function planGuide(
  tx: Tx,
  guides: Guides,
  { text, file, now }: { readonly text: string; readonly file: string; readonly now: Instant },
): Promise<Plan | { readonly problems: readonly Problem[] }> {
  const read = readGuide(text, file);
  if ('problems' in read) return read;
  const changed = unlessNoticeHolds(await earlierNotices({ tx, guides }), read.guide.privacy);
  if (changed) return { problems: [noticeProblem(file, read, changed)] };
  const ruling = guides.rulingAt(now);
  return {
    candidate: read.guide,
    ruling,
    differences: ruling ? differences(ruling.guide, read.guide) : [],
    examples: read.examples.length,
    failed: checkExamples(read.guide, read.examples, file, read.lineOf),
    effect: await effectOnOpen(tx, guides, read.guide, now),
  };
}

function noticeProblem(file: string, { lineOf }: GuideText, { facts }: Refusal): Problem {
  const { version } = facts;
  const words = {
    pt: `o aviso de privacidade ${version} já existe com outro texto; dê a ele uma versão nova`,
    en: `the privacy notice ${version} exists with another text; give it a new version`,
  };
  return problemOf({ path: ['privacy', 'notice'], words }, file, lineOf);
}

async function effectOnOpen(tx: Tx, guides: Guides, candidate: Guide, now: Instant): Promise<OpenEffect> {
  const counts = { later: 0, earlier: 0, gained: 0, lost: 0 };
  const tickets: OpenEffect['tickets'][number][] = [];
  let [open, more] = [0, 0];
  for await (const batch of openTickets(tx)) {
    open += batch.length;
    for (const { number, guideVersion, ticket } of batch) {
      const own = await guides.version(tx, guideVersion);
      const effects = effectOn(own.guide, candidate, ticket, now);
      const kind = kindOf(effects);
      if (kind === undefined) continue;
      counts[kind] += 1;
      if (tickets.length < MOST_LISTED) tickets.push({ number, effects });
      else more += 1;
    }
  }
  return { open, counts, tickets: tickets.toSorted((a, b) => (a.number < b.number ? -1 : 1)), more };
}
