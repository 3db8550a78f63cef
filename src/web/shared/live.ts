import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { tellNow } from './now.ts';
import { askAgain } from './queries.ts';
import type { TicketView } from './shapes.ts';

/** Where a part of the page hears what concerns it alone. */
export const overheard = new EventTarget();

const SETTLE_MS = 250;

/**
 * What others change shows here without a reload. Tickets are keyed `[…, 'ticket', number]`, lists contain `'list'`.
 * After a broken line everything is asked again, since nobody knows what was missed.
 */
export function useLive(signedIn: boolean) {
  const client = useQueryClient();
  useEffect(() => (signedIn ? listen(client) : undefined), [client, signedIn]);
}

function listen(client: QueryClient) {
  const source = new EventSource('/api/v1/live');
  const lists = settled(() =>
    client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('list') }),
  );
  let broken = false;

  source.addEventListener('ticket', ({ data }: MessageEvent<string>) => {
    const { number, revision }: { number: string; revision: number } = JSON.parse(data);
    for (const [queryKey, ticket] of client.getQueriesData<TicketView>({
      predicate: ({ queryKey: key }) => key[1] === 'ticket' && key[2] === number,
    }))
      if (ticket === undefined || ticket.revision < revision) void client.invalidateQueries({ queryKey });
    lists();
  });
  source.addEventListener('clock', ({ data }: MessageEvent<string>) => {
    const { now }: { now: string } = JSON.parse(data);
    tellNow(now);
    void askAgain(client);
  });
  source.addEventListener('presence', ({ data }: MessageEvent<string>) =>
    overheard.dispatchEvent(new CustomEvent('presence', { detail: JSON.parse(data) })),
  );
  source.addEventListener('refresh', () => void askAgain(client));
  source.addEventListener('error', () => {
    broken = true;
  });
  source.addEventListener('open', () => {
    if (broken) void askAgain(client);
    broken = false;
  });
  return () => source.close();
}

/** Many events in a row ask the lists once. */
function settled(act: () => Promise<void>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void act(), SETTLE_MS);
  };
}
