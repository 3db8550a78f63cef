import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { showNewest } from './show-newest.ts';

/** A page that reads a ticket; each read is answered by hand. */
function aPage() {
  const client = new QueryClient();
  const reads: ((revision: number) => void)[] = [];
  const queryKey = ['desk', 'ticket', '1'];
  const queryFn = () => new Promise<number>((resolve) => void reads.push(resolve));
  const shown = new QueryObserver(client, { queryKey, queryFn });
  shown.subscribe(() => {});
  return { client, queryKey, reads, shows: () => client.getQueryData(queryKey) };
}

it('what an act brought back is not overwritten by a read that had set out before it', async () => {
  const { client, queryKey, reads, shows } = aPage();
  reads[0]?.(4);
  await vi.waitFor(() => expect(shows()).toBe(4));
  void client.invalidateQueries({ queryKey });
  await vi.waitFor(() => expect(reads).toHaveLength(2));
  showNewest(client, queryKey, 5);
  reads[1]?.(4);
  await vi.waitFor(() => expect(reads).toHaveLength(3));
  expect(shows()).toBe(5);
  reads[2]?.(6);
  await vi.waitFor(() => expect(shows()).toBe(6));
});

it('nothing is asked again where nothing was on its way', async () => {
  const { client, queryKey, reads, shows } = aPage();
  reads[0]?.(4);
  await vi.waitFor(() => expect(shows()).toBe(4));
  showNewest(client, queryKey, 5);
  expect([shows(), reads.length]).toEqual([5, 1]);
});
