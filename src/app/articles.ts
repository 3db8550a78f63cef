import { addArticle, articlesFor, linkArticle, type ListedArticle } from '#/db/articles.ts';
import { lockTicket, type LockedTicket } from '#/db/tickets.ts';
import { audited } from './audited.ts';
import { addTo } from './door.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/** What the knowledge base has for a ticket: what is linked, and what is like its subject (PRO-058). */
export async function suggestedArticles(visit: PersonalVisit, number: string): Promise<ListedArticle[]> {
  const ticket = await held(visit, number);
  return await articlesFor(visit.tx, ticket.id, ticket.subject);
}

/** Drafts an article of what was learned from a ticket, and links it (PRO-057). @throws Failure as `teach` */
export async function draftArticle(
  visit: PersonalVisit,
  number: string,
  { title, body }: { readonly title: string; readonly body: string },
): Promise<void> {
  const ticket = await held(visit, number);
  const by = { person: visit.person.id, at: visit.now };
  const id = await addArticle(visit.tx, ticket.id, { title, body, product: ticket.ticket.product ?? '' }, by);
  await teach(visit, ticket, id);
  await audited(visit, 'article_drafted', { kind: 'article', id, label: title.slice(0, 100) });
}

/** Links an article that is there already. @throws Failure `ticket/not-found`, `article/unknown` */
export const useArticle = async (visit: PersonalVisit, number: string, id: string): Promise<void> =>
  teach(visit, await held(visit, number), id);

async function teach(visit: PersonalVisit, ticket: LockedTicket, id: string): Promise<void> {
  const article = await linkArticle(visit.tx, id, ticket, { person: visit.person.id, at: visit.now });
  if (article === undefined) throw new Failure('article/unknown');
  await addTo(ticket, visit, { event: 'classified', article }, 'desk');
}

async function held({ tx }: PersonalVisit, number: string): Promise<LockedTicket> {
  const locked = await lockTicket(tx, number);
  if (!locked) throw new Failure('ticket/not-found', { number });
  return locked;
}
