import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSite, type TestSite } from '../a-site.ts';

let house: TestSite;
beforeAll(async () => void (house = await aSite('totvs')));
afterAll(() => house.close());

const project = join(import.meta.dirname, '..', '..');
const totvs = readFileSync(join(project, 'guides', 'totvs.yaml'), 'utf8').replace(/^examples:[\s\S]*/m, '');

function urlOf(): string {
  const { connection } = house;
  if (!('host' in connection)) throw new Error('tests run on the embedded PostgreSQL');
  const { host, port, user, database, password = '' } = connection;
  return `postgresql://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

/** Sessions at the database, but for the one that asks. */
async function sessions(): Promise<number[]> {
  const { rows } = await house.owner.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
        and pid <> pg_backend_pid()`,
  );
  return rows.map(({ pid }) => pid);
}

/** `guiche guide apply` in a process of its own, killed after so many milliseconds unless it is done before. */
async function apply(text: string, killedAfter?: number): Promise<number | null> {
  const file = join(mkdtempSync(join(tmpdir(), 'apply-')), 'guia.yaml');
  writeFileSync(file, text);
  const child = spawn(join(project, 'bin', 'guiche'), ['guide', 'apply', file], {
    cwd: project,
    env: { ...process.env, DATABASE_URL: urlOf() },
    detached: true,
    stdio: 'ignore',
  });
  const end = new Promise<number | null>((resolve) => child.once('close', resolve));
  if (killedAfter !== undefined && child.pid !== undefined) {
    await Promise.race([end, sleep(killedAfter)]);
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It was done already.
    }
  }
  return await end;
}

const KILLS = 8;
const FIRST_MS = 150;
const STEP_MS = 130;

describe('guide apply, killed', () => {
  it('puts a guide in force wholly or not at all, and can be said again', async () => {
    for (let i = 0; i < KILLS; i++) {
      const text = totvs.replace('edition: "2026"', `edition: "2026-${i}"`);
      const before = await sessions();
      await apply(text, FIRST_MS + i * STEP_MS);
      // Whoever was killed at her last word is heard by the database all the same, a moment later.
      await expect.poll(async () => (await sessions()).filter((pid) => !before.includes(pid))).toEqual([]);
      const { rows } = await house.owner.query<{ proposals: number; versions: number }>(
        `select count(*)::int as proposals, count(guide_version.id)::int as versions
             from guide_proposal left join guide_version on guide_version.proposal = guide_proposal.id
            where guide_proposal.edition = $1`,
        [`2026-${i}`],
      );
      const [found = { proposals: -1, versions: -1 }] = rows;
      expect([0, 1]).toContain(found.versions);
      expect(found.proposals).toBe(found.versions);
      const again = await apply(text);
      // 1 = refused: the guide is in force already.
      expect(again).toBe(found.versions === 1 ? 1 : 0);
    }
    const { rows } = await house.owner.query('select count(*)::int as n from guide_version');
    expect(rows).toEqual([{ n: KILLS + 1 }]);
  });
});
