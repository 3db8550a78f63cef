import { createHash, randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { people } from '../a-company.ts';
import { pause, until } from '../start/a-machine.ts';
import { aHouseholdFolder, aRunningServer, signedIn } from './a-running-server.ts';

const KILLS = 6;

it('killed again and again while files come: what was acknowledged is there, whole; a half one is under no name', async () => {
  const data = await aHouseholdFolder();
  let server = await aRunningServer(data);
  const headers = {
    ...(await signedIn(server.url, people.joao)),
    'content-type': 'application/octet-stream',
  };
  // Fifty drafts are one person's at most.
  const acknowledged = new Map<string, string>();
  const strange: string[] = [];
  const end = { now: false };
  const one = async (n: number) => {
    for (let i = 0; !end.now && i < 15; i += 1) {
      const content = Buffer.from(`${n} ${i} ${'linha de um log\n'.repeat(randomInt(1, 40_000))}`);
      const answer = await fetch(`${server.url}/api/v1/portal/attachments?name=log-${n}-${i}.txt`, {
        method: 'POST',
        headers,
        body: content,
      }).catch(() => undefined);
      const said = (await answer?.json().catch(() => undefined)) as
        | { id?: string; type?: string }
        | undefined;
      if (answer?.status === 201 && said?.id) acknowledged.set(said.id, sum(content));
      else if (answer && answer.status < 500) strange.push(`${answer.status} ${said?.type}`);
      else {
        i -= 1;
        await pause(20);
      }
    }
  };
  const streams = [1, 2, 3].map(one);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const enough = acknowledged.size + randomInt(1, 5);
    await until(() => acknowledged.size >= enough || strange.length > 0);
    server.child.kill('SIGKILL');
    await server.ended;
    server = await aRunningServer(data);
  }
  end.now = true;
  await Promise.all(streams);
  expect(strange).toEqual([]);
  expect(acknowledged.size).toBeGreaterThan(KILLS);
  for (const [id, wanted] of acknowledged) {
    const answer = await fetch(`${server.url}/api/v1/portal/attachments/${id}`, { headers });
    expect([id, sum(Buffer.from(await answer.arrayBuffer()))]).toEqual([id, wanted]);
  }
  const files = join(data, 'files');
  for (const shelf of readdirSync(files).filter((name) => name !== 'tmp'))
    for (const name of readdirSync(join(files, shelf)))
      expect(sum(readFileSync(join(files, shelf, name)))).toBe(shelf + name);
  server.child.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
});

const sum = (content: Buffer) => createHash('sha256').update(content).digest('hex');
