import { z } from 'zod';
import type { Site } from '#/app/site.ts';
import { visitAsGuide } from '#/app/visit.ts';
import { addTeamNotices } from '#/db/team-notices.ts';

const payloadShape = z.object({ ticket: z.uuid(), seq: z.int() });

/**
 * Tells whoever has a ticket that a limit is near or was passed: its agent, or its whole team while nobody took it; and
 * those who lead, when a customer asks for them (PRN-074) or approves with reservations (choice B-37).
 * Run again, it tells nobody twice.
 */
export async function warnTeam(site: Site, payload: unknown): Promise<void> {
  const { ticket, seq } = payloadShape.parse(payload);
  await visitAsGuide(site, async ({ tx, guides }) => {
    const version = (id: number) => guides.version(tx, id);
    await addTeamNotices(tx, ticket, seq, async (kind, versionId) => {
      const { guide } = await version(versionId);
      const leaders =
        kind === 'escalation'
          ? (guide.escalation?.notify ?? [])
          : kind === 'reservations'
            ? ['leader', 'manager']
            : [];
      return { isWanted: guide.notices[kind], leaders };
    });
  });
}
