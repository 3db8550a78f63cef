import { versionRows } from '#/db/guide-versions.ts';
import { workAsAnybody } from '#/db/work.ts';
import { inForceAt } from '#/domain/guide/force.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { Failure } from './failure.ts';
import type { Site } from './site.ts';

/** A guide version as the public knows it: what rules now and what ruled before, never what is to come. */
export interface Edition {
  readonly id: number;
  readonly guide: Guide;
  readonly inForceFrom: Instant;
  /** When another took its place; undefined for the one that rules. */
  readonly replacedAt?: Instant | undefined;
}

/** Every edition that ever ruled, the newest first. */
export const guideEditions = ({ pool, guides, now }: Site, at = now()): Promise<Edition[]> =>
  workAsAnybody(pool, at, async (tx) => {
    const begun = (await versionRows(tx)).filter(({ inForceFrom }) => inForceFrom <= at);
    const ruling = inForceAt(begun, at);
    const editions: Edition[] = [];
    for (const [i, { id, inForceFrom }] of begun.entries()) {
      const next = begun[i + 1]?.inForceFrom;
      if (next === inForceFrom && id !== ruling?.id) continue;
      const { guide } = await guides.version(tx, id);
      editions.push({ id, guide, inForceFrom, replacedAt: id === ruling?.id ? undefined : next });
    }
    return editions.toReversed();
  });

/** One of them. @throws Failure `guide/version-unknown`, for one to come as well */
export async function guideEdition(site: Site, id: number): Promise<Edition> {
  const found = (await guideEditions(site)).find((edition) => edition.id === id);
  if (!found) throw new Failure('guide/version-unknown', { version: id });
  return found;
}
