import type { Tx } from './work.ts';

/** How many entries others have written in a ticket after a revision; what the guide does by itself is none. */
export async function entriesSince(tx: Tx, ticket: string, revision: number, me: string): Promise<number> {
  const { count } = await tx
    .selectFrom('ticket_event')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('ticket_id', '=', ticket)
    .where('seq', '>', revision)
    .where('body', 'is not', null)
    .where('by_kind', '<>', 'system')
    .where('actor_id', 'is distinct from', me)
    .executeTakeFirstOrThrow();
  return Number(count);
}
