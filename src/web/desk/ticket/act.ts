import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shared/api.ts';
import { Problem } from '../../shared/problem.ts';
import type { DeskEvent } from '../../shared/shapes.ts';
import { showNewest } from '../../shared/show-newest.ts';
import { ticketQuery } from '../queries.ts';

/** Adds something to the ticket and shows the ticket as it came back; the lists follow. */
export function useDeskAct(number: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (event: DeskEvent) => api.deskEvent(number, event),
    onError: (error) => {
      if (isCrossed(error)) void client.invalidateQueries({ queryKey: ticketQuery(number).queryKey });
    },
    onSuccess: (ticket) => {
      showNewest(client, ticketQuery(number).queryKey, ticket);
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('list') });
    },
  });
}

/** Somebody else wrote meanwhile; what is new is to be read first. */
export const isCrossed = (error: unknown) =>
  error instanceof Problem && error.code === 'ticket/changed-meanwhile';

export type DeskAct = ReturnType<typeof useDeskAct>;
