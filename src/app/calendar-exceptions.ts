import { guideVersion, versionStories, type VersionStory } from '#/db/guide-versions.ts';
import type { Override } from '#/domain/time/calendar.ts';
import { checkExamples } from '#/guide-file/check-examples.ts';
import { readGuide } from '#/guide-file/read-guide.ts';
import { withOverride, type NewOverride } from '#/guide-file/with-override.ts';
import { audited } from './audited.ts';
import { Failure } from './failure.ts';
import { proposeGuide, type GuideWork } from './guide-changes.ts';

/** Different hours on some dates, for some calendars, and why. */
export interface NewException extends NewOverride {
  readonly calendars: readonly string[];
  readonly reason: string;
}

/**
 * Proposes the guide in force with different hours on some dates. Nothing holds before the proposal is put in force.
 *
 * @returns number of the proposal
 * @throws Failure `guide/problems` with the first thing that is wrong with the exception, and what `proposeGuide` throws
 */
export async function proposeException(
  work: GuideWork,
  { calendars, reason, ...added }: NewException,
): Promise<number> {
  const ruling = work.guides.at(work.now);
  const row = await guideVersion(work.tx, ruling.id);
  if (!row) throw new Failure('guide/version-unknown', { version: ruling.id });
  const unknown = calendars.find((id) => ruling.guide.calendars[id]?.always ?? true);
  if (unknown !== undefined)
    throw problem(
      `o calendário “${unknown}” não existe ou fica aberto 24 horas; escolha outro`,
      `the calendar “${unknown}” does not exist or is open around the clock; choose another`,
    );
  const text = withOverride(row.text, calendars, added);
  unlessSound(text);
  const proposal = await proposeGuide(work, { text, file: 'guia.yaml', reason });
  const facts = { calendars: calendars.join(', '), from: added.from, to: added.to };
  const subject = { kind: 'guide', id: String(proposal), label: added.name } as const;
  await audited({ ...work, answers: work.by }, 'hours_proposed', subject, facts);
  return proposal;
}

/** Lines of a text nobody has in front of her would say nothing: only the words are told. */
function unlessSound(text: string): void {
  const file = 'guia.yaml';
  const read = readGuide(text, file);
  const [first] =
    'problems' in read ? read.problems : checkExamples(read.guide, read.examples, file, read.lineOf);
  if (first) throw problem(first.message, first.messageEn);
}

const problem = (message: string, messageEn: string) =>
  new Failure('guide/problems', { count: 1, message, messageEn });

/** A dated exception and the version it came with. */
export interface EnteredException extends Override {
  readonly since: VersionStory;
}

/** Every exception of every calendar of the guide in force, each with the first of the latest versions that had it. */
export async function enteredExceptions({
  tx,
  now,
  guides,
}: GuideWork): Promise<ReadonlyMap<string, readonly EnteredException[]>> {
  const { id, guide } = guides.at(now);
  const stories = (await versionStories(tx)).filter(({ inForceFrom }) => inForceFrom <= now);
  const past = await Promise.all(
    stories.map(async (story) => ({ story, ...(await guides.version(tx, story.id)) })),
  );
  const [ruling] = past.filter((version) => version.id === id);
  if (!ruling) throw new Failure('guide/version-unknown', { version: id });
  const sinceOf = (calendar: string, wanted: Override) => {
    let since = ruling.story;
    for (const { story, guide: earlier } of past.slice(past.indexOf(ruling))) {
      if (!earlier.calendars[calendar]?.overrides.some((one) => isSame(one, wanted))) break;
      since = story;
    }
    return since;
  };
  return new Map(
    Object.values(guide.calendars).map((calendar) => [
      calendar.id,
      calendar.overrides.map((override) => ({ ...override, since: sinceOf(calendar.id, override) })),
    ]),
  );
}

const isSame = (one: Override, other: Override) => JSON.stringify(one) === JSON.stringify(other);
