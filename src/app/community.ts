import {
  addAnswer,
  addTopic,
  answersOf,
  markRead,
  markSolved,
  removeAnswer,
  topicOf,
  topicsOf,
  type Answer,
  type Asked,
  type Topic,
} from '#/db/community.ts';
import type { Community } from '#/domain/guide/community.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/** A community of the guide in force. @throws Failure `community/unknown` */
export function communityOf({ guides }: PersonalVisit, id: string): Community {
  const community = guides.current.guide.communities.find((one) => one.id === id);
  if (!community) throw new Failure('community/unknown');
  return community;
}

/** A page of its topics. @throws Failure `community/unknown` */
export const listTopics = (visit: PersonalVisit, community: string, asked: Asked): Promise<Topic[]> =>
  topicsOf(visit.tx, communityOf(visit, community).id, asked);

/** Somebody of the vendor asks her colleagues; no ticket comes of it (TRG-036). @throws Failure `community/unknown` */
export async function askCommunity(
  visit: PersonalVisit,
  community: string,
  topic: { readonly id: string; readonly title: string; readonly body: string },
): Promise<void> {
  const { tx, person, now } = visit;
  const { id } = communityOf(visit, community);
  await addTopic(tx, { ...topic, community: id }, { person: person.id, at: now });
}

/** A topic with its answers; whoever asked has read them now. @throws Failure `topic/not-found` */
export async function readTopic(
  visit: PersonalVisit,
  id: string,
): Promise<Topic & { readonly list: Answer[] }> {
  const { tx, person, now } = visit;
  const topic = await topicOf(tx, id);
  if (!topic) throw new Failure('topic/not-found');
  if (topic.isNew) await markRead(tx, id, person.id, now);
  return { ...topic, list: await answersOf(tx, id) };
}

/** @throws Failure `topic/not-found` */
export async function answerTopic(
  { tx, person, now }: PersonalVisit,
  topic: string,
  answer: { readonly id: string; readonly body: string },
): Promise<void> {
  if (!(await addAnswer(tx, { ...answer, topic }, { person: person.id, at: now })))
    throw new Failure('topic/not-found');
}

/** Takes an answer of one's own back. @throws Failure `topic/not-yours` */
export async function takeBack(
  { tx, person, now }: PersonalVisit,
  topic: string,
  answer: string,
): Promise<void> {
  if (!(await removeAnswer(tx, topic, answer, person.id, now))) throw new Failure('topic/not-yours');
}

/** Whoever asked says which answer helped; none takes it back. @throws Failure `topic/not-yours` */
export async function settleTopic(
  { tx, person }: PersonalVisit,
  topic: string,
  answer: string | null,
): Promise<void> {
  if (!(await markSolved(tx, topic, person.id, answer))) throw new Failure('topic/not-yours');
}
