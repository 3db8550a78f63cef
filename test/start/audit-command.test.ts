import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aStoppedCluster } from './a-cluster.ts';
import { project } from './a-machine.ts';

/** What is said on the way goes to the other channel, so that an answer can be read by a program. */
function guiche(
  data: string,
  ...args: string[]
): Promise<{ code: number | null; out: string; told: string }> {
  const env = { ...process.env, GUICHE_DATA: data, DATABASE_URL: '' };
  const child = spawn(join(project, 'bin', 'guiche'), args, { cwd: project, env });
  let [out, told] = ['', ''];
  child.stdout.on('data', (part) => {
    out += String(part);
    told += String(part);
  });
  child.stderr.on('data', (part) => (told += String(part)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, told })));
}

describe('guiche audit verify', () => {
  it('walks what the operator’s own commands wrote down, and knows a head that was noted', async () => {
    const data = await aStoppedCluster();
    await guiche(data, 'guide', 'apply', join(project, 'guides', 'totvs.yaml'));
    const { code, out } = await guiche(data, 'audit', 'verify', '--json');
    expect([code, JSON.parse(out)]).toEqual([
      0,
      { ok: true, rows: 2, head: expect.stringMatching(/^2:[0-9a-f]{64}$/), broken: null },
    ]);
    const { head } = JSON.parse(out) as { head: string };
    expect(await guiche(data, 'audit', 'verify', '--noted', head)).toMatchObject({
      code: 0,
      told: expect.stringContaining(`As 2 linhas conferem. Anote a ponta em outro lugar: ${head}`),
    });
    expect(await guiche(data, 'audit', 'verify', '--noted', `2:${'0'.repeat(64)}`)).toMatchObject({
      code: 1,
      told: expect.stringContaining('A linha 2 não é a que foi anotada'),
    });
    expect((await guiche(data, 'audit', 'verify', '--noted', 'ontem')).code).toBe(2);
  });
});
