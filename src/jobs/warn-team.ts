import { z } from 'zod';
import type { Site } from '#/app/site.ts';
import { visitAsGuide } from '#/app/visit.ts';
import { addTeamNotices } from '#/db/team-notices.ts';

const payloadShape = z.object({ ticket: z.uuid(), seq: z.int() });

/**
 * Tells whoever has a ticket that a limit is near or was passed: its agent, or its whole team while nobody took it.
 * Run again, it tells nobody twice.
 */
export async function warnTeam(site: Site, payload: unknown): Promise<void> {
  const { ticket, seq } = payloadShape.parse(payload);
  await visitAsGuide(site, async ({ tx, guides }) => {
    const version = (id: number) => guides.version(tx, id);
    await addTeamNotices(
      tx,
      ticket,
      seq,
      async (kind, versionId) => (await version(versionId)).guide.notices[kind],
    );
  });
}
