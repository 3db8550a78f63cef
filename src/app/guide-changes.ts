import {
  addProposal,
  openProposalOf,
  proposalRow,
  proposalText,
  withdrawProposal,
} from '#/db/guide-proposals.ts';
import { addVersion, holdGuides, versionRows } from '#/db/guide-versions.ts';
import type { Tx } from '#/db/work.ts';
import type { AuditAct, AuditFacts } from '#/domain/audit/act.ts';
import { unlessNoticeHolds } from '#/domain/guide/privacy-notice.ts';
import { inForceAt, unlessForceable, unlessProposable } from '#/domain/guide/force.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { mayGovernGuide } from '#/domain/people/role.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { checkExamples } from '#/guide-file/check-examples.ts';
import { readGuide } from '#/guide-file/read-guide.ts';
import { audited } from './audited.ts';
import { Failure } from './failure.ts';
import { fingerprint, type Guides } from './guides.ts';
import type { PersonalVisit } from './visit.ts';

/** One piece of work on the guide, by somebody who may. */
export interface GuideWork {
  readonly tx: Tx;
  readonly now: Instant;
  readonly guides: Guides;
  /** Null: the operator, at the machine itself. */
  readonly by: string | null;
  readonly address?: string | undefined;
}

/** The work of a signed-in person. @throws Failure `policy/not-allowed` unless she leads the support */
export async function governing({ tx, now, guides, person, address }: PersonalVisit): Promise<GuideWork> {
  if (!mayGovernGuide(person.roles)) throw new Failure('policy/not-allowed', { event: 'guide' });
  return { tx, now, guides, by: person.id, address };
}

/**
 * Proposes a guide text. Proposed again while it is open, it is the same proposal.
 *
 * @returns number of the proposal
 * @throws Failure `guide/problems` (facts: count, message, messageEn; failed examples are problems too),
 *         `guide/other-vendor`, `guide/unchanged`
 */
export async function proposeGuide(
  work: GuideWork,
  { text, file, reason }: { readonly text: string; readonly file: string; readonly reason: string },
): Promise<number> {
  const { tx, now, by } = work;
  const { vendor, privacy } = soundGuide(text, file);
  const wanted = { vendor: vendor.id, sha256: fingerprint(text) };
  await holdGuides(tx);
  const refusal =
    unlessProposable(await versionRows(tx), wanted, now) ??
    unlessNoticeHolds(await earlierNotices(work), privacy);
  if (refusal) throw Failure.of(refusal);
  const open = await openProposalOf(tx, wanted.sha256);
  if (open) return open.id;
  const { edition } = vendor;
  const id = await addProposal(tx, { ...wanted, edition, text, reason, by, at: now });
  await noted(work, 'guide_proposed', id, { edition, reason });
  return id;
}

export interface PutInForce {
  readonly version: number;
  readonly from: Instant;
}

/**
 * Puts a proposal in force from an instant on, now unless said. Tickets opened before keep their version.
 *
 * @throws Failure `guide/not-proposed`, `guide/in-force-already`, `guide/from-past`, `guide/unchanged`,
 *         `guide/person-missing`, `guide/same-person`; `guide/problems` when rules of this program have become stricter
 */
export async function putInForce(
  work: GuideWork,
  id: number,
  wantedFrom: Instant | undefined,
): Promise<PutInForce> {
  const { tx, now, guides, by } = work;
  await holdGuides(tx);
  const [versions, proposal, text] = [
    await versionRows(tx),
    await proposalRow(tx, id),
    await proposalText(tx, id),
  ];
  const ruling = inForceAt(versions, now);
  const twoPeople = ruling ? (await guides.version(tx, ruling.id)).guide.versions.twoPeople : false;
  const from = wantedFrom ?? now;
  const refusal = unlessForceable(versions, proposal, { by, from, now, twoPeople });
  if (refusal || !proposal || text === undefined)
    throw refusal ? Failure.of(refusal) : new Failure('guide/not-proposed');
  const { privacy } = soundGuide(text, `proposal ${id}`);
  const changed = unlessNoticeHolds(await earlierNotices(work), privacy);
  if (changed) throw Failure.of(changed);
  const { vendor, edition, sha256 } = proposal;
  const version = await addVersion(tx, { vendor, edition, text, sha256, from, proposal: id, by, at: now });
  await noted(work, 'guide_put_in_force', id, { version, edition, from: new Date(from).toISOString() });
  return { version, from };
}

/** Takes an open proposal back. @throws Failure `guide/not-proposed`, `guide/in-force-already` */
export async function withdrawGuide(work: GuideWork, id: number): Promise<void> {
  const { tx, now, by } = work;
  await holdGuides(tx);
  const proposal = await proposalRow(tx, id);
  if (!proposal || proposal.withdrawnAt !== null) throw new Failure('guide/not-proposed');
  if (proposal.version !== null) throw new Failure('guide/in-force-already', { version: proposal.version });
  await withdrawProposal(tx, id, { by, at: now });
  await noted(work, 'guide_withdrawn', id, {});
}

/** The notices of all versions there are, in force, past and to come. */
export async function earlierNotices({ tx, guides }: Pick<GuideWork, 'tx' | 'guides'>) {
  const notices: Guide['privacy'][] = [];
  for (const { id } of await versionRows(tx)) notices.push((await guides.version(tx, id)).guide.privacy);
  return notices;
}

/** Writes down what was done with a proposal. */
const noted = (work: GuideWork, act: AuditAct, proposal: number, facts: AuditFacts) =>
  audited({ ...work, answers: work.by }, act, { kind: 'guide', id: String(proposal) }, facts);

export interface Applied {
  readonly proposal: number;
  /** Undefined while it waits for a second person. */
  readonly inForce: PutInForce | undefined;
}

/**
 * Proposes a text and puts it in force in one go; where the guide in force asks for two people, the first call proposes
 * and the other person's call puts in force.
 */
export async function applyGuide(
  work: GuideWork,
  wanted: {
    readonly text: string;
    readonly file: string;
    readonly reason: string;
    readonly from?: Instant | undefined;
  },
): Promise<Applied> {
  soundGuide(wanted.text, wanted.file);
  await holdGuides(work.tx);
  const open = await openProposalOf(work.tx, fingerprint(wanted.text));
  const proposal = open?.id ?? (await proposeGuide(work, wanted));
  const ruling = inForceAt(await versionRows(work.tx), work.now);
  const twoPeople = ruling ? (await work.guides.version(work.tx, ruling.id)).guide.versions.twoPeople : false;
  if (twoPeople && work.by === null) throw new Failure('guide/person-missing');
  if (twoPeople && !open) return { proposal, inForce: undefined };
  return { proposal, inForce: await putInForce(work, proposal, wanted.from) };
}

/** A guide that reads well and keeps the word of its own examples. */
function soundGuide(text: string, file: string): Guide {
  const read = readGuide(text, file);
  const problems =
    'problems' in read ? read.problems : checkExamples(read.guide, read.examples, file, read.lineOf);
  const [first] = problems;
  if (first || 'problems' in read) {
    const at = (line: number, words: string) => `${file}:${line} ${words}`;
    throw new Failure('guide/problems', {
      count: problems.length,
      message: at(first?.line ?? 1, first?.message ?? ''),
      messageEn: at(first?.line ?? 1, first?.messageEn ?? ''),
    });
  }
  return read.guide;
}
