import { queryOptions } from '@tanstack/react-query';
import { get, post } from '../../shared/api.ts';
import type { ArticleBody, Articles } from '../../shared/shapes.ts';

const pathOf = (number: string) => `desk/tickets/${encodeURIComponent(number)}/articles`;

/** What the knowledge base has for a ticket. */
export const articlesQuery = (number: string) =>
  queryOptions({ queryKey: ['desk', 'articles', number], queryFn: () => get<Articles>(pathOf(number)) });

export const teach = (number: string, body: ArticleBody) => post<Articles>(pathOf(number), body);
