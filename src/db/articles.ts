import { sql } from 'kysely';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import { searchable } from './search.ts';
import type { Tx } from './work.ts';

/** An article of the knowledge base, as the desk lists it. */
export interface ListedArticle {
  readonly id: string;
  /** People say KB-31. */
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'draft' | 'internal' | 'published';
  /** Whether it is linked to the ticket asked about. */
  readonly linked: boolean;
}

export interface NewArticle {
  readonly title: string;
  readonly body: string;
  readonly product: string;
}

/** From which likeness of subject and title an article is suggested; 1 is the same words. */
const LIKE = 0.3;
const MOST = 5;

/** Articles linked to a ticket, and those whose title is like its subject, the likest first (PRO-058). */
export async function articlesFor(tx: Tx, ticket: string, subject: string): Promise<ListedArticle[]> {
  const written = searchable(subject);
  const { rows } = await sql<ListedArticle>`
    select id, number, title, body, state, linked from (
      select article.*, similarity(search, ${written}) as likeness,
        exists (select from article_link where article_id = article.id and article_link.ticket_id = ${ticket}) as linked
      from article
    ) as near
    where linked or likeness >= ${LIKE} order by linked desc, likeness desc, number limit ${MOST}`.execute(
    tx,
  );
  return rows;
}

export async function addArticle(
  tx: Tx,
  ticket: string,
  { title, body, product }: NewArticle,
  by: { readonly person: string; readonly at: Instant },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into article (title, body, product, ticket_id, made_by, made_at, search)
    values (${title}, ${body}, ${product}, ${ticket}, ${by.person}, ${iso(by.at)}, ${searchable(title)}) returning id`.execute(
    tx,
  );
  return rows[0]?.id ?? '';
}

/** Links an article to a ticket, once. @returns what people call it, undefined when there is none */
export async function linkArticle(
  tx: Tx,
  article: string,
  ticket: { readonly id: string; readonly companyId: string },
  by: { readonly person: string; readonly at: Instant },
): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    with linked as (
      insert into article_link (article_id, ticket_id, company_id, made_by, made_at)
      select id, ${ticket.id}::uuid, ${ticket.companyId}::uuid, ${by.person}::uuid, ${iso(by.at)}::timestamptz
        from article where id = ${article}
      on conflict do nothing
    )
    select 'KB-' || number as name from article where id = ${article}`.execute(tx);
  return rows[0]?.name;
}
