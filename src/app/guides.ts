import { createHash } from 'node:crypto';
import type pg from 'pg';
import { addVersion, guideVersion, holdGuides, versionRows } from '#/db/guide-versions.ts';
import { workAsDesk, type Tx } from '#/db/work.ts';
import { inForceAt } from '#/domain/guide/force.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { readGuide } from '#/guide-file/read-guide.ts';

/** A guide as it was put in force, with its number. */
export interface GuideVersion {
  readonly id: number;
  readonly guide: Guide;
  readonly inForceFrom: Instant;
}

/**
 * The guide versions of a site: which one rules when, and any other a ticket keeps. A version never changes, so each
 * is read once; that there is a new one is heard from the database (`reload`).
 */
export class Guides {
  readonly #pool: pg.Pool;
  readonly #now: () => Instant;
  readonly #known = new Map<number, GuideVersion>();
  /** The version that ruled at the last look and all that come after it. */
  #schedule: readonly GuideVersion[] = [];
  #loading: Promise<void> = Promise.resolve();

  /** Knows nothing before the first `reload`. */
  constructor(pool: pg.Pool, now: () => Instant) {
    this.#pool = pool;
    this.#now = now;
  }

  /** The version tickets opened at an instant belong to, from the last look on. @throws when there is none at all */
  at(instant: Instant): GuideVersion {
    const ruling = this.rulingAt(instant);
    if (!ruling) throw new Error('no guide is in force');
    return ruling;
  }

  /** The same, or undefined when there is none at all. */
  rulingAt(instant: Instant): GuideVersion | undefined {
    return inForceAt(this.#schedule, instant) ?? this.#schedule[0];
  }

  /** The version that rules now. */
  get current(): GuideVersion {
    return this.at(this.#now());
  }

  /** The version a ticket was opened under. */
  async version(tx: Tx, id: number): Promise<GuideVersion> {
    const known = this.#known.get(id);
    if (known) return known;
    const row = await guideVersion(tx, id);
    if (!row) throw new Error(`guide version ${id} is missing`);
    const version = { id, guide: guideOf(row.text, `version ${id}`), inForceFrom: row.inForceFrom };
    this.#known.set(id, version);
    return version;
  }

  /** Reads which versions rule now and later; looks that overlap follow each other. */
  reload(): Promise<void> {
    this.#loading = this.#loading.catch(() => {}).then(() => workAsDesk(this.#pool, (tx) => this.#load(tx)));
    return this.#loading;
  }

  async #load(tx: Tx): Promise<void> {
    const rows = await versionRows(tx);
    const ruling = inForceAt(rows, this.#now()) ?? rows[0];
    const schedule: GuideVersion[] = [];
    for (const row of rows)
      if (ruling && row.inForceFrom >= ruling.inForceFrom) schedule.push(await this.version(tx, row.id));
    this.#schedule = schedule;
  }
}

export interface GuidesAtStart {
  readonly guides: Guides;
  /** The file is none of the versions: somebody wrote it anew and has not put it in force. */
  readonly isFileNew: boolean;
}

/**
 * The guides of a site at its start. The file is put in force only where there is no version yet; later ones come by
 * `guide apply` (docs/decisions/0006).
 *
 * @throws Error with every problem of the file, if it has to be used and has any
 */
export async function guidesAtStart(
  pool: pg.Pool,
  text: string,
  file: string,
  now: () => Instant,
): Promise<GuidesAtStart> {
  const sha256 = fingerprint(text);
  const isFileNew = await workAsDesk(pool, async (tx) => {
    await holdGuides(tx);
    const versions = await versionRows(tx);
    if (versions.length > 0) return versions.every((version) => version.sha256 !== sha256);
    const { id: vendor, edition } = guideOf(text, file).vendor;
    const from = now();
    await addVersion(tx, { vendor, edition, text, sha256, from, proposal: null, by: null, at: from });
    return false;
  });
  const guides = new Guides(pool, now);
  await guides.reload();
  return { guides, isFileNew };
}

export const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex');

function guideOf(text: string, file: string): Guide {
  const read = readGuide(text, file);
  if ('problems' in read)
    throw new Error(read.problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return read.guide;
}
