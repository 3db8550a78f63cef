import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shared/api.ts';
import type { PortalEvent } from '../../shared/shapes.ts';
import { showNewest } from '../../shared/show-newest.ts';
import { ticketQuery } from '../queries.ts';

/** Adds something to the ticket and shows the ticket as it came back. */
export function useTicketAct(number: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (event: PortalEvent) => api.portalEvent(number, event),
    onSuccess: (ticket) => {
      showNewest(client, ticketQuery(number).queryKey, ticket);
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('list') });
    },
  });
}
