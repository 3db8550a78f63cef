import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import { containing, searchable } from './search.ts';
import type { Tx } from './work.ts';

export interface Topic {
  readonly id: string;
  readonly community: string;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly askedAt: Instant;
  readonly movedAt: Instant;
  readonly answers: number;
  readonly solvedBy: string | null;
  readonly isMine: boolean;
  /** Whether whoever asked has not read the latest answer. */
  readonly isNew: boolean;
}

export interface Answer {
  readonly id: string;
  readonly author: string;
  /** Empty when it was taken back. */
  readonly body: string;
  readonly at: Instant;
  readonly isMine: boolean;
  readonly isRemoved: boolean;
}

export interface Asked {
  readonly search: string;
  readonly unanswered: boolean;
  /** The last topic of the page before. */
  readonly after?: { readonly moved: Instant; readonly id: string } | undefined;
}

export const TOPICS_A_PAGE = 25;

const columns = sql`topic.id, community, title, body, person.name as author,
  round(extract(epoch from asked_at) * 1000)::float8 as "askedAt", round(extract(epoch from moved_at) * 1000)::float8 as "movedAt",
  answers, solved_by as "solvedBy", author_id = current_person() as "isMine",
  author_id = current_person() and moved_at > seen_at as "isNew"`;

/** A page of a community's topics, the one that moved last first; one more than a page tells that there are more. */
export async function topicsOf(
  tx: Tx,
  community: string,
  { search, unanswered, after }: Asked,
): Promise<Topic[]> {
  const { rows } = await sql<Topic>`
    select ${columns} from community_topic as topic join person on person.id = author_id
     where community = ${community}
       ${search === '' ? sql`` : sql`and topic.search like ${containing(search)}`}
       ${unanswered ? sql`and answers = 0` : sql``}
       ${after ? sql`and (moved_at, topic.id) < (${iso(after.moved)}, ${after.id}::uuid)` : sql``}
     order by moved_at desc, topic.id desc limit ${TOPICS_A_PAGE + 1}`.execute(tx);
  return rows;
}

export async function topicOf(tx: Tx, id: string): Promise<Topic | undefined> {
  const { rows } = await sql<Topic>`
    select ${columns} from community_topic as topic join person on person.id = author_id where topic.id = ${id}`.execute(
    tx,
  );
  return rows[0];
}

export async function answersOf(tx: Tx, topic: string): Promise<Answer[]> {
  const { rows } = await sql<Answer>`
    select answer.id, person.name as author, case when removed_at is null then body else '' end as body,
      round(extract(epoch from answered_at) * 1000)::float8 as at, author_id = current_person() as "isMine",
      removed_at is not null as "isRemoved"
      from community_answer as answer join person on person.id = author_id
     where topic_id = ${topic} order by answered_at, answer.id`.execute(tx);
  return rows;
}

/** Keeps a question; sent again, it is kept once. */
export async function addTopic(
  tx: Tx,
  topic: { readonly id: string; readonly community: string; readonly title: string; readonly body: string },
  by: { readonly person: string; readonly at: Instant },
): Promise<void> {
  const { id, community, title, body } = topic;
  await sql`
    insert into community_topic (id, community, author_id, title, body, search, asked_at, moved_at, seen_at)
    values (${id}, ${community}, ${by.person}, ${title}, ${body}, ${searchable(`${title} ${body}`)}, ${iso(by.at)},
      ${iso(by.at)}, ${iso(by.at)})
    on conflict (id) do nothing`.execute(tx);
}

/** Keeps an answer; sent again, it is kept once. @returns false when there is no such topic */
export async function addAnswer(
  tx: Tx,
  answer: { readonly id: string; readonly topic: string; readonly body: string },
  by: { readonly person: string; readonly at: Instant },
): Promise<boolean> {
  const { rows } = await sql`
    with topic as (select id from community_topic where id = ${answer.topic} for update), added as (
      insert into community_answer (id, topic_id, author_id, body, answered_at)
      select ${answer.id}::uuid, id, ${by.person}::uuid, ${answer.body}, ${iso(by.at)}::timestamptz from topic
      on conflict (id) do nothing returning topic_id
    ), moved as (
      update community_topic set answers = answers + 1, moved_at = greatest(moved_at, ${iso(by.at)}),
        seen_at = case when author_id = ${by.person}::uuid then greatest(seen_at, ${iso(by.at)}) else seen_at end
       where id in (select topic_id from added)
    )
    select id from topic`.execute(tx);
  return rows.length > 0;
}

/** Takes one's own answer back; it stays as an empty place. @returns false when it is not hers */
export async function removeAnswer(
  tx: Tx,
  topic: string,
  id: string,
  person: string,
  at: Instant,
): Promise<boolean> {
  const { rows } = await sql`
    with gone as (
      update community_answer set removed_at = ${iso(at)}
       where id = ${id} and topic_id = ${topic} and author_id = ${person} and removed_at is null returning id
    ), less as (
      update community_topic set answers = answers - 1, solved_by = nullif(solved_by, ${id}::uuid)
       where id = ${topic} and exists (select from gone)
    )
    select id from gone`.execute(tx);
  return rows.length > 0;
}

/** Who asked says which answer helped, or takes that back. @returns false when it is not hers, or no answer of it */
export async function markSolved(
  tx: Tx,
  topic: string,
  person: string,
  answer: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    update community_topic set solved_by = ${answer}::uuid
     where id = ${topic} and author_id = ${person} and (${answer}::uuid is null or exists (
       select from community_answer where id = ${answer} and topic_id = ${topic} and removed_at is null))
    returning id`.execute(tx);
  return rows.length > 0;
}

/** Whoever asked has read what was answered. */
export async function markRead(tx: Tx, topic: string, person: string, at: Instant): Promise<void> {
  await sql`update community_topic set seen_at = ${iso(at)}
    where id = ${topic} and author_id = ${person} and seen_at < moved_at`.execute(tx);
}
