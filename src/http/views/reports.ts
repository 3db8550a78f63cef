import type { z } from 'zod';
import type { ListedAnswer } from '#/db/reports.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { satisfactionOf, type Answers } from '#/domain/report/satisfaction.ts';
import type { serviceReport } from '#/http/shapes/reports.ts';
import { withOffset } from '#/domain/time/instant.ts';

type Seen = NonNullable<z.infer<typeof serviceReport>['satisfaction']>;

/** What customers said, in the words of the scale each of them answered. */
export function viewSatisfaction(
  groups: readonly Answers[],
  list: readonly ListedAnswer[],
  guide: Guide,
  guideOf: (version: number) => Guide,
): Seen {
  const labelOf = ({ version, value }: { readonly version: number; readonly value: number }) =>
    guideOf(version).survey?.scale.find((one) => one.value === value)?.label ?? String(value);
  const { all, byTeam } = satisfactionOf(groups);
  const spread = new Map<string, number>();
  for (const group of groups.toSorted((one, other) => other.score - one.score)) {
    const label = labelOf(group);
    spread.set(label, (spread.get(label) ?? 0) + group.answers);
  }
  return {
    all: { ...all, average: all.average ?? null },
    byTeam: byTeam.map(({ team, answers, average }) => ({
      team: guide.teams.find(({ id }) => id === team)?.label ?? team,
      answers,
      average: average ?? null,
    })),
    spread: [...spread].map(([label, answers]) => ({ label, answers })),
    list: list.map((answer) => ({
      number: answer.number,
      subject: answer.subject,
      company: answer.company,
      at: withOffset(answer.at, guide.vendor.timeZone),
      label: labelOf(answer),
      comment: answer.comment,
      dissatisfied: answer.dissatisfied,
    })),
  };
}
