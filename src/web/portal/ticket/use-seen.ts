import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../shared/api.ts';

/** Tells the server how far this page was read, once for each revision it shows; lists then lose their mark (TTL-082). */
export function useSeen(number: string, revision: number) {
  const client = useQueryClient();
  useEffect(() => {
    void api.seen(number, revision).then(
      () => client.invalidateQueries({ queryKey: ['portal', 'list'] }),
      // A mark that stays is no harm; the page itself tells of what is wrong.
      () => undefined,
    );
  }, [client, number, revision]);
}
