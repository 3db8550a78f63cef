import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

export interface SurveyAnswer {
  readonly ticket: string;
  readonly company: string;
  readonly person: string;
  readonly at: Instant;
  readonly value: number;
  /** 0 to 100. */
  readonly score: number;
  readonly comment: string;
  readonly confidential: boolean;
  readonly dissatisfied: boolean;
  readonly team: string;
  readonly assignee: string | undefined;
}

/** Keeps an answer, and the task of whoever leads when it is a dissatisfied one. */
export async function storeSurveyAnswer(tx: Tx, answer: SurveyAnswer): Promise<void> {
  await tx
    .insertInto('survey_answer')
    .values({
      ticket_id: answer.ticket,
      company_id: answer.company,
      person_id: answer.person,
      at: iso(answer.at),
      value: answer.value,
      score: answer.score,
      comment: answer.comment,
      confidential: answer.confidential,
      dissatisfied: answer.dissatisfied,
      team: answer.team,
      assignee_id: answer.assignee ?? null,
    })
    .execute();
  if (!answer.dissatisfied) return;
  await sql`insert into task (kind, ticket_id, company_id, team, made_at)
    values ('dissatisfied', ${answer.ticket}, ${answer.company}, ${answer.team}, ${iso(answer.at)})`.execute(
    tx,
  );
}
