import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aStoppedCluster } from './a-cluster.ts';
import { project } from './a-machine.ts';

function guiche(data: string, ...args: string[]): Promise<{ code: number | null; out: string }> {
  const env = { ...process.env, GUICHE_DATA: data, DATABASE_URL: '' };
  const child = spawn(join(project, 'bin', 'guiche'), args, { cwd: project, env });
  let out = '';
  child.stdout.on('data', (part) => (out += String(part)));
  child.stderr.on('data', (part) => (out += String(part)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out })));
}

describe('guiche audit verify', () => {
  it(
    'walks what the operator’s own commands wrote down, and knows a head that was noted',
    { timeout: 90_000 },
    async () => {
      const data = await aStoppedCluster();
      await guiche(data, 'guide', 'apply', join(project, 'guides', 'totvs.yaml'));
      const { code, out } = await guiche(data, 'audit', 'verify', '--json');
      expect([code, JSON.parse(out)]).toEqual([
        0,
        { ok: true, rows: 2, head: expect.stringMatching(/^2:[0-9a-f]{64}$/), broken: null },
      ]);
      const { head } = JSON.parse(out) as { head: string };
      expect(await guiche(data, 'audit', 'verify', '--noted', head)).toEqual({
        code: 0,
        out: expect.stringContaining(`As 2 linhas conferem. Anote a ponta em outro lugar: ${head}`),
      });
      expect(await guiche(data, 'audit', 'verify', '--noted', `2:${'0'.repeat(64)}`)).toEqual({
        code: 1,
        out: expect.stringContaining('A linha 2 não é a que foi anotada'),
      });
      expect((await guiche(data, 'audit', 'verify', '--noted', 'ontem')).code).toBe(2);
    },
  );
});
