import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../shared/api.ts';
import type { DeskTicket } from '../../shared/shapes.ts';

/** Tells the server how far the open ticket was seen; the mark on the list goes. */
export function useLooked({ number, revision }: DeskTicket) {
  const client = useQueryClient();
  useEffect(() => {
    void api.looked(number, revision).then(
      () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('list') }),
      // A mark that stays is no harm; the page itself tells of what is wrong.
      () => undefined,
    );
  }, [client, number, revision]);
}
