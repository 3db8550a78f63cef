import { queryOptions } from '@tanstack/react-query';
import { get, post } from '../../shared/api.ts';
import type { AnswerBody, AreasView, AskBody } from '../../shared/shapes.ts';

const pathOf = (number: string) => `desk/tickets/${encodeURIComponent(number)}/areas`;

/** Asked again whenever something happened to the ticket. */
export const areasQuery = (number: string, revision: number) =>
  queryOptions({
    queryKey: ['desk', 'areas', number, revision],
    queryFn: () => get<AreasView>(pathOf(number)),
    placeholderData: (before) => before,
  });

export const askArea = (number: string, body: AskBody) => post<AreasView>(pathOf(number), body);
export const answerFor = (number: string, id: string, body: AnswerBody) =>
  post<AreasView>(`${pathOf(number)}/${id}`, body);
