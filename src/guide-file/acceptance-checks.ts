import type { Duration } from '#/domain/time/duration.ts';
import { writeDuration } from '#/domain/time/duration.ts';
import type { GuideFile } from './file.ts';
import type { Finding } from './problem.ts';

/** The parts of the acceptance fit together: terms in days, a reminder within the window, answers for what is offered. */
export function acceptanceFindings({ acceptance, calendars }: GuideFile): Finding[] {
  if (!acceptance) return [];
  const { window, remind_before, postpone, answers } = acceptance;
  const findings: Finding[] = [];
  for (const [key, term] of [
    ['window', window],
    ['remind_before', remind_before],
  ] as const)
    if (term?.unit === 'open_minutes')
      findings.push(
        at(
          key,
          `“${writeDuration(term)}” não serve aqui, que conta em dias; escreva 15 calendar days ou 4 business days`,
          `“${writeDuration(term)}” does not fit here, where days count; write 15 calendar days or 4 business days`,
        ),
      );
  if (postpone?.by.unit === 'open_minutes')
    findings.push(
      at(
        'postpone',
        'o adiamento conta em dias; escreva by: 45 calendar days',
        'a postponement counts in days; write by: 45 calendar days',
      ),
    );
  if (remind_before && !shorter(remind_before, window))
    findings.push(
      at(
        'remind_before',
        `o lembrete (${writeDuration(remind_before)} antes) não cabe na janela de ${writeDuration(window)}; escreva um prazo menor`,
        `the reminder (${writeDuration(remind_before)} before) does not fit in the window of ${writeDuration(window)}; write a shorter lead`,
      ),
    );
  if (window.unit === 'business_days' && !acceptance.calendar && Object.keys(calendars).length > 1)
    findings.push(
      at(
        'window',
        'a janela conta dias úteis, mas não diz de quem; escreva calendar: com um dos calendários do guia',
        'the window counts business days, but not whose; write calendar: with one of the guide’s calendars',
      ),
    );
  if (postpone && !answers.includes('postpone'))
    findings.push(
      at(
        'postpone',
        'há adiamento, mas a resposta não é oferecida; acrescente postpone em answers ou apague postpone',
        'there is a postponement, but its answer is not offered; add postpone to answers or delete postpone',
      ),
    );
  if (!postpone && answers.includes('postpone'))
    findings.push(
      at(
        'answers',
        'a resposta postpone é oferecida sem prazo; escreva postpone: { times: 1, by: 45 calendar days } ou tire-a',
        'the answer postpone is offered without a term; write postpone: { times: 1, by: 45 calendar days } or take it out',
      ),
    );
  if (!answers.includes('accept'))
    findings.push(
      at(
        'answers',
        'falta a resposta accept; sem ela ninguém aceita a solução',
        'the answer accept is missing; add it, or nobody can accept',
      ),
    );
  return findings;
}

/** Terms in different kinds of days are compared by count: a business day is never shorter than a calendar day. */
const shorter = (one: Duration, other: Duration) =>
  one.unit === 'open_minutes' || other.unit === 'open_minutes' || one.amount < other.amount;

const at = (key: string, pt: string, en: string): Finding => ({
  path: ['acceptance', key],
  words: { pt, en },
});
