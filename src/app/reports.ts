import {
  answersIn,
  answersListed,
  endedIn,
  movedIn,
  refusedIn,
  type ListedAnswer,
  type Moved,
  type Period,
} from '#/db/reports.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { mayReadSurveys } from '#/domain/people/role.ts';
import type { Answers } from '#/domain/report/satisfaction.ts';
import { serviceReport, type ServiceReport } from '#/domain/report/in-term.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

export interface Reported {
  readonly service: ServiceReport;
  readonly refused: number;
  readonly moved: readonly Moved[];
  readonly answers: readonly Answers[];
  readonly list: readonly ListedAnswer[];
  readonly guideOf: (version: number) => Guide;
}

/**
 * What was served in term and what customers said of it, for whoever leads.
 *
 * @throws Failure `policy/not-allowed`
 * @source TRG-140, TRG-145, TRG-172, PRN-040
 */
export async function reportService(
  { tx, guides, person }: PersonalVisit,
  period: Period,
): Promise<Reported> {
  if (!mayReadSurveys(person.roles)) throw new Failure('policy/not-allowed', { event: 'report' });
  const ended = await endedIn(tx, period);
  const answers = await answersIn(tx, period);
  const list = await answersListed(tx, period);
  const versions = new Map<number, Guide>();
  for (const { version } of [...ended, ...answers, ...list])
    if (!versions.has(version)) versions.set(version, (await guides.version(tx, version)).guide);
  const guideOf = (version: number) => versions.get(version) ?? guides.current.guide;
  return {
    service: serviceReport(ended, guideOf),
    refused: await refusedIn(tx, period),
    moved: await movedIn(tx, period),
    answers,
    list,
    guideOf,
  };
}
