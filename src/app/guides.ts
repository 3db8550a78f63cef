import { createHash } from 'node:crypto';
import type pg from 'pg';
import { guideVersion, putInForce } from '#/db/guide-versions.ts';
import type { Tx } from '#/db/work.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { readGuide } from '#/guide-file/read-guide.ts';

/** A guide as it was put in force, with its number. */
export interface GuideVersion {
  readonly id: number;
  readonly guide: Guide;
}

/** The guide versions this process has met; versions never change, so they are read once. */
export class Guides {
  readonly #known = new Map<number, GuideVersion>();
  #current: GuideVersion;

  constructor(current: GuideVersion) {
    this.#current = current;
    this.#known.set(current.id, current);
  }

  /** The version new tickets are opened under. */
  get current(): GuideVersion {
    return this.#current;
  }

  /** The version a ticket was opened under. */
  async version(tx: Tx, id: number): Promise<GuideVersion> {
    const known = this.#known.get(id);
    if (known) return known;
    const row = await guideVersion(tx, id);
    if (!row) throw new Error(`guide version ${id} is missing`);
    const version = { id, guide: guideOf(row.text, `version ${id}`) };
    this.#known.set(id, version);
    return version;
  }
}

/**
 * Puts the text of a guide file in force from now on; tickets opened before keep their version.
 *
 * @throws Error with every problem of the file, if it has any
 */
export async function applyGuide(
  owner: pg.Pool,
  text: string,
  file: string,
  now: Instant,
): Promise<GuideVersion> {
  const guide = guideOf(text, file);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const { id: vendor, edition } = guide.vendor;
  const id = await putInForce(owner, { vendor, edition, text, sha256, from: now });
  return { id, guide };
}

function guideOf(text: string, file: string): Guide {
  const read = readGuide(text, file);
  if ('problems' in read)
    throw new Error(read.problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return read.guide;
}
