import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Shows what came back with an act. A read that had set out before it would show the past when it returns, so it is given
 * up for a new one: it may have been sent for something newer still.
 */
export function showNewest(client: QueryClient, queryKey: QueryKey, data: unknown): void {
  const asks = client.isFetching({ queryKey, exact: true }) > 0;
  client.setQueryData(queryKey, data);
  if (asks) void client.invalidateQueries({ queryKey, exact: true });
}
